namespace Cuewright.TikTok.Tests.Uploads;

internal sealed class BrokenStream : SourceStream
{
    public const string Message = "The disk is gone.";

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromException<int>(new IOException(Message));
}
