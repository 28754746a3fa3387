using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Scheduling.Late;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>What the calendar and the home page show.</summary>
internal sealed class CalendarQueries(Database database, TimeProvider clock)
{
    private const int HomeRows = 12;
    private const int HomeRisks = 6;

    /// <summary>Everything with an instant in [from, to), dates of the display zone.</summary>
    public Task<IReadOnlyList<CalendarEntry>> BetweenAsync(Guid workspaceId, DateOnly from, DateOnly to, string timeZone, CancellationToken cancellationToken)
    {
        var (first, end) = (WallClock.StartOfDay(from, timeZone), WallClock.StartOfDay(to, timeZone));
        return database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            db => CalendarEntries.OfAsync(
                db,
                db.Publications.Where(p => p.PublishAt >= first && p.PublishAt < end && p.State != PublicationState.Cancelled && p.State != PublicationState.Draft)
                    .OrderBy(p => p.PublishAt),
                cancellationToken),
            cancellationToken);
    }

    public Task<HomeView> HomeAsync(Guid workspaceId, string timeZone, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = WallClock.Today(now, timeZone);
        var (dayStart, dayEnd) = (WallClock.StartOfDay(today, timeZone), WallClock.StartOfDay(today.AddDays(1), timeZone));
        return database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db => new HomeView(
                today,
                await CalendarEntries.OfAsync(
                    db,
                    // What is late comes next only when a person says so.
                    db.Publications.Where(p => p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Processing || p.State == PublicationState.Parked)
                        .Where(p => p.ProblemCode == null || (p.ProblemCode != FailureCodes.Late && p.ProblemCode != FailureCodes.Restored))
                        .OrderBy(p => p.PublishAt).Take(HomeRows),
                    cancellationToken),
                // The latest news first, unlike what is still to come.
                [
                    .. (await CalendarEntries.OfAsync(
                        db,
                        db.Publications.Where(p => p.State == PublicationState.Failed || p.State == PublicationState.Uncertain).OrderByDescending(p => p.PublishAt).Take(HomeRows),
                        cancellationToken)).Reverse(),
                ],
                await CalendarEntries.OfAsync(
                    db,
                    AtRisk(db, now).OrderBy(p => p.PublishAt).Take(HomeRisks),
                    cancellationToken),
                await db.Accounts.CountAsync(a => a.RemovedAt == null, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Scheduled || p.State == PublicationState.Parked, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Published && p.PublishedAt >= dayStart && p.PublishedAt < dayEnd, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Failed || p.State == PublicationState.Uncertain, cancellationToken),
                await LateOf(db).CountAsync(cancellationToken) + await RestoredOf(db).CountAsync(cancellationToken),
                await AtRisk(db, now).CountAsync(cancellationToken)),
            cancellationToken);
    }

    /// <summary>What waits for a person because it is late, the longest first.</summary>
    /// <param name="from">Where the page begins.</param>
    public Task<LateReview> LateAsync(Guid workspaceId, InstantCursor from, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Of(workspaceId),
        async db =>
        {
            var page = await InstantPage.OfAsync(LateOf(db), from, LateReview.PageSize, cancellationToken);
            var entries = await CalendarEntries.OfAsync(db, db.Publications.Where(p => page.Ids.Contains(p.Id)), cancellationToken);
            var restored = RestoredOf(db).OrderBy(p => p.PublishAt).ThenBy(p => p.Id).Take(DecideLate.MostAtOnce);
            return new LateReview(entries, await LateOf(db).CountAsync(cancellationToken), page.Next)
            {
                Restored = await CalendarEntries.OfAsync(db, restored, cancellationToken),
                RestoredTotal = await RestoredOf(db).CountAsync(cancellationToken),
            };
        },
        cancellationToken);

    // In the words of the partial index that serves it.
    private static IQueryable<Publication> LateOf(CuewrightDbContext db) => db.Publications.Where(p => p.State == PublicationState.Scheduled && p.ProblemCode == FailureCodes.Late);

    private static IQueryable<Publication> RestoredOf(CuewrightDbContext db) => db.Publications.Where(p => p.ProblemCode == FailureCodes.Restored);

    private static IQueryable<Publication> AtRisk(CuewrightDbContext db, DateTimeOffset now) =>
        db.Publications.Where(p => p.Risks != null && p.State == PublicationState.Scheduled && p.PublishAt > now && (p.ProblemCode == null || p.ProblemCode != FailureCodes.Late));
}
