using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Security;

internal sealed class ApiKeys(Database database, TimeProvider clock)
{
    /// <summary>Busy programs must not cost one write per request.</summary>
    private static readonly TimeSpan LastUsedPrecision = TimeSpan.FromMinutes(1);

    /// <returns>The key that this text belongs to; null when there is none or it was revoked.</returns>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = ApiKeySecret.HashOf(secret);
        var key = await database.ReadAsync(
            WorkspaceScope.Instance, db => db.ApiKeys.SingleOrDefaultAsync(k => k.Hash == hash && k.RevokedAt == null, cancellationToken), cancellationToken);
        if (key is not null)
        {
            await UsedAsync(key, cancellationToken);
        }

        return key;
    }

    private async Task UsedAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - LastUsedPrecision;
        if (key.LastUsedAt is { } last && last > since)
        {
            return;
        }

        await database.WriteAsync(
            WorkspaceScope.Of(key.WorkspaceId),
            db => db.ApiKeys.Where(k => k.Id == key.Id && (k.LastUsedAt == null || k.LastUsedAt <= since))
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellationToken),
            cancellationToken);
    }
}
