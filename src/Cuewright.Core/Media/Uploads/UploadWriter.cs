using System.Buffers;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media.Uploads;

/// <summary>
/// Copies a request's bytes behind those that are stored, with one buffer whatever their number. Bytes go to the disk first and the
/// row's offset follows, so after kill -9 the row never promises a byte that is not there.
/// </summary>
internal sealed class UploadWriter(Database database, IOptions<MediaOptions> options, TimeProvider clock)
{
    private const int BufferSize = 80 * 1024;
    private const long BytesPerCheckpoint = 16 << 20;
    private static readonly TimeSpan TimePerCheckpoint = TimeSpan.FromSeconds(2);

    // Recording what has come must not depend on the request that was just cut.
    private static readonly TimeSpan RecordWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Advances <see cref="Upload.Offset"/> up to the announced length. At that length the row is left alone: the finishing transaction
    /// replaces it, so nobody ever sees a full upload that is no media.
    /// </summary>
    public async Task<UploadEnd> CopyAsync(Upload upload, FileStream file, Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            return await CopyAsync(upload, file, content, buffer, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<UploadEnd> CopyAsync(Upload upload, FileStream file, Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        var lastCheckpoint = clock.GetTimestamp();
        while (true)
        {
            var (read, end) = await ReadAsync(content, buffer, cancellationToken);
            if (file.Position + read > upload.Length)
            {
                // The excess is not stored, and what of this request is not confirmed yet is forgotten with it.
                return UploadEnd.TooLong;
            }

            var written = file.Position;
            try
            {
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
                if (end is not null || file.Position - upload.Offset >= BytesPerCheckpoint || clock.GetElapsedTime(lastCheckpoint) >= TimePerCheckpoint)
                {
                    file.Flush(flushToDisk: true);
                    lastCheckpoint = clock.GetTimestamp();
                    if (!await RecordAsync(upload, file.Position))
                    {
                        return UploadEnd.Gone;
                    }
                }
            }
            catch (IOException exception) when (StorageFaults.IsFull(exception))
            {
                await KeepAsync(upload, file, written);
                return UploadEnd.StorageFull;
            }

            if (end is { } reached)
            {
                return reached;
            }
        }
    }

    // What fitted before the store was full need not be sent again.
    private async Task KeepAsync(Upload upload, FileStream file, long written)
    {
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException exception) when (StorageFaults.IsFull(exception))
        {
            // Not even that fits: the upload goes on from the last checkpoint.
            return;
        }

        await RecordAsync(upload, written);
    }

    private static async Task<(int Read, UploadEnd? End)> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            var read = await content.ReadAsync(buffer, cancellationToken);
            return (read, read == 0 ? UploadEnd.Complete : null);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return (0, UploadEnd.Cut);
        }
    }

    private async Task<bool> RecordAsync(Upload upload, long offset)
    {
        if (offset == upload.Length)
        {
            upload.Offset = offset;
            return true;
        }

        using var within = new CancellationTokenSource(RecordWithin, clock);
        var expiresAt = clock.GetUtcNow() + options.Value.KeepUploadsFor;
        var recorded = await database.WriteAsync(
            WorkspaceScope.Of(upload.WorkspaceId),
            db => db.Uploads.Where(u => u.Id == upload.Id && u.Offset == upload.Offset)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.Offset, offset).SetProperty(u => u.ExpiresAt, expiresAt).SetProperty(u => u.Version, u => u.Version + 1), within.Token),
            within.Token);
        (upload.Offset, upload.ExpiresAt) = (offset, expiresAt);
        return recorded == 1;
    }
}
