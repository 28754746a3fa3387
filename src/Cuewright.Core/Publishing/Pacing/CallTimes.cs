using System.Buffers.Binary;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>
/// The latest calls of one kind that a grant made, as its lane keeps them: the tokens of a bucket, each of which comes back a minute after it
/// was taken. A bucket that fills up evenly would let two bursts into one minute.
/// </summary>
internal readonly struct CallTimes(byte[] stored)
{
    // A call reaches TikTok a little after its token was taken, and the next minute's first one perhaps at once.
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(62);

    /// <summary>When a call may leave; not later than <paramref name="now"/> means at once.</summary>
    /// <param name="limit">Calls in a minute.</param>
    /// <param name="ahead">How many others go before it.</param>
    public DateTimeOffset FreeAt(int limit, DateTimeOffset now, int ahead = 0)
    {
        var taken = Recent(now);
        var free = Math.Max(0, limit - taken.Count);
        if (ahead < free)
        {
            return now;
        }

        // Whoever waits gets the token that comes back next, and the one behind it the one after that.
        var (waiting, round) = (ahead - free, taken.TakeLast(limit).Concat(Enumerable.Repeat(now.UtcTicks, free)).ToList());
        return new DateTimeOffset(round[waiting % limit], TimeSpan.Zero) + (Window * (1 + (waiting / limit)));
    }

    /// <summary>The same with one call more.</summary>
    public byte[] With(int limit, DateTimeOffset now)
    {
        return Write([.. Recent(now).Append(now.UtcTicks).TakeLast(limit)]);
    }

    /// <summary>The same without the call whose token was taken then: it was not made after all.</summary>
    public byte[] Without(DateTimeOffset taken, DateTimeOffset now)
    {
        var kept = Recent(now);
        kept.Remove(taken.UtcTicks);
        return Write(kept);
    }

    private static byte[] Write(List<long> kept)
    {
        var bytes = new byte[kept.Count * sizeof(long)];
        for (var i = 0; i < kept.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), kept[i]);
        }

        return bytes;
    }

    // What lies further ahead than a minute was written by a clock that has been set back since.
    private List<long> Recent(DateTimeOffset now)
    {
        var recent = new List<long>(stored.Length / sizeof(long));
        for (var at = 0; at + sizeof(long) <= stored.Length; at += sizeof(long))
        {
            var ticks = BinaryPrimitives.ReadInt64LittleEndian(stored.AsSpan(at));
            if (ticks > (now - Window).UtcTicks && ticks < (now + Window).UtcTicks)
            {
                recent.Add(ticks);
            }
        }

        recent.Sort();
        return recent;
    }
}
