using System.Security.Cryptography;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>The developer apps of the instance; the one in the configuration is kept among them.</summary>
internal sealed class DeveloperApps(Database database, SecretProtector secrets, IOptions<TikTokOptions> options, TimeProvider clock)
{
    /// <summary>Stores the configured app, or what changed of it. Several processes may do so at once.</summary>
    /// <returns>Its id; null when none is configured.</returns>
    public async Task<Guid?> EnsureConfiguredAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value;
        if (string.IsNullOrWhiteSpace(configured.ClientKey))
        {
            return null;
        }

        var stored = await database.ReadAsync(WorkspaceScope.Instance, db => FindAsync(db, configured.ClientKey, cancellationToken), cancellationToken);
        if (stored is not null && IsCurrent(stored, configured))
        {
            return stored.Id;
        }

        var secret = secrets.Protect(configured.ClientSecret);
        return await ConflictRetry.RunAsync(
            token => database.WriteAsync(WorkspaceScope.Instance, db => StoreAsync(db, configured, secret, token), token), cancellationToken);
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
            WorkspaceScope.Instance, db => db.DeveloperApps.Where(app => clientKey == null || app.ClientKey == clientKey).ToListAsync(cancellationToken), cancellationToken);
        return
        [
            .. stored.Select(app => (app.Id, App: new TikTokApp(app.ClientKey, SecretOrNull(app) ?? ""))).Where(signer => !string.IsNullOrWhiteSpace(signer.App.ClientSecret)),
        ];
    }

    private static Task<DeveloperApp?> FindAsync(CuewrightDbContext db, string clientKey, CancellationToken cancellationToken) =>
        db.DeveloperApps.SingleOrDefaultAsync(app => app.ClientKey == clientKey, cancellationToken);

    private async Task<Guid> StoreAsync(CuewrightDbContext db, TikTokOptions configured, string secret, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, configured.ClientKey, cancellationToken) is { } known)
        {
            known.Name = configured.AppName;
            known.ClientSecret = secret;
            return known.Id;
        }

        var now = clock.GetUtcNow();
        var app = new DeveloperApp
        {
            Id = Guid.CreateVersion7(now),
            Name = configured.AppName,
            ClientKey = configured.ClientKey,
            ClientSecret = secret,
            CreatedAt = now,
        };
        db.DeveloperApps.Add(app);
        return app.Id;
    }

    private bool IsCurrent(DeveloperApp stored, TikTokOptions configured) =>
        stored.Name == configured.AppName && SecretOrNull(stored) == configured.ClientSecret;

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
