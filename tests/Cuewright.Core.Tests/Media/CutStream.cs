namespace Cuewright.Core.Tests.Media;

/// <summary>A line that breaks behind so many bytes.</summary>
internal sealed class CutStream(byte[] bytes, int cutAt) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position >= cutAt
            ? throw new IOException("The line was cut.")
            : await base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, cutAt - Position)], cancellationToken);
}
