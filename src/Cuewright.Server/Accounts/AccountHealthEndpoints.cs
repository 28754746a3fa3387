using System.Globalization;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Accounts;

/// <summary>How accounts are, and what happened to them.</summary>
internal static class AccountHealthEndpoints
{
    public static RouteGroupBuilder MapHealthOfAccounts(this RouteGroupBuilder accounts)
    {
        accounts.MapGet("/health", List).WithName("listAccountHealth").WithSummary("How all accounts are, the most urgent first");
        accounts.MapGet("/{accountId}/health", Get).WithName("getAccountHealth").WithSummary("How one account is");
        accounts.MapGet("/{accountId}/history", History).WithName("getAccountHistory").WithSummary("What happened to an account, the newest first").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return accounts;
    }

    private static async Task<Ok<HealthBoardResponse>> List(WorkspaceContext workspace, HealthQueries queries, TimeProvider clock, CancellationToken cancellationToken) =>
        TypedResults.Ok(HealthBoardResponse.From(await queries.ListAsync(workspace.WorkspaceId, cancellationToken), clock.GetUtcNow()));

    private static async Task<Results<Ok<AccountHealthResponse>, ProblemHttpResult>> Get(
        AccountId accountId, WorkspaceContext workspace, HealthQueries queries, TimeProvider clock, CancellationToken cancellationToken) =>
        await queries.FindAsync(workspace.WorkspaceId, accountId, cancellationToken) is { } health
            ? TypedResults.Ok(AccountHealthResponse.From(health, clock.GetUtcNow()))
            : Problems.NotFound();

    private static async Task<Results<Ok<AccountHistoryResponse>, ProblemHttpResult>> History(
        AccountId accountId, string? before, WorkspaceContext workspace, AccountHistory history, CancellationToken cancellationToken)
    {
        if (!TryRead(before, out var instant))
        {
            return Problems.Invalid([new FieldProblem("before", "unknown_page", "This page mark is not one that Cuewright gave. Begin again without it.")]);
        }

        return await history.FindAsync(workspace.WorkspaceId, accountId, instant, cancellationToken) is { } page
            ? TypedResults.Ok(AccountHistoryResponse.From(page))
            : Problems.NotFound();
    }

    private static bool TryRead(string? before, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrEmpty(before))
        {
            return true;
        }

        if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }
}
