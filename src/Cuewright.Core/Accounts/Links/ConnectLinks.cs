using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Links;

/// <summary>The links of a workspace, for its members and for the client who holds one.</summary>
internal sealed class ConnectLinks(Database database, DeveloperAppQueries apps, StartConnection start, TimeProvider clock)
{
    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(30);

    /// <summary>Newest first; what ended long ago is left out.</summary>
    public Task<IReadOnlyList<ConnectLinkView>> ListAsync(Guid workspaceId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<ConnectLinkView>>(
        WorkspaceScope.Of(workspaceId),
        async db =>
        {
            var now = clock.GetUtcNow();
            var since = now - ShownFor;
            var rows = await (
                from link in db.ConnectLinks
                where link.ExpiresAt > since
                join app in db.DeveloperApps on link.DeveloperAppId equals app.Id
                orderby link.CreatedAt descending
                select new { Link = link, App = app.Name, Account = db.Accounts.Where(a => a.Id == link.AccountId).Select(a => a.Username).FirstOrDefault() }).ToListAsync(cancellationToken);
            return
            [
                .. rows.Select(row => new ConnectLinkView(
                    row.Link.Id, row.Link.Label, row.Account ?? row.Link.ExpectedHandle, row.Link.AccountId, row.App, StateOf(row.Link, now),
                    row.Link.CreatedByName, row.Link.CreatedAt, row.Link.ExpiresAt, row.Link.UsedAt)),
            ];
        },
        cancellationToken);

    /// <summary>Shows a client what is asked of them.</summary>
    public Task<OpenConnectLinkOutcome> OpenAsync(string? token, CancellationToken cancellationToken) => database.ReadAsync<OpenConnectLinkOutcome>(
        WorkspaceScope.Instance,
        async db =>
        {
            if (await FindAsync(db, token, cancellationToken) is not { } link)
            {
                return new OpenConnectLinkOutcome.Closed(null);
            }

            if (!link.IsOpen(clock.GetUtcNow()))
            {
                return new OpenConnectLinkOutcome.Closed(StateOf(link, clock.GetUtcNow()));
            }

            var workspace = await db.Workspaces.Where(w => w.Id == link.WorkspaceId).Select(w => w.Name).SingleAsync(cancellationToken);
            var app = await db.DeveloperApps.SingleAsync(a => a.Id == link.DeveloperAppId, cancellationToken);
            var account = await db.Accounts.Where(a => a.Id == link.AccountId).Select(a => a.Username).SingleOrDefaultAsync(cancellationToken);
            return new OpenConnectLinkOutcome.Open(new ConnectLinkOffer(
                workspace, link.CreatedByName, link.Label, account ?? link.ExpectedHandle, app.Name, link.Scopes.Length == 0 ? apps.AskedScopes(app) : link.Scopes.Split(','), link.ExpiresAt));
        },
        cancellationToken);

    /// <summary>Sends the client to TikTok's consent page.</summary>
    /// <param name="browserSecret">What the browser keeps until it comes back; nobody else's consent counts.</param>
    /// <returns>Null when the link is not open.</returns>
    public async Task<StartConnectionOutcome?> StartAsync(string? token, string browserSecret, Uri redirectUri, CancellationToken cancellationToken)
    {
        var link = await database.ReadAsync(WorkspaceScope.Instance, db => FindAsync(db, token, cancellationToken), cancellationToken);
        if (link is null || !link.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var wish = new ConnectionWish(link.AccountId, link.DeveloperAppId, link.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries));
        return await start.BeginAsync(link.WorkspaceId, new ConnectionOwner.Client(link.Id, ConnectionState.HashOf(browserSecret)), wish, redirectUri, cancellationToken);
    }

    private static async Task<ConnectLink?> FindAsync(CuewrightDbContext db, string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        var hash = ConnectionState.HashOf(token);
        return await db.ConnectLinks.SingleOrDefaultAsync(link => link.TokenHash == hash, cancellationToken);
    }

    private static ConnectLinkState StateOf(ConnectLink link, DateTimeOffset now) => link switch
    {
        { UsedAt: not null } => ConnectLinkState.Used,
        { RevokedAt: not null } => ConnectLinkState.Revoked,
        _ => link.ExpiresAt > now ? ConnectLinkState.Open : ConnectLinkState.Expired,
    };
}
