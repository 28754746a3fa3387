using System.Security.Cryptography;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>The developer apps of the instance; those of the configuration are kept among them.</summary>
internal sealed class DeveloperApps(Database database, SecretProtector secrets, IOptions<TikTokOptions> options, TimeProvider clock)
{
    /// <summary>Stores the configured apps, or what changed of them. Several processes may do so at once.</summary>
    public async Task EnsureConfiguredAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value.AllApps;
        var stored = await database.ReadAsync(
            WorkspaceScope.Instance, db => db.DeveloperApps.Where(app => app.IsConfigured || configured.Select(c => c.ClientKey).Contains(app.ClientKey)).ToListAsync(cancellationToken), cancellationToken);
        foreach (var app in configured.Where(app => !stored.Exists(known => IsCurrent(known, app))))
        {
            var secret = secrets.Protect(app.ClientSecret);
            await ConflictRetry.RunAsync(token => database.WriteAsync(WorkspaceScope.Instance, db => StoreAsync(db, app, secret, token), token), cancellationToken);
        }

        // What the configuration no longer names is an app like any other: it can be changed, and removed once nothing uses it.
        if (stored.Exists(known => known.IsConfigured && !configured.Any(app => app.ClientKey == known.ClientKey)))
        {
            await database.WriteAsync(
                WorkspaceScope.Instance,
                db => db.DeveloperApps.Where(app => app.IsConfigured && !configured.Select(c => c.ClientKey).Contains(app.ClientKey))
                    .ExecuteUpdateAsync(set => set.SetProperty(app => app.IsConfigured, false).SetProperty(app => app.Version, app => app.Version + 1), cancellationToken),
                cancellationToken);
        }
    }

    /// <summary>Which app a consent is asked with.</summary>
    /// <param name="chosen">Null: nobody chose.</param>
    /// <param name="account">The account that is connected again: it stays with its app unless another one was chosen.</param>
    public async Task<ChosenApp> ChooseAsync(Guid? chosen, AccountId? account, CancellationToken cancellationToken)
    {
        await EnsureConfiguredAsync(cancellationToken);
        return await database.ReadAsync<ChosenApp>(
            WorkspaceScope.Instance,
            async db =>
            {
                var apps = await db.DeveloperApps.Where(app => app.RemovedAt == null).OrderByDescending(app => app.IsConfigured).ThenBy(app => app.CreatedAt).ToListAsync(cancellationToken);
                var wanted = chosen ?? await db.Accounts.Where(a => a.Id == account).Join(db.Grants, a => a.GrantId, g => g.Id, (a, g) => (Guid?)g.DeveloperAppId).SingleOrDefaultAsync(cancellationToken);
                return (apps, wanted) switch
                {
                    ([], _) => new ChosenApp.None(),
                    (_, { } id) when apps.Find(app => app.Id == id) is { } app => new ChosenApp.One(app),
                    (_, { }) => new ChosenApp.Unknown(),
                    ([var only], null) => new ChosenApp.One(only),
                    _ => new ChosenApp.Several(),
                };
            },
            cancellationToken);
    }

    /// <returns>Key and secret for OAuth calls.</returns>
    public async Task<TikTokApp> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var app = await database.ReadAsync(WorkspaceScope.Instance, db => db.DeveloperApps.SingleAsync(a => a.Id == id, cancellationToken), cancellationToken);
        return new TikTokApp(app.ClientKey, secrets.Unprotect(app.ClientSecret));
    }

    /// <summary>Whose secret may have signed a webhook.</summary>
    /// <param name="clientKey">The app that it names; null when it names none, and then it may be any.</param>
    public async Task<IReadOnlyList<(Guid Id, TikTokApp App)>> SignersAsync(string? clientKey, CancellationToken cancellationToken)
    {
        // The portal's test of the address comes before the first connection.
        await EnsureConfiguredAsync(cancellationToken);
        var stored = await database.ReadAsync(
            WorkspaceScope.Instance, db => db.DeveloperApps.Where(app => app.RemovedAt == null && (clientKey == null || app.ClientKey == clientKey)).ToListAsync(cancellationToken), cancellationToken);
        return
        [
            .. stored.Select(app => (app.Id, App: new TikTokApp(app.ClientKey, SecretOrNull(app) ?? ""))).Where(signer => !string.IsNullOrWhiteSpace(signer.App.ClientSecret)),
        ];
    }

    private async Task<bool> StoreAsync(CuewrightDbContext db, ConfiguredApp configured, string secret, CancellationToken cancellationToken)
    {
        var app = await db.DeveloperApps.SingleOrDefaultAsync(a => a.ClientKey == configured.ClientKey, cancellationToken);
        if (app is null)
        {
            var now = clock.GetUtcNow();
            app = new DeveloperApp { Id = Guid.CreateVersion7(now), Name = "", ClientKey = configured.ClientKey, ClientSecret = secret, CreatedAt = now };
            db.DeveloperApps.Add(app);
        }

        (app.Name, app.ClientSecret, app.Type, app.Mode, app.Scopes, app.IsConfigured, app.RemovedAt) =
            (configured.Name, secret, configured.Type, configured.Mode, string.Join(',', configured.Scopes), true, null);
        return true;
    }

    private bool IsCurrent(DeveloperApp stored, ConfiguredApp configured) =>
        stored is { IsConfigured: true, RemovedAt: null }
        && (stored.ClientKey, stored.Name, stored.Type, stored.Mode, stored.Scopes) == (configured.ClientKey, configured.Name, configured.Type, configured.Mode, string.Join(',', configured.Scopes))
        && SecretOrNull(stored) == configured.ClientSecret;

    private string? SecretOrNull(DeveloperApp stored)
    {
        try
        {
            return secrets.Unprotect(stored.ClientSecret);
        }
        catch (CryptographicException)
        {
            // The key it was encrypted with is gone; for the configured app the configuration still has the secret.
            return null;
        }
    }
}
