using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Uploads;

/// <summary>Turns a full upload into media, or drops it when it is nothing that TikTok takes. One transaction: there is never both, or neither.</summary>
internal sealed class FinishUpload(Database database, MediaStore store, AuditLog audit, LiveEvents live, MediaWakeUp wakeUp, TimeProvider clock)
{
    public async Task<FinishUploadOutcome> ExecuteAsync(Upload upload, Actor actor, CancellationToken cancellationToken)
    {
        var key = MediaKeys.Content(upload.Id);
        var (contentType, refusal) = await TypeOfAsync(key, upload.Length, cancellationToken);
        if (contentType is null)
        {
            // The file goes first: a row without its file is found and cleaned, a file without its row never.
            store.Delete(key);
            await database.WriteAsync(WorkspaceScope.Of(upload.WorkspaceId), db => db.Uploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
            return refusal;
        }

        var now = clock.GetUtcNow();
        var media = new MediaItem
        {
            Id = upload.Id,
            WorkspaceId = upload.WorkspaceId,
            FileName = upload.FileName,
            ContentType = contentType,
            Size = upload.Length,
            StorageKey = key,
            CreatedAt = now,
            CreatedByUserId = upload.CreatedByUserId,
            DueAt = now,
        };
        return await database.WriteAsync(
            WorkspaceScope.Of(upload.WorkspaceId),
            async db =>
            {
                if (await db.Uploads.Where(u => u.Id == upload.Id).ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    return FinishUploadOutcome.Gone;
                }

                db.Media.Add(media);
                audit.Record(db, upload.WorkspaceId, actor, "media.uploaded", "media", media.Id.Value, null, new { media.FileName, media.ContentType, media.Size });
                db.AfterCommit(() =>
                {
                    live.Publish(MediaLiveEvent.Of(media));
                    wakeUp.Signal();
                });
                return FinishUploadOutcome.Finished;
            },
            cancellationToken);
    }

    private async Task<(string? ContentType, FinishUploadOutcome Refusal)> TypeOfAsync(string key, long length, CancellationToken cancellationToken)
    {
        await using var file = store.OpenRead(key);
        var buffer = new byte[VideoType.HeadLength];
        var head = buffer.AsMemory(0, await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken));
        return VideoType.Of(head.Span) is { } video ? (video, default)
            : PhotoType.Of(head.Span) is { } photo ? (length <= PhotoLimits.LargestFile ? photo : null, FinishUploadOutcome.PhotoTooLarge)
            : (null, PhotoType.IsOther(head.Span) ? FinishUploadOutcome.OtherPicture : FinishUploadOutcome.NotAVideo);
    }
}
