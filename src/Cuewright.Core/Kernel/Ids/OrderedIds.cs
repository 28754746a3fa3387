namespace Cuewright.Core.Kernel.Ids;

/// <summary>
/// UUIDv7s that sort in the order in which this process made them. Plain ones sort at random within a millisecond, and a history read by
/// id would tell the end before the beginning.
/// </summary>
internal sealed class OrderedIds(TimeProvider clock)
{
    private const int CounterBits = 12;
    private readonly Lock _lock = new();
    private long _last;

    public Guid Next()
    {
        long next;
        lock (_lock)
        {
            // A full counter, or a clock that was set back, borrows from the milliseconds to come.
            next = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() << CounterBits);
            _last = next;
        }

        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(next >> CounterBits)).TryWriteBytes(bytes, bigEndian: true, out _);
        var counter = (int)(next & ((1 << CounterBits) - 1));
        bytes[6] = (byte)(0x70 | (counter >> 8));
        bytes[7] = (byte)counter;
        return new Guid(bytes, bigEndian: true);
    }
}
