using System.Globalization;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>The rules in force and how often each was met.</summary>
internal sealed class FaultRules(StandInState state, StandInOptions options)
{
    public IReadOnlyList<FaultView> List() => [.. Ordered.Select(fault => new FaultView(fault.Rule, fault.Seen, fault.Hit))];

    public void Set(IReadOnlyList<FaultRule> rules) => state.Write(() =>
    {
        state.Faults.All.ToList().ForEach(state.Faults.Remove);
        return rules.Select(Put).ToList();
    });

    public void Add(FaultRule rule) => state.Write(() => Put(rule));

    public bool NeedsAccount => state.Faults.All.Any(fault => fault.Rule.Account is not null);

    /// <summary>Counts the call on every rule that it matches.</summary>
    /// <param name="call">"VERB /path?query".</param>
    /// <param name="account">The handle on whose behalf it is made, if that is known.</param>
    /// <returns>The first rule that hits it.</returns>
    public FaultRule? Meet(string call, string? account)
    {
        if (!state.Faults.All.Any())
        {
            return null;
        }

        return state.Write(() =>
        {
            FaultRule? hit = null;
            foreach (var fault in Ordered.Where(fault => Matches(fault.Rule, call, account)).ToList())
            {
                var met = fault with { Seen = fault.Seen + 1 };
                if (IsHit(met))
                {
                    met = met with { Hit = met.Hit + 1 };
                    hit ??= met.Rule;
                }

                state.Faults.Put(met);
            }

            return hit;
        });
    }

    private IEnumerable<FaultCount> Ordered => state.Faults.All.OrderBy(fault => fault.Id, StringComparer.Ordinal);

    private static bool Matches(FaultRule rule, string call, string? account) =>
        call.Contains(rule.Path, StringComparison.Ordinal) && (rule.Account is null || rule.Account == account);

    // A probability has no end but the number of times; counted ones hit in a row.
    private bool IsHit(FaultCount fault) => fault.Rule.Probability is { } probability
        ? fault.Hit < fault.Rule.Times && Chance.Of(options.Seed, $"fault {fault.Id}", fault.Seen) < probability
        : fault.Seen >= fault.Rule.Nth && fault.Seen < (long)fault.Rule.Nth + fault.Rule.Times;

    private FaultCount Put(FaultRule rule) =>
        state.Faults.Put(new FaultCount(state.Faults.All.Count().ToString("D6", CultureInfo.InvariantCulture), rule, 0, 0));
}
