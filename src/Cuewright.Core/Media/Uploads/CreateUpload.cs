using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Uploads;

/// <summary>Begins a resumable upload of a known length.</summary>
internal sealed class CreateUpload(Database database, IOptions<MediaOptions> options, TimeProvider clock)
{
    public async Task<CreateUploadOutcome> ExecuteAsync(Guid workspaceId, Actor actor, string? fileName, long length, CancellationToken cancellationToken)
    {
        if (length <= 0)
        {
            return new CreateUploadOutcome.Empty();
        }

        if (length > options.Value.LargestUpload)
        {
            return new CreateUploadOutcome.TooLarge(options.Value.LargestUpload);
        }

        var now = clock.GetUtcNow();
        var upload = new Upload
        {
            Id = MediaId.New(clock),
            WorkspaceId = workspaceId,
            CreatedByUserId = actor.UserId,
            FileName = FileNames.Clean(fileName),
            Length = length,
            CreatedAt = now,
            ExpiresAt = now + options.Value.KeepUploadsFor,
        };
        await database.WriteAsync(
            WorkspaceScope.Of(workspaceId),
            db =>
            {
                db.Uploads.Add(upload);
                return Task.CompletedTask;
            },
            cancellationToken);
        return new CreateUploadOutcome.Created(upload.Id, upload.ExpiresAt);
    }
}
