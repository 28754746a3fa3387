using System.Buffers;
using System.Globalization;
using System.Net;

namespace Cuewright.TikTok;

/// <summary>Streams exactly one chunk from a source that it does not own, with a known length and constant memory.</summary>
internal sealed class ChunkContent : HttpContent
{
    private const int BufferSize = 128 * 1024;
    private readonly Stream source;
    private readonly long length;
    private bool sent;

    public ChunkContent(UploadChunk chunk, Stream source)
    {
        this.source = source;
        length = chunk.Length;
        Headers.TryAddWithoutValidation("Content-Type", chunk.ContentType);
        Headers.TryAddWithoutValidation(
            "Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes {chunk.First}-{chunk.Last}/{chunk.Total}"));
    }

    /// <summary>Why the caller's stream could not be read: not TikTok's fault, and so not to be reported as one.</summary>
    public Exception? SourceFault { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (sent)
            throw Fault(new InvalidOperationException("A chunk is sent once: its HttpClient must neither follow redirects nor retry."));
        sent = true;

        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var left = length;
            while (left > 0)
            {
                var read = await ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw Fault(fault);
        }

        return read > 0 ? read : throw Fault(new EndOfStreamException("The content ends before its chunk does."));
    }

    private Exception Fault(Exception fault) => SourceFault = fault;
}
