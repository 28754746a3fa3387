namespace Cuewright.TikTok.Tests.Uploads;

internal sealed class EndlessStream : SourceStream
{
    private long produced;

    public long Produced => Interlocked.Read(ref produced);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Interlocked.Add(ref produced, buffer.Length);
        return ValueTask.FromResult(buffer.Length);
    }
}
