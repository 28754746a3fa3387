using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>
/// Writes what TikTok answered about a grant. The stored refresh token is the fence: an answer is written only over the token it was
/// asked with, so that a late one never overwrites what a new consent or another process brought meanwhile.
/// </summary>
internal sealed class GrantStore(Database database, SecretProtector secrets, GrantedScopes grantedScopes, GrantWakeUp wakeUp)
{
    /// <summary>Stores the tokens of a consent, with the lane of a new grant; an older grant of the same user comes back to life.</summary>
    /// <param name="askedAt">From before the call, so that we never believe in a token longer than TikTok does.</param>
    public Task<StoredGrant> StoreAsync(Guid developerAppId, TokenSet tokens, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        // A consent without a refresh token leaves the old one in force, or none.
        var (accessToken, refreshToken) = (secrets.Protect(tokens.AccessToken), secrets.Protect(tokens.RefreshToken ?? ""));
        return ConflictRetry.RunAsync(
            token => database.WriteAsync(
                WorkspaceScope.Instance,
                async db =>
                {
                    var grant = await db.Grants.SingleOrDefaultAsync(g => g.DeveloperAppId == developerAppId && g.OpenId == tokens.OpenId, token);
                    if (grant is null)
                    {
                        grant = New(developerAppId, tokens.OpenId, refreshToken, askedAt);
                        db.Grants.Add(grant);
                        db.Lanes.Add(new Lane { GrantId = grant.Id });
                    }

                    grant.AccessToken = accessToken;
                    grant.RefreshToken = tokens.RefreshToken is null ? grant.RefreshToken : refreshToken;
                    Fill(grant, tokens, askedAt);
                    db.AfterCommit(wakeUp.Signal);
                    return new StoredGrant(grant.Id, grant.OpenId, tokens.AccessToken, tokens.Scopes);
                },
                token),
            cancellationToken);
    }

    /// <returns>False when the grant has other tokens by now; then nothing was written.</returns>
    public Task<bool> RenewAsync(Grant asked, TokenSet tokens, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var renewed = (Access: secrets.Protect(tokens.AccessToken), Refresh: tokens.RefreshToken is { } token ? secrets.Protect(token) : asked.RefreshToken);
        var scopes = tokens.Scopes.Count > 0 ? string.Join(',', tokens.Scopes) : asked.Scopes;
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                if (await RenewAsync(db, asked, tokens, renewed, scopes, askedAt, cancellationToken) == 0)
                {
                    return false;
                }

                await grantedScopes.ChangedAsync(db, asked.Id, asked.Scopes, scopes, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <summary>TikTok gave no tokens and did not refuse for good: the next try comes after a pause.</summary>
    public Task<DateTimeOffset> PostponeAsync(Grant asked, DateTimeOffset now, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var pause = Backoff.After(asked.RefreshFailures + 1);
        var retryAt = now + (retryAfter > pause ? retryAfter.Value : pause);
        return database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                await db.Grants
                    .Where(g => g.Id == asked.Id && g.RefreshToken == asked.RefreshToken && g.DisconnectedAt == null)
                    .ExecuteUpdateAsync(
                        set => set
                            .SetProperty(g => g.RefreshDueAt, retryAt)
                            .SetProperty(g => g.RefreshFailures, g => g.RefreshFailures + 1)
                            .SetProperty(g => g.RefreshingBy, (string?)null)
                            .SetProperty(g => g.RefreshLeaseUntil, (DateTimeOffset?)null)
                            .SetProperty(g => g.Version, g => g.Version + 1),
                        cancellationToken);
                return retryAt;
            },
            cancellationToken);
    }

    /// <summary>TikTok refused the refresh token: asked again at <paramref name="askAgainAt"/>, before anybody has to consent again.</summary>
    /// <returns>False when the grant has other tokens by now; then nothing was written.</returns>
    public Task<bool> DoubtAsync(Grant asked, DateTimeOffset refusedAt, DateTimeOffset askAgainAt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db => await db.Grants
                .Where(g => g.Id == asked.Id && g.RefreshToken == asked.RefreshToken && g.DisconnectedAt == null)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(g => g.RefusedAt, refusedAt)
                        .SetProperty(g => g.RefreshDueAt, askAgainAt)
                        .SetProperty(g => g.RefreshingBy, (string?)null)
                        .SetProperty(g => g.RefreshLeaseUntil, (DateTimeOffset?)null)
                        .SetProperty(g => g.Version, g => g.Version + 1),
                    cancellationToken) == 1,
            cancellationToken);

    private static Task<int> RenewAsync(
        CuewrightDbContext db, Grant asked, TokenSet tokens, (string Access, string Refresh) renewed, string scopes, DateTimeOffset askedAt, CancellationToken cancellationToken)
    {
        var refreshExpiresAt = tokens.RefreshExpiresIn is { } life ? askedAt + life : asked.RefreshExpiresAt;
        return db.Grants
            .Where(g => g.Id == asked.Id && g.RefreshToken == asked.RefreshToken)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(g => g.AccessToken, renewed.Access)
                    .SetProperty(g => g.AccessExpiresAt, askedAt + tokens.ExpiresIn)
                    .SetProperty(g => g.RefreshToken, renewed.Refresh)
                    .SetProperty(g => g.RefreshExpiresAt, refreshExpiresAt)
                    .SetProperty(g => g.Scopes, scopes)
                    .SetProperty(g => g.RefreshDueAt, GrantTimes.RefreshDueAt(askedAt, tokens.ExpiresIn))
                    .SetProperty(g => g.RefreshFailures, 0)
                    .SetProperty(g => g.RefusedAt, (DateTimeOffset?)null)
                    .SetProperty(g => g.RefreshingBy, (string?)null)
                    .SetProperty(g => g.RefreshLeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(g => g.Version, g => g.Version + 1),
                cancellationToken);
    }

    private static Grant New(Guid developerAppId, string openId, string refreshToken, DateTimeOffset askedAt) => new()
    {
        Id = Guid.CreateVersion7(askedAt),
        DeveloperAppId = developerAppId,
        OpenId = openId,
        AccessToken = "",
        AccessExpiresAt = askedAt,
        RefreshToken = refreshToken,
        RefreshExpiresAt = askedAt,
        Scopes = "",
        CreatedAt = askedAt,
    };

    private static void Fill(Grant grant, TokenSet tokens, DateTimeOffset askedAt)
    {
        grant.AccessExpiresAt = askedAt + tokens.ExpiresIn;
        grant.RefreshExpiresAt = askedAt + (tokens.RefreshExpiresIn ?? GrantTimes.ConsentLife);
        grant.Scopes = string.Join(',', tokens.Scopes);
        grant.RefreshDueAt = GrantTimes.RefreshDueAt(askedAt, tokens.ExpiresIn);
        grant.RefreshFailures = 0;
        grant.RefusedAt = null;
        grant.ConsentedAt = askedAt;
        grant.DisconnectedAt = null;
        grant.RefreshingBy = null;
        grant.RefreshLeaseUntil = null;
    }
}
