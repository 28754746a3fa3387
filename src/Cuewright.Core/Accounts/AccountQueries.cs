using Cuewright.Core.Accounts.Groups;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

internal sealed class AccountQueries(Database database)
{
    /// <summary>By handle.</summary>
    public Task<IReadOnlyList<AccountView>> ListAsync(Guid workspaceId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AccountView>>(
            WorkspaceScope.Of(workspaceId),
            // Ordered here: the databases' collations differ.
            async db => [.. (await GroupedAsync(db, Views(db), null, cancellationToken)).OrderBy(a => a.Username, StringComparer.OrdinalIgnoreCase).ThenBy(a => a.Id.Value)],
            cancellationToken);

    /// <returns>Null when the workspace has no such account.</returns>
    public Task<AccountView?> FindAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken) =>
        database.ReadAsync(WorkspaceScope.Of(workspaceId), async db => (await GroupedAsync(db, Views(db).Where(a => a.Id == id), id, cancellationToken)).SingleOrDefault(), cancellationToken);

    /// <returns>Null when there is no such account, or no picture of it. A removed account keeps its picture in the history.</returns>
    public Task<StoredAvatar?> FindAvatarAsync(Guid workspaceId, AccountId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => db.Accounts.Where(a => a.Id == id && a.AvatarKey != null && a.AvatarContentType != null)
                .Select(a => new StoredAvatar(a.AvatarKey!, a.AvatarContentType!)).SingleOrDefaultAsync(cancellationToken),
            cancellationToken);

    private static async Task<IEnumerable<AccountView>> GroupedAsync(CuewrightDbContext db, IQueryable<AccountView> views, AccountId? one, CancellationToken cancellationToken)
    {
        var accounts = await views.ToListAsync(cancellationToken);
        var groups = await AccountGroupQueries.OfAccountsAsync(db, one, cancellationToken);
        return accounts.Select(account => account with { GroupIds = [.. groups[account.Id]] });
    }

    private static IQueryable<AccountView> Views(CuewrightDbContext db) =>
        from account in db.Accounts
        where account.RemovedAt == null
        join grant in db.Grants on account.GrantId equals grant.Id
        join app in db.DeveloperApps on grant.DeveloperAppId equals app.Id
        join own in db.PostingDefaults on account.Id equals own.AccountId into owns
        from defaults in owns.DefaultIfEmpty()
        select new AccountView
        {
            Id = account.Id,
            GrantId = account.GrantId,
            Username = account.Username,
            Nickname = account.Nickname,
            HasAvatar = account.AvatarKey != null,
            State = account.State,
            ProblemCode = account.ProblemCode,
            PausedAt = account.PausedAt,
            TimeZone = account.TimeZone,
            Tags = account.Tags,
            Scopes = grant.Scopes,
            AppId = app.Id,
            AppName = app.Name,
            AppMode = app.Mode,
            ConnectedAt = account.ConnectedAt,
            ConsentEndsAt = grant.RefreshExpiresAt,
            ScheduledCount = db.Publications.Count(p => p.AccountId == account.Id && (p.State == PublicationState.Scheduled || p.State == PublicationState.Parked)),
            NextPublishAt = db.Publications.Where(p => p.AccountId == account.Id && (p.State == PublicationState.Scheduled || p.State == PublicationState.Parked)).Min(p => p.PublishAt),
            Defaults = defaults,
            Version = account.Version,
        };
}
