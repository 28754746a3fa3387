using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pacing;

namespace Cuewright.Core.Accounts;

/// <summary>Asks TikTok what an account may post right now. Never from memory: options change when the creator changes a setting.</summary>
internal sealed class CreatorInfoQuery(AccountQueries accounts, CreatorQuestions questions, CreatorChecks creators)
{
    public async Task<CreatorInfoOutcome> ExecuteAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(workspaceId, id, cancellationToken) is not { } account)
        {
            return new CreatorInfoOutcome.NotFound();
        }

        if (account.State is AccountState.Disconnected)
        {
            return new CreatorInfoOutcome.Disconnected(account.ProblemCode ?? FailureCodes.AccountDisconnected);
        }

        if (!await questions.TakeAsync(account.GrantId, cancellationToken))
        {
            return new CreatorInfoOutcome.Unavailable(FailureCodes.TokenBucket, null);
        }

        try
        {
            return new CreatorInfoOutcome.Found(account, (await creators.AskAsync(id, account.GrantId, cancellationToken)).Answer);
        }
        catch (CallFailedException failure)
        {
            return OutcomeOf(account, failure);
        }
    }

    private static CreatorInfoOutcome OutcomeOf(AccountView account, CallFailedException failure) => failure.Rule switch
    {
        { Code: FailureCodes.GrantRevoked } => new CreatorInfoOutcome.Disconnected(failure.Rule.Code),
        { Policy: FailurePolicy.KeepTrying or FailurePolicy.WaitMinutes } => new CreatorInfoOutcome.Unavailable(failure.Rule.Code, failure.LogId),
        _ => new CreatorInfoOutcome.CannotPost(account, failure.Rule.Code, failure.LogId),
    };
}
