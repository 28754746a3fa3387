using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Security;
using Cuewright.TikTok;

namespace Cuewright.Core.Accounts;

/// <summary>Exchanges a callback's code for tokens and stores them.</summary>
internal sealed class GrantExchange(DeveloperApps apps, TikTokOAuthClient oauth, GrantStore store, SecretProtector secrets, TimeProvider clock, AccountLog log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <exception cref="TikTokException">TikTok did not give tokens.</exception>
    public async Task<StoredGrant> RunAsync(
        AccountConnection connection, string code, IReadOnlyList<string> callbackScopes, CancellationToken cancellationToken)
    {
        var app = await apps.GetAsync(connection.DeveloperAppId, cancellationToken);
        // From here on a closed browser must not lose the answer: the code is used up, and the tokens before it may be dead.
        using var patience = new CancellationTokenSource(Patience, clock);
        var askedAt = clock.GetUtcNow();
        try
        {
            var tokens = await oauth.ExchangeCodeAsync(app, code, new Uri(connection.RedirectUri), secrets.Unprotect(connection.Verifier), patience.Token);
            return await store.StoreAsync(connection.DeveloperAppId, tokens.Scopes.Count > 0 ? tokens : tokens with { Scopes = callbackScopes }, askedAt, patience.Token);
        }
        catch (TikTokException failure)
        {
            log.ConnectingFailed(failure.Code ?? FailureRules.Of(failure.Kind).Code, failure.LogId);
            throw;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new TikTokException(TikTokFailureKind.Unreachable);
        }
    }
}
