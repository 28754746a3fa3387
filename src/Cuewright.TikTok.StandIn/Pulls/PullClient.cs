using System.Buffers;
using System.Security.Cryptography;
using Cuewright.TikTok.StandIn.Media;

namespace Cuewright.TikTok.StandIn.Pulls;

/// <summary>Fetches one address into one file, as TikTok does: no redirect, no more than the largest size.</summary>
internal sealed class PullClient(IHttpClientFactory clients)
{
    public const string Name = "pull";
    private const int BufferSize = 256 * 1024;

    /// <returns>Null when nothing usable came.</returns>
    public async Task<PulledFile?> FetchAsync(string url, string path, long largest, Action<long> progress, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(Name);
        using var response = await client.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        // A page instead of media is what links to shared folders give.
        var type = response.Content.Headers.ContentType?.MediaType;
        if (response.StatusCode is not System.Net.HttpStatusCode.OK || type?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) is true
            || response.Content.Headers.ContentLength > largest)
        {
            return null;
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1, useAsync: true);
        return await CopyAsync(body, file, largest, progress, cancellationToken) is { } pulled ? pulled with { ContentType = type } : null;
    }

    private static async Task<PulledFile?> CopyAsync(Stream body, FileStream file, long largest, Action<long> progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var head = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var size = 0L;
        try
        {
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                size += read;
                if (size > largest)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                head.Write(buffer, 0, (int)Math.Min(read, PhotoReader.Head - head.Length));
                progress(read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return size is 0 ? null : new PulledFile(size, null, Convert.ToHexStringLower(hash.GetHashAndReset()), head.ToArray());
    }
}
