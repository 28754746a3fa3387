using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Server.Tests.Scheduling;

/// <summary>Zones and wall clocks as browsers ask for them.</summary>
public sealed class TimeEndpointTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private ServerHarness? _server;
    private HttpClient? _browser;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClient Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        _server = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings(_clock));
        await _server.AddUserAsync("time@example.org", "Time", null, Token);
        _browser = await _server.SignedInAsync("time@example.org", Token);
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        await _server!.DisposeAsync();
    }

    [Fact]
    public async Task A_time_that_the_clock_skips_or_shows_twice_is_told_in_a_sentence()
    {
        var gap = await ResolvedAsync("2027-03-28T02:30", "Europe/Berlin");
        Assert.Equal(("gap", "2027-03-28T03:30:00", 120), (gap.GetProperty("kind").GetString(), gap.GetProperty("resolvedLocalTime").GetString(), gap.GetProperty("offsetMinutes").GetInt32()));
        Assert.Equal("Clocks in Europe/Berlin skip 02:30 that day. It will be published at 03:30.", gap.GetProperty("message").GetString());
        var overlap = await ResolvedAsync("2027-10-31T02:30", "Europe/Berlin");
        Assert.Equal("Clocks in Europe/Berlin show 02:30 twice that day. The first is meant.", overlap.GetProperty("message").GetString());
        Assert.Equal("2027-10-31T00:30:00+00:00", overlap.GetProperty("instant").GetString());
        var exact = await ResolvedAsync("2027-10-31T12:00", "Europe/Berlin");
        Assert.Equal(("exact", System.Text.Json.JsonValueKind.Null), (exact.GetProperty("kind").GetString(), exact.GetProperty("message").ValueKind));
    }

    [Fact]
    public async Task The_same_instant_is_read_on_the_clocks_of_other_zones()
    {
        var resolved = await ResolvedAsync("2026-11-24T18:30", "Europe/Berlin", "&in=Asia/Tokyo&in=America/New_York");

        Assert.Equal(
            [("2026-11-25T02:30:00", "Asia/Tokyo", 540), ("2026-11-24T12:30:00", "America/New_York", -300)],
            resolved.GetProperty("elsewhere").EnumerateArray().Select(reading =>
                (reading.GetProperty("localTime").GetString(), reading.GetProperty("timeZone").GetString(), reading.GetProperty("offsetMinutes").GetInt32())));
    }

    [Fact]
    public async Task Other_zones_are_known_ones_and_not_too_many()
    {
        const string Path = "/api/v1/time/resolution?localTime=2026-11-24T18:30&timeZone=UTC";
        using var unknown = await Browser.GetPathAsync($"{Path}&in=UTC&in=Mars/Olympus", Token);
        Assert.True((await unknown.ProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown_time_zone", Token)).GetProperty("errors").TryGetProperty("in", out _));
        using var many = await Browser.GetPathAsync(Path + string.Concat(Enumerable.Repeat("&in=UTC", 51)), Token);
        await many.ProblemAsync(HttpStatusCode.UnprocessableEntity, "too_many", Token);
    }

    [Theory]
    [InlineData("2026-11-24T08:59", true)]
    [InlineData("2026-11-24T09:00", false)]
    public async Task It_says_whether_the_time_has_passed(string localTime, bool past) =>
        Assert.Equal(past, (await ResolvedAsync(localTime, "Europe/Berlin")).GetProperty("past").GetBoolean());

    [Theory]
    [InlineData("2027-01-01T10:00", "Mars/Olympus", "unknown_time_zone", "timeZone")]
    [InlineData("soon", "UTC", "time_unreadable", "localTime")]
    [InlineData("9999-12-31T23:59", "America/New_York", "time_unreadable", "localTime")]
    [InlineData("0001-01-01T00:00", "Asia/Tokyo", "time_unreadable", "localTime")]
    public async Task What_cannot_be_resolved_is_refused_at_its_parameter(string localTime, string zone, string code, string field)
    {
        using var answer = await Browser.GetPathAsync($"/api/v1/time/resolution?localTime={localTime}&timeZone={zone}", Token);
        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code, Token);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Now_and_the_offsets_of_the_zones_follow_the_clock()
    {
        var winter = await Browser.GetJsonAsync("/api/v1/time/now?timeZone=Europe/Berlin", Token);
        Assert.Equal(("2026-11-24T09:00:00", 60), (winter.GetProperty("localTime").GetString(), winter.GetProperty("offsetMinutes").GetInt32()));
        Assert.Equal(60, await OffsetOfBerlinAsync());

        _clock.Advance(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero) - _clock.GetUtcNow());
        var later = await Browser.GetJsonAsync("/api/v1/time/now?timeZone=Asia/Kathmandu", Token);
        Assert.Equal(("2026-11-30T17:45:00", 345), (later.GetProperty("localTime").GetString(), later.GetProperty("offsetMinutes").GetInt32()));
    }

    [Fact]
    public async Task Nobody_asks_without_signing_in()
    {
        using var nobody = _server!.Browser();
        foreach (var path in new[] { "zones", "now?timeZone=UTC", "resolution?localTime=2027-01-01T10:00&timeZone=UTC" })
        {
            using var answer = await nobody.GetPathAsync($"/api/v1/time/{path}", Token);
            await answer.ProblemAsync(HttpStatusCode.Unauthorized, "signed_out", Token);
        }
    }

    private async Task<int> OffsetOfBerlinAsync() => (await Browser.GetJsonAsync("/api/v1/time/zones", Token)).EnumerateArray()
        .Single(zone => zone.GetProperty("id").GetString() == "Europe/Berlin").GetProperty("offsetMinutes").GetInt32();

    private Task<System.Text.Json.JsonElement> ResolvedAsync(string localTime, string zone, string others = "") =>
        Browser.GetJsonAsync($"/api/v1/time/resolution?localTime={localTime}&timeZone={zone}{others}", Token);
}
