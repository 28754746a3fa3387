using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Posting;
using Microsoft.Win32.SafeHandles;

namespace Cuewright.TikTok.StandIn.Uploads;

/// <summary>
/// Streams chunks to their place in the file and hashes them on the way, with one buffer's memory. The running hash lives in memory only: after a
/// restart or a broken chunk it is made again from the bytes that count.
/// </summary>
internal sealed class ChunkFile(MediaFiles files) : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private readonly ConcurrentDictionary<string, (IncrementalHash Hash, long Length)> _hashes = new(StringComparer.Ordinal);

    /// <returns>False when the body ends before its announced length.</returns>
    public async Task<bool> WriteAsync(PublishTask task, ChunkHeaders headers, Stream body, CancellationToken cancellationToken)
    {
        using var handle = File.OpenHandle(files.PathOf(task), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.Asynchronous);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            // Taken out while in use: only a whole chunk puts it back.
            var hash = Take(task.PublishId, task.BytesReceived) ?? await HashAsync(handle, task.BytesReceived, buffer, cancellationToken);
            var (offset, end) = (headers.First, headers.Last + 1);
            try
            {
                while (offset < end)
                {
                    var read = await body.ReadAtLeastAsync(buffer, (int)Math.Min(buffer.Length, end - offset), throwOnEndOfStream: false, cancellationToken);
                    if (read is 0)
                    {
                        return false;
                    }

                    hash.AppendData(buffer, 0, read);
                    await RandomAccess.WriteAsync(handle, buffer.AsMemory(0, read), offset, cancellationToken);
                    offset += read;
                }

                _hashes[task.PublishId] = (hash, end);
                return true;
            }
            finally
            {
                if (offset < end)
                {
                    hash.Dispose();
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The SHA-256 of the whole, after its last chunk.</summary>
    public string Finish(PublishTask task)
    {
        using var hash = Take(task.PublishId, task.Chunks.Size);
        return Convert.ToHexStringLower(hash!.GetHashAndReset());
    }

    public void Dispose()
    {
        foreach (var running in _hashes.Values)
        {
            running.Hash.Dispose();
        }
    }

    private IncrementalHash? Take(string publishId, long length)
    {
        if (!_hashes.TryRemove(publishId, out var running))
        {
            return null;
        }

        if (running.Length == length)
        {
            return running.Hash;
        }

        running.Hash.Dispose();
        return null;
    }

    private static async Task<IncrementalHash> HashAsync(SafeFileHandle handle, long length, byte[] buffer, CancellationToken cancellationToken)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var offset = 0L; offset < length;)
        {
            var read = await RandomAccess.ReadAsync(handle, buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - offset)), offset, cancellationToken);
            if (read is 0)
            {
                throw new InvalidDataException("A received chunk is missing from its file.");
            }

            hash.AppendData(buffer, 0, read);
            offset += read;
        }

        return hash;
    }
}
