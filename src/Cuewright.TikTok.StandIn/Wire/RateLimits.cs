using System.Collections.Concurrent;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>Calls per sliding minute (contract section 4.1). Refused calls do not count. Kept in memory: a minute is not worth a file.</summary>
internal sealed class RateLimits(TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _buckets = new(StringComparer.Ordinal);

    public bool TryTake(string bucket, int perMinute)
    {
        var calls = _buckets.GetOrAdd(bucket, _ => new Queue<DateTimeOffset>());
        lock (calls)
        {
            var now = clock.GetUtcNow();
            while (calls.TryPeek(out var oldest) && oldest <= now - Window)
            {
                calls.Dequeue();
            }

            if (calls.Count >= perMinute)
            {
                return false;
            }

            calls.Enqueue(now);
            return true;
        }
    }
}
