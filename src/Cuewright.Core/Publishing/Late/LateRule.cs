using Cuewright.Core.Kernel;

namespace Cuewright.Core.Publishing.Late;

/// <summary>A late policy with its limit: what a workspace starts from and a post may say otherwise.</summary>
/// <param name="WithinMinutes">With <see cref="LatePolicy.Publish"/>: how late it may still go out by itself. Null otherwise.</param>
internal sealed record LateRule(LatePolicy Policy, int? WithinMinutes)
{
    public const int DefaultMinutes = 360;
    public const int FewestMinutes = 10;
    public const int MostMinutes = 7 * 24 * 60;

    /// <summary>The rule as it is stored: a limit where there is something to limit.</summary>
    public static LateRule Of(LatePolicy policy, int? withinMinutes) => new(policy, policy is LatePolicy.Publish ? withinMinutes ?? DefaultMinutes : null);

    /// <returns>Null when the rule can be kept.</returns>
    public FieldProblem? Problem(string field) => WithinMinutes is < FewestMinutes or > MostMinutes
        ? new FieldProblem(field, "late_range", "Choose between 10 minutes and 7 days (10,080 minutes).")
        : null;

    public bool Allows(TimeSpan late) => Policy is LatePolicy.Publish && late <= TimeSpan.FromMinutes(WithinMinutes ?? DefaultMinutes);
}
