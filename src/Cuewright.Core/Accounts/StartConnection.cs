using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>Begins to connect an account: remembers who asked and sends the browser to TikTok's consent page.</summary>
internal sealed class StartConnection(
    Database database, DeveloperApps apps, DeveloperAppQueries queries, TikTokOAuthClient oauth, SecretProtector secrets, IOptions<TikTokOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <param name="redirectUri">Where TikTok sends the browser back to; the same has to be given to <see cref="CompleteConnection"/>.</param>
    public async Task<StartConnectionOutcome> ExecuteAsync(
        Guid workspaceId, Actor actor, ConnectionWish wish, Uri redirectUri, CancellationToken cancellationToken)
    {
        return actor.UserId is { } userId
            ? await BeginAsync(workspaceId, new ConnectionOwner.Member(userId), wish, redirectUri, cancellationToken)
            : new StartConnectionOutcome.NeedsUser();
    }

    /// <summary>The same for whoever may ask: the caller has made sure of it.</summary>
    public async Task<StartConnectionOutcome> BeginAsync(
        Guid workspaceId, ConnectionOwner owner, ConnectionWish wish, Uri redirectUri, CancellationToken cancellationToken)
    {
        var chosen = await apps.ChooseAsync(wish.App, wish.Account, cancellationToken);
        if (chosen is not ChosenApp.One { App: var app })
        {
            return chosen switch
            {
                ChosenApp.None => new StartConnectionOutcome.AppMissing(),
                ChosenApp.Several => new StartConnectionOutcome.Invalid([new FieldProblem("appId", "app_not_chosen", "There are several developer apps. Choose the one to connect with.")]),
                _ => new StartConnectionOutcome.Invalid([new FieldProblem("appId", "app_unknown", "This developer app is not set up here any more. Choose another one.")]),
            };
        }

        if (ProblemsOf(app, wish.Scopes, redirectUri) is { Count: > 0 } problems)
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
            ? new StartConnectionOutcome.Started(AuthorizeUrl(app, wish.Scopes, redirectUri, state, verifier), connection.ExpiresAt)
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

    /// <summary>What TikTok would answer with an error page of its own, from which nobody comes back.</summary>
    private List<FieldProblem> ProblemsOf(DeveloperApp app, IReadOnlyList<string> scopes, Uri redirectUri)
    {
        List<FieldProblem> problems = [];
        var askable = queries.AskedScopes(app);
        if (scopes.FirstOrDefault(scope => !askable.Contains(scope, StringComparer.Ordinal)) is { } foreign)
        {
            problems.Add(new FieldProblem("scopes", "scope_not_of_app", $"The app {app.Name} does not ask for {foreign}. Choose among {string.Join(", ", askable)}."));
        }
        else if (scopes.Count > 0 && !scopes.Contains(TikTokScopes.UserInfoBasic, StringComparer.Ordinal))
        {
            problems.Add(new FieldProblem("scopes", "scope_basic_missing", $"{TikTokScopes.UserInfoBasic} is always needed: without it nobody knows whose account it is."));
        }

        // The stand-in takes any registered address; TikTok itself has rules of its own per type (contract section 1.2).
        if (!options.Value.AuthorizeUrl.IsLoopback && RedirectProblem(app, redirectUri) is { } problem)
        {
            problems.Add(problem);
        }

        return problems;
    }

    private static FieldProblem? RedirectProblem(DeveloperApp app, Uri redirectUri) => app.Type switch
    {
        AppType.Desktop when !IsOnThisMachine(redirectUri) => new FieldProblem(
            "appId", "redirect_not_loopback", $"The app {app.Name} is a desktop app: TikTok sends the browser only to localhost or 127.0.0.1 with a port. Open Cuewright on this machine itself, or use a web app."),
        AppType.Web when redirectUri.Scheme != Uri.UriSchemeHttps => new FieldProblem(
            "appId", "redirect_not_https", $"The app {app.Name} is a web app: TikTok sends the browser only to https addresses. Set Server:PublicUrl to one, or register a desktop app for this machine."),
        _ => null,
    };

    // Only these two names, and only with the port written out.
    private static bool IsOnThisMachine(Uri redirectUri) =>
        redirectUri.Host is "localhost" or "127.0.0.1" && redirectUri.OriginalString.StartsWith($"{redirectUri.Scheme}://{redirectUri.Host}:", StringComparison.Ordinal);

    private Uri AuthorizeUrl(DeveloperApp app, IReadOnlyList<string> scopes, Uri redirectUri, string state, string verifier) => oauth.BuildAuthorizeUrl(new AuthorizeRequest
    {
        ClientKey = app.ClientKey,
        RedirectUri = redirectUri,
        Scopes = scopes.Count > 0 ? scopes : queries.AskedScopes(app),
        State = state,
        CodeChallenge = Pkce.Challenge(verifier),
        // Else the browser's live TikTok session would silently connect the same account again.
        DisableAutoAuth = true,
    });
}
