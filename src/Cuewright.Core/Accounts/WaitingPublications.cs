using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;

namespace Cuewright.Core.Accounts;

/// <summary>Lets go on what waited for an account to be connected again, where it was moved with its new grant. Works inside the caller's transaction.</summary>
internal sealed class WaitingPublications(AccountPublications publications, PublishingWakeUp wakeUp)
{
    public Task MovedAsync(CuewrightDbContext db, Account account, Guid grantId, CancellationToken cancellationToken) =>
        publications.MoveOpenAsync(db, account.Id, grantId, cancellationToken);

    public async Task ReconnectedAsync(CuewrightDbContext db, Account account, CancellationToken cancellationToken)
    {
        // Written first, as when an account is resumed: it locks the account until the end.
        await db.SaveChangesAsync(cancellationToken);
        if (account.PausedAt is not null)
        {
            await publications.HoldAsync(db, account.Id, FailureCodes.AccountPaused, cancellationToken);
            return;
        }

        await publications.ContinueAsync(db, account.Id, cancellationToken);
        db.AfterCommit(wakeUp.Signal);
    }
}
