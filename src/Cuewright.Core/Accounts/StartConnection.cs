using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Begins to connect an account: remembers who asked and sends the browser to TikTok's consent page.</summary>
internal sealed class StartConnection(Database database, DeveloperApps apps, ConsentPage consent, SecretProtector secrets, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <param name="redirectUri">Where TikTok sends the browser back to; it is remembered for the exchange.</param>
    public async Task<StartConnectionOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, ConnectionWish wish, Uri redirectUri, CancellationToken cancellationToken) =>
        actor.UserId is { } userId
            ? await BeginAsync(workspaceId, new ConnectionOwner.Member(userId), wish, redirectUri, cancellationToken)
            : new StartConnectionOutcome.NeedsUser();

    /// <summary>The same for whoever may ask: the caller has made sure of it.</summary>
    public async Task<StartConnectionOutcome> BeginAsync(
        Guid workspaceId, ConnectionOwner owner, ConnectionWish wish, Uri redirectUri, CancellationToken cancellationToken)
    {
        var chosen = await apps.ChooseAsync(wish.App, wish.Account, cancellationToken);
        if (chosen is not ChosenApp.One { App: var app })
        {
            return chosen.Problem is { } problem ? new StartConnectionOutcome.Invalid([problem]) : new StartConnectionOutcome.AppMissing();
        }

        if (consent.ProblemsOf(app, wish.Scopes, redirectUri) is { Count: > 0 } problems)
        {
            return new StartConnectionOutcome.Invalid(problems);
        }

        var (state, verifier, now) = (ConnectionState.New(), Pkce.NewVerifier(), clock.GetUtcNow());
        var connection = new AccountConnection
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspaceId,
            UserId = (owner as ConnectionOwner.Member)?.UserId,
            LinkId = (owner as ConnectionOwner.Client)?.LinkId,
            BrowserHash = (owner as ConnectionOwner.Client)?.BrowserHash,
            DeveloperAppId = app.Id,
            RedirectUri = redirectUri.OriginalString,
            StateHash = ConnectionState.HashOf(state),
            Verifier = secrets.Protect(verifier),
            AccountId = wish.Account,
            CreatedAt = now,
            ExpiresAt = now + Life,
        };
        return await StoreAsync(connection, cancellationToken)
            ? new StartConnectionOutcome.Started(consent.AddressOf(app, wish.Scopes, redirectUri, state, verifier), connection.ExpiresAt)
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
}
