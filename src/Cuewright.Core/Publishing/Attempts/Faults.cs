using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>
/// What becomes of a publication whose step failed in a way nobody foresaw. It is tried again, ever later, but not for ever: what can have
/// been posted ends with a person's decision, and anything else as failed.
/// </summary>
internal sealed class Faults(ClaimWriter writer, Outcomes outcomes, EngineLog log)
{
    public const int Most = 8;

    /// <returns>False when it could not be written: then the claim runs out by itself.</returns>
    public async Task<bool> ApplyAsync(Claim claim)
    {
        try
        {
            await writer.FinishAsync(claim, Count);
            return true;
        }
        catch (FenceLostException)
        {
            log.ClaimLost(claim.Id.Value);
            return false;
        }
        catch (Exception exception)
        {
            log.FaultNotWritten(exception, claim.Id.Value);
            return false;
        }
    }

    private void Count(ClaimedRows rows)
    {
        var publication = rows.Publication;
        publication.Faults++;
        var again = publication.Faults < Most ? rows.Now + Backoff.After(publication.Faults) : (DateTimeOffset?)null;
        if (publication.State is PublicationState.Published or PublicationState.Uncertain or PublicationState.Delivered)
        {
            // It has its outcome, or a person has the word: only a question more is not asked.
            publication.NextStepAt = again;
        }
        else if (again is { } at)
        {
            outcomes.Wait(rows, FailureCodes.InternalFault, null, at);
        }
        else if (rows.Attempt is { MayBeOut: true } || publication.State is PublicationState.Processing)
        {
            outcomes.Uncertain(rows, FailureCodes.InternalFault);
        }
        else
        {
            outcomes.Fail(rows, FailureCodes.InternalFault, null, null);
        }
    }
}
