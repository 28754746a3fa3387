using Cuewright.Core.Kernel;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Scheduling;

/// <summary>What the calendar and the home page read.</summary>
internal static class CalendarEndpoints
{
    private const int LongestDays = 100;

    public static RouteGroupBuilder MapCalendar(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/calendar", Calendar).WithName("getCalendar").WithTags("Scheduling").WithSummary("Publications between two dates of a zone")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        workspace.MapGet("/home", Home).WithName("getHome").WithTags("Scheduling").WithSummary("What comes next and what needs attention")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return workspace;
    }

    private static async Task<Results<Ok<CalendarResponse>, ProblemHttpResult>> Calendar(
        DateOnly from, DateOnly to, string timeZone, WorkspaceContext workspace, CalendarQueries queries, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (ZoneRules.Problem(timeZone) is { } unknown)
        {
            return Problems.Invalid([unknown]);
        }

        if (!WallClock.HasInstants(from.Year) || !WallClock.HasInstants(to.Year))
        {
            return Problems.Invalid([new FieldProblem(WallClock.HasInstants(from.Year) ? "to" : "from", "range", "Choose a date between the years 2 and 9998.")]);
        }

        if (to <= from || to.DayNumber - from.DayNumber > LongestDays)
        {
            return Problems.Invalid([new FieldProblem("to", "range", $"Ask for 1 to {LongestDays} days: to is the day after the last one.")]);
        }

        var entries = await queries.BetweenAsync(workspace.WorkspaceId, from, to, timeZone, cancellationToken);
        return TypedResults.Ok(new CalendarResponse(
            timeZone,
            WallClock.Read(clock.GetUtcNow(), timeZone).LocalTime,
            [.. entries.Select(entry => CalendarItemResponse.From(workspace, entry, timeZone))]));
    }

    private static async Task<Results<Ok<HomeResponse>, ProblemHttpResult>> Home(
        WorkspaceContext workspace, Database database, CalendarQueries queries, CancellationToken cancellationToken)
    {
        var zone = await database.ReadAsync(
            workspace.Scope, db => db.Workspaces.Where(w => w.Id == workspace.WorkspaceId).Select(w => w.TimeZone).SingleOrDefaultAsync(cancellationToken), cancellationToken);
        if (zone is null)
        {
            return Problems.NotFound();
        }

        var home = await queries.HomeAsync(workspace.WorkspaceId, zone, cancellationToken);
        return TypedResults.Ok(new HomeResponse(
            home.Today,
            zone,
            [.. home.Next.Select(Row)],
            [.. home.Attention.Select(Row)],
            [.. home.AtRisk.Select(Row)],
            new HomeCountsResponse(home.Accounts, home.Scheduled, home.PublishedToday, home.Failed, home.Late, home.RiskCount)));

        HomePublicationResponse Row(CalendarEntry entry) => new(
            PublicationResponse.From(workspace, entry.Publication),
            entry.Caption,
            CalendarItemResponse.ThumbnailOf(workspace.WorkspaceId, entry),
            WallClock.Read(entry.Publication.PublishAt ?? DateTimeOffset.UnixEpoch, zone).LocalTime,
            entry.PhotoCount);
    }
}
