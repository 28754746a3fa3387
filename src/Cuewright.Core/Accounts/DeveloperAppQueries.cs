using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

internal sealed class DeveloperAppQueries(Database database, DeveloperApps apps, IOptions<TikTokOptions> options)
{
    /// <summary>In the order in which they were added.</summary>
    public async Task<IReadOnlyList<DeveloperAppView>> ListAsync(CancellationToken cancellationToken)
    {
        await apps.EnsureConfiguredAsync(cancellationToken);
        var rows = await database.ReadAsync(
            WorkspaceScope.Instance,
            db => db.DeveloperApps.Where(app => app.RemovedAt == null)
                .OrderBy(app => app.CreatedAt).ThenBy(app => app.Id)
                .Select(app => new
                {
                    App = app,
                    Accounts = db.Accounts.Count(account => account.RemovedAt == null && db.Grants.Any(grant => grant.Id == account.GrantId && grant.DeveloperAppId == app.Id)),
                })
                .ToListAsync(cancellationToken),
            cancellationToken);
        return
        [
            .. rows.Select(row => new DeveloperAppView(
                row.App.Id, row.App.Name, row.App.ClientKey, row.App.Type, row.App.Mode, AskedScopes(row.App), row.App.IsConfigured, row.Accounts, row.App.Version)),
        ];
    }

    /// <summary>What an app asks for: its own list, else the instance's, else all that are of use.</summary>
    public IReadOnlyList<string> AskedScopes(DeveloperApp app) =>
        app.Scopes.Length == 0 ? options.Value.AskedScopes : app.Scopes.Split(',');
}
