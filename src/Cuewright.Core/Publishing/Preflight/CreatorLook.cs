using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Gates;
using Cuewright.Core.Publishing.Pacing;

namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Asks TikTok about the account of a check, at most once and within the same pace as everybody.</summary>
internal sealed class CreatorLook(CreatorChecks creators, CreatorQuestions questions, AppGates gates)
{
    /// <returns>Null when TikTok could not be asked, or its answer tells nothing.</returns>
    public async Task<IReadOnlyList<string>?> AskAsync(CheckSubject subject, CancellationToken cancellationToken)
    {
        if (!Findings.IsDirect(subject) || Findings.IsAway(subject))
        {
            return [];
        }

        // While TikTok is down, one publication finds out when it is back; a look here would only add to the trouble.
        if (gates.Known.Any(gate => gate.IsOpen && gate.DeveloperAppId == subject.Grant.DeveloperAppId)
            || !await questions.TakeAsync(subject.Grant.Id, cancellationToken))
        {
            return null;
        }

        try
        {
            return [.. Findings.OfCreator(subject, (await creators.AskAsync(subject.Account.Id, subject.Grant.Id, cancellationToken)).Answer)];
        }
        catch (CallFailedException failure)
        {
            return Findings.OfRefusal(failure.Rule) is { } code ? [code] : null;
        }
    }
}
