namespace Cuewright.Core.Publishing.Gates;

/// <summary>What went well for one app in this process lately, second by second: told to the others only once something fails.</summary>
internal sealed class AppTally
{
    private const int Seconds = 64;
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Seconds];
    private readonly long[] _seconds = new long[Seconds];

    public void Count(DateTimeOffset now)
    {
        var second = now.ToUnixTimeSeconds();
        var place = (int)(second % Seconds);
        lock (_lock)
        {
            if (_seconds[place] != second)
            {
                (_seconds[place], _counts[place]) = (second, 0);
            }

            _counts[place]++;
        }
    }

    /// <summary>What was counted since then and not taken yet.</summary>
    public int Take(DateTimeOffset since)
    {
        var (first, taken) = (since.ToUnixTimeSeconds(), 0);
        lock (_lock)
        {
            for (var place = 0; place < Seconds; place++)
            {
                if (_seconds[place] >= first)
                {
                    taken += _counts[place];
                    _counts[place] = 0;
                }
            }
        }

        return taken;
    }
}
