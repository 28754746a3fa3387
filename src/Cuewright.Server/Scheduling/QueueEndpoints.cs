using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Queue;
using Cuewright.Core.Workspaces;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cuewright.Server.Scheduling;

/// <summary>The queue: what is on its way and why it waits, and what comes up.</summary>
internal static class QueueEndpoints
{
    private const int UsualPage = 100;

    public static RouteGroupBuilder MapQueue(this RouteGroupBuilder workspace)
    {
        var queue = workspace.MapGroup("/queue").WithTags("Scheduling").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        queue.MapGet("", InFlight).WithName("getQueue").WithSummary("Publications between claim and verdict, and those that are due and wait");
        queue.MapGet("/coming-up", ComingUp).WithName("getComingUp").WithSummary("The next publications of each account");
        return workspace;
    }

    /// <param name="accounts">Only these accounts; repeat it for several.</param>
    /// <param name="stages">sending, processing or waiting; repeat it for several.</param>
    /// <param name="limit">Publications on a page, 1 to 200; left out: 100.</param>
    private static async Task<Results<Ok<QueueResponse>, ProblemHttpResult>> InFlight(
        [FromQuery(Name = "account")] string[]? accounts,
        [FromQuery(Name = "state")] string[]? stages,
        string? cursor,
        int? limit,
        WorkspaceContext workspace,
        WorkspaceQueries workspaces,
        QueueQueries queries,
        CancellationToken cancellationToken)
    {
        var (chosen, unknown) = Accounts(accounts);
        var wanted = (stages ?? []).Select(stage => Enum.TryParse<QueueStage>(stage, ignoreCase: true, out var found) && Enum.IsDefined(found) ? found : (QueueStage?)null).ToList();
        var from = cursor is null ? QueueCursor.Start : QueueCursor.Read(cursor);
        List<FieldProblem> problems =
        [
            .. unknown,
            .. wanted.Contains(null) ? [new FieldProblem("state", "state_unknown", "Ask for sending, processing or waiting.")] : Array.Empty<FieldProblem>(),
            .. from is null ? [CursorRules.Unreadable] : Array.Empty<FieldProblem>(),
            .. limit is < 1 or > QueueQueries.LargestPage ? [new FieldProblem("limit", "limit_range", $"Ask for 1 to {QueueQueries.LargestPage} publications at once.")] : Array.Empty<FieldProblem>(),
        ];
        if (problems.Count > 0)
        {
            return Problems.Invalid(problems);
        }

        if (await workspaces.FindAsync(workspace.WorkspaceId, cancellationToken) is not { TimeZone: var zone })
        {
            return Problems.NotFound();
        }

        var page = await queries.InFlightAsync(workspace.WorkspaceId, new QueueFilter(chosen, [.. wanted.OfType<QueueStage>()]), from!, limit ?? UsualPage, cancellationToken);
        return TypedResults.Ok(new QueueResponse(
            zone,
            QueueCountsResponse.From(page.Counts),
            [.. page.Circuits.Select(CircuitResponse.From)],
            [.. page.Entries.Select(row => QueueItemResponse.From(workspace, row, zone))],
            page.Next?.ToString()));
    }

    /// <param name="accounts">Only these accounts; repeat it for several.</param>
    /// <param name="atRisk">Only what will not go out as it stands.</param>
    private static async Task<Results<Ok<ComingUpResponse>, ProblemHttpResult>> ComingUp(
        [FromQuery(Name = "account")] string[]? accounts,
        bool? atRisk,
        string? cursor,
        WorkspaceContext workspace,
        WorkspaceQueries workspaces,
        ComingUpQueries queries,
        CancellationToken cancellationToken)
    {
        var (chosen, unknown) = Accounts(accounts);
        var skip = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out skip))
        {
            unknown = [.. unknown, CursorRules.Unreadable];
        }

        if (unknown.Count > 0)
        {
            return Problems.Invalid(unknown);
        }

        if (await workspaces.FindAsync(workspace.WorkspaceId, cancellationToken) is not { TimeZone: var zone })
        {
            return Problems.NotFound();
        }

        var page = await queries.ExecuteAsync(workspace.WorkspaceId, chosen, atRisk ?? false, skip, cancellationToken);
        return TypedResults.Ok(new ComingUpResponse(
            WallClock.Today(workspace.Now, zone),
            zone,
            QueueCountsResponse.From(page.Counts),
            [.. page.Circuits.Select(CircuitResponse.From)],
            [.. page.Accounts.Select(Of)],
            page.More ? (skip + ComingUpQueries.PageSize).ToString(CultureInfo.InvariantCulture) : null));

        ComingUpAccountResponse Of(ComingUpAccount account) => new(
            AccountRefResponse.From(workspace, account.Account),
            account.Scheduled,
            account.AtRisk,
            [.. account.Next.Select(entry => new HomePublicationResponse(
                PublicationResponse.From(workspace, entry.Publication),
                entry.Caption,
                CalendarItemResponse.ThumbnailOf(workspace.WorkspaceId, entry),
                WallClock.Read(entry.Publication.PublishAt ?? workspace.Now, zone).LocalTime,
                entry.PhotoCount))]);
    }

    private static (IReadOnlyList<AccountId> Accounts, IReadOnlyList<FieldProblem> Problems) Accounts(string[]? texts)
    {
        var read = (texts ?? []).Select(text => AccountId.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : (AccountId?)null).ToList();
        return ([.. read.OfType<AccountId>()], read.Contains(null) ? [new FieldProblem("account", "account_unreadable", "Give the id of an account as the list of accounts has it.")] : []);
    }
}
