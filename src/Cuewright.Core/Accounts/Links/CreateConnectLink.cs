using System.Text.RegularExpressions;
using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts.Links;

/// <summary>Makes a link that a client connects an account with.</summary>
internal sealed partial class CreateConnectLink(Database database, DeveloperApps apps, DeveloperAppQueries queries, AuditLog audit, TimeProvider clock)
{
    public async Task<CreateConnectLinkOutcome> ExecuteAsync(Guid workspaceId, Actor actor, ConnectLinkInput input, CancellationToken cancellationToken)
    {
        var chosen = await apps.ChooseAsync(input.App, input.Account, cancellationToken);
        if (chosen is ChosenApp.None)
        {
            return new CreateConnectLinkOutcome.AppMissing();
        }

        var problems = ProblemsOf(input, chosen);
        if (problems.Count > 0)
        {
            return new CreateConnectLinkOutcome.Invalid(problems);
        }

        var (token, now) = (ConnectionState.New(), clock.GetUtcNow());
        var link = new ConnectLink
        {
            Id = Guid.CreateVersion7(now),
            WorkspaceId = workspaceId,
            Label = input.Label!.Trim(),
            TokenHash = ConnectionState.HashOf(token),
            DeveloperAppId = ((ChosenApp.One)chosen).App.Id,
            Scopes = string.Join(',', input.Scopes),
            AccountId = input.Account,
            ExpectedHandle = HandleOf(input.Handle),
            CreatedByUserId = actor.UserId,
            CreatedByName = actor.Name,
            CreatedAt = now,
            ExpiresAt = now + input.Life,
        };
        return await database.WriteAsync<CreateConnectLinkOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (link.AccountId is { } id && !await db.Accounts.AnyAsync(a => a.Id == id && a.RemovedAt == null, cancellationToken))
                {
                    return new CreateConnectLinkOutcome.NotFound();
                }

                db.ConnectLinks.Add(link);
                audit.Record(db, workspaceId, actor, "connectlink.created", "connectlink", link.Id, null, new { link.Label, link.ExpectedHandle, link.AccountId, link.ExpiresAt });
                return new CreateConnectLinkOutcome.Created(link, token);
            },
            cancellationToken);
    }

    private List<FieldProblem> ProblemsOf(ConnectLinkInput input, ChosenApp chosen)
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(input.Label) || input.Label.Trim().Length > ConnectLinkInput.LongestLabel)
        {
            problems.Add(new FieldProblem("label", "label_invalid", $"Say whom the link is for, in 1 to {ConnectLinkInput.LongestLabel} characters; the client sees it too."));
        }

        if (input.Life < ConnectLinkInput.ShortestLife || input.Life > ConnectLinkInput.LongestLife)
        {
            problems.Add(new FieldProblem("hours", "life_invalid", "A link is good for 1 hour to 30 days (720 hours)."));
        }

        if (HandleOf(input.Handle) is { } handle && !Handle().IsMatch(handle))
        {
            problems.Add(new FieldProblem("handle", "handle_invalid", "A handle has 2 to 24 letters, digits, dots and underscores, for example @maple.bakery."));
        }

        var choice = chosen is ChosenApp.One { App: var app } ? ScopeRules.ProblemOf(app, queries.AskedScopes(app), input.Scopes) : chosen.Problem;
        if (choice is not null)
        {
            problems.Add(choice);
        }

        return problems;
    }

    private static string? HandleOf(string? text) => text?.Trim().TrimStart('@') is { Length: > 0 } handle ? handle : null;

    [GeneratedRegex(@"^[A-Za-z0-9_.]{2,24}$", RegexOptions.None, 1000)]
    private static partial Regex Handle();
}
