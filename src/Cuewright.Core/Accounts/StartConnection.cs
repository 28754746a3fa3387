using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>Begins to connect an account: remembers who asked and sends the browser to TikTok's consent page.</summary>
internal sealed class StartConnection(
    Database database, DeveloperApps apps, TikTokOAuthClient oauth, SecretProtector secrets, IOptions<TikTokOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <param name="accountId">The account to connect again; null: whatever account consents.</param>
    /// <param name="redirectUri">Where TikTok sends the browser back to; the same has to be given to <see cref="CompleteConnection"/>.</param>
    public async Task<StartConnectionOutcome> ExecuteAsync(Guid workspaceId, Actor actor, AccountId? accountId, Uri redirectUri, CancellationToken cancellationToken)
    {
        if (actor.UserId is not { } userId)
        {
            return new StartConnectionOutcome.NeedsUser();
        }

        if (await apps.EnsureConfiguredAsync(cancellationToken) is not { } appId)
        {
            return new StartConnectionOutcome.AppMissing();
        }

        var (state, verifier, now) = (ConnectionState.New(), Pkce.NewVerifier(), clock.GetUtcNow());
        var connection = new AccountConnection
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspaceId,
            UserId = userId,
            DeveloperAppId = appId,
            StateHash = ConnectionState.HashOf(state),
            Verifier = secrets.Protect(verifier),
            AccountId = accountId,
            CreatedAt = now,
            ExpiresAt = now + Life,
        };
        return await StoreAsync(connection, cancellationToken)
            ? new StartConnectionOutcome.Started(AuthorizeUrl(redirectUri, state, verifier), connection.ExpiresAt)
            : new StartConnectionOutcome.NotFound();
    }

    private Task<bool> StoreAsync(AccountConnection connection, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Of(connection.WorkspaceId),
            async db =>
            {
                if (connection.AccountId is { } id && !await db.Accounts.AnyAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken))
                {
                    return false;
                }

                var forgotten = connection.CreatedAt - KeptFor;
                await db.AccountConnections.Where(c => c.ExpiresAt < forgotten).ExecuteDeleteAsync(cancellationToken);
                db.AccountConnections.Add(connection);
                return true;
            },
            cancellationToken);

    private Uri AuthorizeUrl(Uri redirectUri, string state, string verifier) => oauth.BuildAuthorizeUrl(new AuthorizeRequest
    {
        ClientKey = options.Value.ClientKey,
        RedirectUri = redirectUri,
        Scopes = options.Value.AskedScopes,
        State = state,
        CodeChallenge = Pkce.Challenge(verifier),
        // Else the browser's live TikTok session would silently connect the same account again.
        DisableAutoAuth = true,
    });
}
