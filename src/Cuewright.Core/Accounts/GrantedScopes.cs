using Cuewright.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>
/// A refresh may bring other scopes than the consent did: the accounts of the grant say so, in every workspace, as if it had been
/// consented to like this. Works inside the caller's transaction.
/// </summary>
internal sealed class GrantedScopes(AuditLog audit, AccountEvents events)
{
    /// <param name="before">Comma separated.</param>
    /// <param name="after">Comma separated.</param>
    public async Task ChangedAsync(CuewrightDbContext db, Guid grantId, string before, string after, CancellationToken cancellationToken)
    {
        var (had, has) = (ScopeFeatures.Split(before), ScopeFeatures.Split(after));
        var lost = had.Except(has, StringComparer.Ordinal).ToList();
        if (lost.Count == 0 && has.All(scope => had.Contains(scope, StringComparer.Ordinal)))
        {
            return;
        }

        var connected = db.Accounts.Where(a => a.GrantId == grantId && a.RemovedAt == null && a.State == AccountState.Connected);
        var old = await connected.ToDictionaryAsync(a => a.Id, a => a.ProblemCode, cancellationToken);
        // By statement: a member who changes the account at this moment must not make us lose the tokens that are written along with it.
        var problem = ScopeFeatures.ProblemOf(after);
        await connected.ExecuteUpdateAsync(set => set.SetProperty(a => a.ProblemCode, problem).SetProperty(a => a.Version, a => a.Version + 1), cancellationToken);
        foreach (var account in await connected.AsNoTracking().ToListAsync(cancellationToken))
        {
            audit.Record(
                db, account.WorkspaceId, Actor.System, "account.scopes_changed", "account", account.Id.Value,
                new { Scopes = before, ProblemCode = old.GetValueOrDefault(account.Id) }, new { Scopes = after, account.ProblemCode, Lost = lost });
            events.Announce(db, account);
        }
    }
}
