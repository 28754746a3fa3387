using Cuewright.Core.Kernel.Ids;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>
/// Whether an account is paused, for a transaction that is about to give one of its publications an instant or to take it away. The row
/// stays locked until its end, so that nobody resumes the account in between and leaves a publication held for ever.
/// </summary>
internal static class AccountPause
{
    private const string Paused = "SELECT a.id AS \"Value\" FROM accounts a WHERE a.id = {0} AND a.paused_at IS NOT NULL";

    public static async Task<bool> IsPausedAsync(CuewrightDbContext db, AccountId id, CancellationToken cancellationToken) =>
        // SQLite has one writer at a time and needs no row locks.
        (await db.Database.SqlQueryRaw<Guid>(db.Database.IsNpgsql() ? Paused + " FOR SHARE" : Paused, id.Value).ToListAsync(cancellationToken)).Count > 0;

    /// <summary>Asks only for those that looked paused a moment ago; one that is paused just now is held when the engine comes to it.</summary>
    public static async Task<IReadOnlySet<AccountId>> AmongAsync(CuewrightDbContext db, IEnumerable<Account> accounts, CancellationToken cancellationToken)
    {
        var paused = new HashSet<AccountId>();
        foreach (var account in accounts.Where(account => account.PausedAt is not null))
        {
            if (await IsPausedAsync(db, account.Id, cancellationToken))
            {
                paused.Add(account.Id);
            }
        }

        return paused;
    }
}
