using Cuewright.Core.Audit;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Disconnects the accounts of a grant that is gone, in every workspace; their schedules are kept and wait. Works inside the caller's transaction.</summary>
internal sealed class AccountDisconnection(AccountPublications publications, AuditLog audit, AccountEvents events)
{
    /// <param name="code">One of <see cref="FailureCodes"/>. A more telling one takes the place of <see cref="FailureCodes.GrantRevoked"/>, which says only that it is gone.</param>
    /// <returns>How many accounts were changed.</returns>
    public async Task<int> ApplyAsync(CuewrightDbContext db, Guid grantId, string code, Actor actor, CancellationToken cancellationToken)
    {
        var accounts = await db.Accounts
            .Where(a => a.GrantId == grantId && a.RemovedAt == null
                && (a.State == AccountState.Connected || (a.ProblemCode == FailureCodes.GrantRevoked && code != FailureCodes.GrantRevoked)))
            .ToListAsync(cancellationToken);
        foreach (var account in accounts)
        {
            var before = new { account.State, account.ProblemCode };
            (account.State, account.ProblemCode) = (AccountState.Disconnected, code);
            audit.Record(db, account.WorkspaceId, actor, "account.disconnected", "account", account.Id.Value, before, new { account.State, account.ProblemCode });
            events.Announce(db, account);
        }

        // Written first: it locks the accounts against those who are about to schedule something for them.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var account in accounts)
        {
            await publications.HoldAsync(db, account.Id, FailureCodes.AccountDisconnected, cancellationToken);
        }

        return accounts.Count;
    }
}
