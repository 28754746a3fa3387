namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>The rules in force and how often each was met. In memory: a restart forgets them.</summary>
internal sealed class FaultRules
{
    private readonly Lock _gate = new();
    private List<Counted> _rules = [];

    public IReadOnlyList<FaultView> List()
    {
        lock (_gate)
        {
            return [.. _rules.Select(counted => new FaultView(counted.Rule, counted.Seen, counted.Hit))];
        }
    }

    public void Set(IReadOnlyList<FaultRule> rules)
    {
        lock (_gate)
        {
            _rules = [.. rules.Select(rule => new Counted(rule))];
        }
    }

    public void Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(new Counted(rule));
        }
    }

    /// <summary>Counts the call on every rule that it matches.</summary>
    /// <returns>The first rule that hits it.</returns>
    public FaultRule? Meet(string call)
    {
        lock (_gate)
        {
            var hits = _rules.Where(counted => call.Contains(counted.Rule.Path, StringComparison.Ordinal) && counted.IsHit()).ToList();
            return hits.FirstOrDefault()?.Rule;
        }
    }

    private sealed class Counted(FaultRule rule)
    {
        public FaultRule Rule { get; } = rule;

        public int Seen { get; private set; }

        public int Hit { get; private set; }

        public bool IsHit()
        {
            Seen++;
            if (Seen < Rule.Nth || Seen >= (long)Rule.Nth + Rule.Times)
            {
                return false;
            }

            Hit++;
            return true;
        }
    }
}
