namespace Cuewright.Core.Publishing.Attempts;

/// <summary>A window of a seekable stream, read once, that tells how far it was read. Memory stays that of the reader's buffer.</summary>
internal sealed class RangeStream(Stream inner, long first, long length, Action<long> onRead) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _position);
        if (wanted == 0)
        {
            return 0;
        }

        inner.Position = first + _position;
        return Advance(await inner.ReadAsync(buffer[..wanted], cancellationToken));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        inner.Position = first + _position;
        return Advance(inner.Read(buffer, offset, (int)Math.Min(count, length - _position)));
    }

    public override void Flush()
    {
        // A reader has nothing to flush.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Advance(int read)
    {
        _position += read;
        onRead(_position);
        return read;
    }
}
