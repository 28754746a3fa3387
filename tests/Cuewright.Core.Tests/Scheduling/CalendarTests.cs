using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Scheduling;
using Cuewright.Core.Tests.Support;
using static Cuewright.Core.Tests.Support.Desk;

namespace Cuewright.Core.Tests.Scheduling;

/// <summary>What the calendar and the home page show, in the days of whoever looks.</summary>
public abstract class CalendarTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    private CalendarQueries Calendar => Core.Get<CalendarQueries>();

    [Theory]
    [InlineData("2027-03-28T00:00", true)]
    [InlineData("2027-03-28T23:59:59", true)]
    [InlineData("2027-03-27T23:59:59", false)]
    [InlineData("2027-03-29T00:00", false)]
    public async Task A_day_of_23_hours_begins_and_ends_where_its_zone_says(string localTime, bool shown)
    {
        var desk = await Core.OpenAsync(Token);
        await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), localTime, Token);

        Assert.Equal(shown, (await BetweenAsync(desk, new DateOnly(2027, 3, 28), 1, "Europe/Berlin")).Count == 1);
    }

    [Theory]
    [InlineData("America/St_Johns", "2027-03-14")]
    [InlineData("Europe/Berlin", "2027-10-31")]
    [InlineData("Australia/Lord_Howe", "2027-04-04")]
    [InlineData("America/Santiago", "2027-09-05")]
    [InlineData("Asia/Kathmandu", "2027-06-01")]
    [InlineData("Pacific/Apia", "2027-06-01")]
    public async Task Every_hour_of_three_days_is_on_exactly_one_of_them(string zone, string date)
    {
        var desk = await Core.OpenAsync(Token, zone);
        var account = await desk.AccountAsync("bakery", Token);
        var middle = DateOnly.Parse(date, null);
        var from = middle.AddDays(-1);
        var draft = await desk.DraftAsync("Hi", Token, account);
        var start = WallClock.StartOfDay(from, zone);
        var hours = (int)(WallClock.StartOfDay(from.AddDays(3), zone) - start).TotalHours;
        await Core.WriteAsync(
            db =>
            {
                for (var hour = 0; hour < hours; hour++)
                {
                    var post = new Post { Id = PostId.New(Core.Clock), WorkspaceId = desk.WorkspaceId, Caption = "", CreatedByUserId = null, CreatedByName = "", CreatedAt = start, UpdatedAt = start };
                    db.Posts.Add(post);
                    db.Publications.Add(new Publication
                    {
                        Id = PublicationId.New(Core.Clock),
                        WorkspaceId = desk.WorkspaceId,
                        PostId = post.Id,
                        AccountId = account,
                        GrantId = db.Publications.Where(p => p.Id == draft.Publications[0].Id).Select(p => p.GrantId).Single(),
                        Options = Chosen,
                        State = PublicationState.Scheduled,
                        PublishAt = start.AddHours(hour),
                        CreatedAt = start,
                    });
                }

                return Task.CompletedTask;
            },
            Token);

        var days = new List<IReadOnlyList<CalendarEntry>>();
        for (var day = 0; day < 3; day++)
        {
            days.Add(await BetweenAsync(desk, from.AddDays(day), 1, zone));
        }

        Assert.Equal(hours, days.Sum(day => day.Count));
        Assert.Equal(hours, days.SelectMany(day => day).Select(entry => entry.Publication.Id).Distinct().Count());
        for (var day = 0; day < 3; day++)
        {
            var text = from.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            Assert.All(days[day], entry => Assert.StartsWith(text, WallClock.Read(entry.Publication.PublishAt!.Value, zone).LocalTime, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Entries_stand_in_the_order_of_their_instants_across_zones()
    {
        var desk = await Core.OpenAsync(Token);
        var account = await desk.AccountAsync("bakery", Token);
        var newYork = (await desk.ScheduledAsync(account, "2027-01-10T08:00", Token, "America/New_York")).Publications[0].Id;
        var tokyo = (await desk.ScheduledAsync(account, "2027-01-10T20:00", Token, "Asia/Tokyo")).Publications[0].Id;
        var berlin = (await desk.ScheduledAsync(account, "2027-01-10T13:00", Token)).Publications[0].Id;

        var entries = await BetweenAsync(desk, new DateOnly(2027, 1, 10), 1, "UTC");

        Assert.Equal([tokyo, berlin, newYork], entries.Select(entry => entry.Publication.Id));
    }

    [Fact]
    public async Task Drafts_cancelled_and_the_rows_of_others_are_not_shown()
    {
        var (ours, theirs) = (await Core.OpenAsync(Token), await Core.OpenAsync(Token));
        var account = await ours.AccountAsync("bakery", Token);
        await theirs.ScheduledAsync(await theirs.AccountAsync("florist", Token), "2027-01-10T10:00", Token);
        foreach (var state in new[] { PublicationState.Draft, PublicationState.Cancelled })
        {
            await ours.BringToAsync((await ours.ScheduledAsync(account, "2027-01-10T10:00", Token)).Publications[0].Id, state, Token);
        }

        var published = (await ours.ScheduledAsync(account, "2027-01-10T11:00", Token)).Publications[0].Id;
        await ours.BringToAsync(published, PublicationState.Published, Token);

        Assert.Equal(published, Assert.Single(await BetweenAsync(ours, new DateOnly(2027, 1, 10), 1, "Europe/Berlin")).Publication.Id);
    }

    [Fact]
    public async Task An_entry_says_what_it_is_of()
    {
        var desk = await Core.OpenAsync(Token);
        var post = await desk.ScheduledAsync(await desk.AccountAsync("bakery", Token), "2027-01-10T10:00", Token);

        var entry = Assert.Single(await BetweenAsync(desk, new DateOnly(2027, 1, 1), 31, "Europe/Berlin"));

        Assert.Equal(("Hi", new MediaCover(post.Content.Video!.Id, false, 1), 0, "bakery"), (entry.Caption, entry.Cover, entry.PhotoCount, entry.Publication.Account.Username));
    }

    [Fact]
    public async Task Home_counts_today_by_the_workspaces_own_day()
    {
        var desk = await Core.OpenAsync(Token, "Pacific/Auckland");
        var account = await desk.AccountAsync("bakery", Token);
        var scheduled = await desk.ScheduledAsync(account, "2027-05-05T10:00", Token);
        var (failed, uncertain, published) = (await desk.ScheduledAsync(account, "2027-05-01T10:00", Token), await desk.ScheduledAsync(account, "2027-05-02T10:00", Token), await desk.ScheduledAsync(account, "2027-05-03T10:00", Token));
        await desk.BringToAsync(failed.Publications[0].Id, PublicationState.Failed, Token);
        await desk.BringToAsync(uncertain.Publications[0].Id, PublicationState.Uncertain, Token);
        await desk.BringToAsync(published.Publications[0].Id, PublicationState.Published, Token);
        var today = WallClock.Today(Core.Clock.GetUtcNow(), "Pacific/Auckland");

        var home = await Calendar.HomeAsync(desk.WorkspaceId, "Pacific/Auckland", Token);

        Assert.Equal((today, 1, 1, 1, 2), (home.Today, home.Accounts, home.Scheduled, home.PublishedToday, home.Failed));
        Assert.Equal([scheduled.Publications[0].Id], home.Next.Select(entry => entry.Publication.Id));
        Assert.Equal([uncertain.Publications[0].Id, failed.Publications[0].Id], home.Attention.Select(entry => entry.Publication.Id));

        Core.Clock.Advance(WallClock.StartOfDay(today.AddDays(1), "Pacific/Auckland") - Core.Clock.GetUtcNow());
        var tomorrow = await Calendar.HomeAsync(desk.WorkspaceId, "Pacific/Auckland", Token);
        Assert.Equal((today.AddDays(1), 0), (tomorrow.Today, tomorrow.PublishedToday));
    }

    [Fact]
    public async Task Home_of_a_new_workspace_is_empty()
    {
        var desk = await Core.OpenAsync(Token);

        var home = await Calendar.HomeAsync(desk.WorkspaceId, "Europe/Berlin", Token);

        Assert.Equal((0, 0, 0, 0, 0, 0), (home.Next.Count, home.Attention.Count, home.Accounts, home.Scheduled, home.PublishedToday, home.Failed));
    }

    private Task<IReadOnlyList<CalendarEntry>> BetweenAsync(Desk desk, DateOnly from, int days, string zone) =>
        Calendar.BetweenAsync(desk.WorkspaceId, from, from.AddDays(days), zone, Token);
}
