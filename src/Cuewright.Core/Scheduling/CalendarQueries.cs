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
            db => EntriesAsync(
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
                await EntriesAsync(
                    db,
                    // What is late comes next only when a person says so.
                    db.Publications.Where(p => p.State == PublicationState.Scheduled || p.State == PublicationState.Publishing || p.State == PublicationState.Processing)
                        .Where(p => p.ProblemCode == null || (p.ProblemCode != FailureCodes.Late && p.ProblemCode != FailureCodes.Restored))
                        .OrderBy(p => p.PublishAt).Take(HomeRows),
                    cancellationToken),
                // The latest news first, unlike what is still to come.
                [
                    .. (await EntriesAsync(
                        db,
                        db.Publications.Where(p => p.State == PublicationState.Failed || p.State == PublicationState.Uncertain).OrderByDescending(p => p.PublishAt).Take(HomeRows),
                        cancellationToken)).Reverse(),
                ],
                await EntriesAsync(
                    db,
                    db.Publications.Where(p => p.Risks != null && p.State == PublicationState.Scheduled && p.PublishAt > now && (p.ProblemCode == null || p.ProblemCode != FailureCodes.Late))
                        .OrderBy(p => p.PublishAt).Take(HomeRisks),
                    cancellationToken),
                await db.Accounts.CountAsync(a => a.RemovedAt == null, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Scheduled, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Published && p.PublishedAt >= dayStart && p.PublishedAt < dayEnd, cancellationToken),
                await db.Publications.CountAsync(p => p.State == PublicationState.Failed || p.State == PublicationState.Uncertain, cancellationToken),
                await LateOf(db).CountAsync(cancellationToken) + await RestoredOf(db).CountAsync(cancellationToken)),
            cancellationToken);
    }

    /// <summary>What waits for a person because it is late, the longest first.</summary>
    public Task<LateReview> LateAsync(Guid workspaceId, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Of(workspaceId),
        async db => new LateReview(
            await EntriesAsync(db, LateOf(db).OrderBy(p => p.PublishAt).ThenBy(p => p.Id).Take(DecideLate.MostAtOnce), cancellationToken), await LateOf(db).CountAsync(cancellationToken),
            await EntriesAsync(db, RestoredOf(db).OrderBy(p => p.PublishAt).ThenBy(p => p.Id).Take(DecideLate.MostAtOnce), cancellationToken), await RestoredOf(db).CountAsync(cancellationToken)),
        cancellationToken);

    // In the words of the partial index that serves it.
    private static IQueryable<Publication> LateOf(CuewrightDbContext db) => db.Publications.Where(p => p.State == PublicationState.Scheduled && p.ProblemCode == FailureCodes.Late);

    private static IQueryable<Publication> RestoredOf(CuewrightDbContext db) => db.Publications.Where(p => p.ProblemCode == FailureCodes.Restored);

    private static async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(CuewrightDbContext db, IQueryable<Publication> publications, CancellationToken cancellationToken)
    {
        var rows = await PublicationViews.Of(db, publications).ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(row => row.PostId).Distinct().ToList();
        var posts = await (
                from post in db.Posts
                where ids.Contains(post.Id)
                join item in db.Media on post.MediaId equals item.Id into items
                from media in items.DefaultIfEmpty()
                select new { post.Id, post.Caption, post.MediaId, HasThumbnail = media != null && media.ThumbnailKey != null, Version = media == null ? null : (int?)media.Version })
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        return
        [
            .. rows.OrderBy(row => row.PublishAt).Select(row => (row, post: posts[row.PostId]))
                .Select(pair => new CalendarEntry(pair.row, pair.post.Caption, pair.post.MediaId, pair.post.HasThumbnail, pair.post.Version)),
        ];
    }
}
