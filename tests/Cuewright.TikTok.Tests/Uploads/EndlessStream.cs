namespace Cuewright.TikTok.Tests.Uploads;

internal sealed class EndlessStream : SourceStream
{
    public int LongestRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LongestRead = Math.Max(LongestRead, buffer.Length);
        return ValueTask.FromResult(buffer.Length);
    }
}
