using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>Issues, renews and finds tokens (contract sections 1.5 and 1.6).</summary>
internal sealed class Grants(StandInState state, StandInOptions options, TimeProvider clock)
{
    // Two refreshes seconds apart gave the same access token; for how long they do is not known.
    private static readonly TimeSpan SameAccessToken = TimeSpan.FromMinutes(1);
    private const int IdLength = 20;
    private const string AccessPrefix = "act.";
    private const string RefreshPrefix = "rft.";

    /// <returns>Null when somebody else spent the code meanwhile.</returns>
    public IssuedTokens? Exchange(AuthorizationCode code) => state.Write(() =>
    {
        if (state.Codes.Find(code.Value) is null)
        {
            return null;
        }

        state.Codes.Remove(code);
        var now = clock.GetUtcNow();
        var id = Secrets.New(IdLength * 3 / 4);
        return state.Grants.Put(new Grant
        {
            Id = id,
            ClientKey = code.ClientKey,
            Handle = code.Handle,
            OpenId = OpenIds.Of(code.ClientKey, code.Handle),
            Scopes = code.Scopes,
            GrantedAt = now,
            AccessTokens = [new AccessToken(NewToken(AccessPrefix, id), now)],
            RefreshTokens = [new RefreshToken(NewToken(RefreshPrefix, id), null)],
        }).Issued(now);
    });

    /// <returns>Null when the refresh token is unknown, expired, revoked or rotated away.</returns>
    public IssuedTokens? Refresh(string clientKey, string refreshToken) => state.Write(() =>
    {
        var now = clock.GetUtcNow();
        if (Find(refreshToken, RefreshPrefix) is not { } grant || grant.ClientKey != clientKey || !grant.HasLiveRefreshToken(refreshToken, now))
        {
            return null;
        }

        if (now >= grant.AccessTokens[^1].IssuedAt + SameAccessToken)
        {
            var live = grant.AccessTokens.Where(token => now < token.ExpiresAt);
            grant = grant with { AccessTokens = [.. live, new AccessToken(NewToken(AccessPrefix, grant.Id), now)] };
        }

        return state.Grants.Put(Rotate(grant, now)).Issued(now);
    });

    /// <summary>The creator allows other things than at the consent; the next refresh says so (contract section 1.5: a subset is normal).</summary>
    public void SetScopes(string handle, IReadOnlyList<string> scopes) => state.Write(() =>
    {
        foreach (var grant in state.Grants.InGroup(handle).ToList())
        {
            state.Grants.Put(grant with { Scopes = scopes });
        }

        return scopes.Count;
    });

    public Grant? FindByAccessToken(string accessToken) =>
        Find(accessToken, AccessPrefix) is { } grant && grant.HasLiveAccessToken(accessToken, clock.GetUtcNow()) ? grant : null;

    public Grant? FindByRefreshToken(string refreshToken) =>
        Find(refreshToken, RefreshPrefix) is { } grant && grant.HasLiveRefreshToken(refreshToken, clock.GetUtcNow()) ? grant : null;

    public bool IsConnected(string clientKey, string handle) => state.Grants.InGroup(handle).Any(grant => grant.ClientKey == clientKey);

    /// <summary>To any app.</summary>
    public bool IsConnected(string handle) => state.Grants.InGroup(handle).Count > 0;

    private static string NewToken(string prefix, string grantId) => $"{prefix}{grantId}{Secrets.New(36)}";

    private Grant Rotate(Grant grant, DateTimeOffset now)
    {
        var life = options.RefreshMode switch
        {
            RefreshMode.Same => (TimeSpan?)null,
            RefreshMode.Rotate => options.RefreshGrace,
            RefreshMode.RotateHard => TimeSpan.Zero,
        };
        if (life is null)
        {
            return grant;
        }

        var kept = grant.RefreshTokens.Where(token => token.DiesAt is null || now < token.DiesAt).Select(token => token with { DiesAt = token.DiesAt ?? now + life });
        return grant with { RefreshTokens = [.. kept, new RefreshToken(NewToken(RefreshPrefix, grant.Id), null)] };
    }

    // A token carries its grant's id in front, which saves an index; it still has to be one of that grant's.
    private Grant? Find(string token, string prefix) =>
        token.StartsWith(prefix, StringComparison.Ordinal) && token.Length > prefix.Length + IdLength
            ? state.Grants.Find(token.Substring(prefix.Length, IdLength))
            : null;
}
