using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Uploads;

/// <summary>Takes the next bytes of an upload; the last one makes it media.</summary>
internal sealed class AppendUpload(Database database, MediaStore store, UploadLocks locks, UploadWriter writer, FinishUpload finish, TimeProvider clock)
{
    // The bytes are here: becoming media must not depend on the sender staying for the answer.
    private static readonly TimeSpan FinishWithin = TimeSpan.FromSeconds(30);

    /// <param name="offset">Where the sender believes the upload is.</param>
    /// <param name="contentLength">Bytes that the request announces; null when it does not say.</param>
    public async Task<AppendUploadOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, MediaId id, long offset, long? contentLength, Stream content, CancellationToken cancellationToken)
    {
        using var held = locks.TryTake(id);
        var upload = await FindAsync(workspaceId, id, cancellationToken);
        if (upload is null)
        {
            return await FinishedAsync(workspaceId, id, offset, contentLength, cancellationToken);
        }

        if (held is null)
        {
            return new AppendUploadOutcome.Busy();
        }

        if (offset != upload.Offset)
        {
            return new AppendUploadOutcome.WrongOffset(upload.Offset);
        }

        if (contentLength > upload.Length - offset)
        {
            return new AppendUploadOutcome.TooLong(upload.Length);
        }

        var end = UploadEnd.Complete;
        await using (var file = store.OpenAppend(MediaKeys.Content(id), upload.Offset))
        {
            if (file is null)
            {
                return new AppendUploadOutcome.Busy();
            }

            if (file.Position < upload.Offset)
            {
                // The store lost bytes (restored from a backup, for example): the sender continues from what is really there.
                await SetBackAsync(upload, file.Position, cancellationToken);
                return new AppendUploadOutcome.WrongOffset(file.Position);
            }

            end = await writer.CopyAsync(upload, file, content, cancellationToken);
        }

        return upload.Offset == upload.Length && end is UploadEnd.Complete or UploadEnd.Cut ? await FinishAsync(upload, actor) : end switch
        {
            UploadEnd.Complete => new AppendUploadOutcome.Appended(upload.Offset, upload.ExpiresAt),
            UploadEnd.Cut => new AppendUploadOutcome.Cut(upload.Offset),
            UploadEnd.TooLong => new AppendUploadOutcome.TooLong(upload.Length),
            UploadEnd.StorageFull => new AppendUploadOutcome.StorageFull(upload.Offset),
            UploadEnd.Gone => new AppendUploadOutcome.NotFound(),
        };
    }

    private Task<Upload?> FindAsync(Guid workspaceId, MediaId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.ReadAsync(WorkspaceScope.Of(workspaceId), db => db.Uploads.SingleOrDefaultAsync(u => u.Id == id && u.ExpiresAt > now, cancellationToken), cancellationToken);
    }

    // A sender that missed the last answer may say again that nothing follows.
    private Task<AppendUploadOutcome> FinishedAsync(Guid workspaceId, MediaId id, long offset, long? contentLength, CancellationToken cancellationToken) =>
        database.ReadAsync<AppendUploadOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db => await db.Media.Where(m => m.Id == id && m.DeletedAt == null).Select(m => (long?)m.Size).SingleOrDefaultAsync(cancellationToken) switch
            {
                null => new AppendUploadOutcome.NotFound(),
                { } size when size != offset => new AppendUploadOutcome.WrongOffset(size),
                { } size when contentLength is 0 => new AppendUploadOutcome.Appended(size, null),
                { } size => new AppendUploadOutcome.TooLong(size),
            },
            cancellationToken);

    private Task<int> SetBackAsync(Upload upload, long offset, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Of(upload.WorkspaceId),
            db => db.Uploads.Where(u => u.Id == upload.Id && u.Offset == upload.Offset)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Offset, offset).SetProperty(u => u.Version, u => u.Version + 1), cancellationToken),
            cancellationToken);

    private async Task<AppendUploadOutcome> FinishAsync(Upload upload, Actor actor)
    {
        using var within = new CancellationTokenSource(FinishWithin, clock);
        return await finish.ExecuteAsync(upload, actor, within.Token) switch
        {
            FinishUploadOutcome.Finished => new AppendUploadOutcome.Appended(upload.Length, null),
            FinishUploadOutcome.NotAVideo => new AppendUploadOutcome.NotAVideo(),
            FinishUploadOutcome.OtherPicture => new AppendUploadOutcome.OtherPicture(),
            FinishUploadOutcome.PhotoTooLarge => new AppendUploadOutcome.PhotoTooLarge(PhotoLimits.LargestFile),
            FinishUploadOutcome.Gone => new AppendUploadOutcome.NotFound(),
        };
    }
}
