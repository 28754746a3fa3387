using Cuewright.Core.Publishing.Late;
using Cuewright.Core.Workspaces;

namespace Cuewright.Server.Publishing;

/// <summary>What becomes of a post that could not go out within 5 minutes of its time because the server, TikTok or the account was away.</summary>
/// <param name="Policy">publish: it goes out late, up to withinMinutes; after that a person is asked. ask: a person is asked at once. skip: it does not go out.</param>
/// <param name="WithinMinutes">Only with publish: 10 to 10080; left out: 360.</param>
internal sealed record LateRuleContract(LatePolicy Policy, int? WithinMinutes = null)
{
    public static LateRuleContract From(LateRule rule) => new(rule.Policy, rule.WithinMinutes);

    public LateRule ToRule() => LateRule.Of(Policy, WithinMinutes);
}

/// <param name="Version">The workspace's version.</param>
internal sealed record LatePolicyResponse(LatePolicy Policy, int? WithinMinutes, int Version)
{
    public static LatePolicyResponse From(Workspace workspace) => new(workspace.Late.Policy, workspace.Late.WithinMinutes, workspace.Version);
}

/// <param name="Version">The workspace's version as last read.</param>
/// <param name="WithinMinutes">Only with publish: 10 to 10080; left out: 360.</param>
internal sealed record SaveLatePolicyRequest(int? Version, LatePolicy Policy, int? WithinMinutes = null);
