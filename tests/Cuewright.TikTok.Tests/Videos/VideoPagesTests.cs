using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Cuewright.TikTok.Tests.Videos;

public sealed class VideoPagesTests : ServerTests
{
    [Fact]
    [Trait("contract", "26")]
    public async Task Contract_26_Every_page_is_asked_for_with_the_cursor_of_the_one_before()
    {
        Pages((30, true), (20, true), (10, false));
        Assert.Equal(3, await CountAsync(new VideoListQuery()));
        Assert.Equal([null, 30, 20], Cursors());
    }

    // The same page would come for ever.
    [Theory]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(0)]
    public async Task A_cursor_that_does_not_move_towards_the_past_ends_it(long second)
    {
        Pages((20, true), (second, true), (5, true));
        Assert.Equal(2, await CountAsync(new VideoListQuery()));
    }

    [Fact]
    public async Task A_start_of_ones_own_counts_as_the_first_cursor()
    {
        Pages((50, true), (40, true));
        Assert.Equal(1, await CountAsync(new VideoListQuery { Cursor = 50 }));
        Assert.Equal([50], Cursors());
    }

    [Fact]
    public async Task A_page_is_asked_for_only_when_it_is_wanted()
    {
        Pages((30, true), (20, true));
        await foreach (var page in Server.Videos.ListPagesAsync(new VideoListQuery(), "act.x1", Token))
        {
            Assert.Equal(30, page.NextCursor);
            break;
        }

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task An_empty_page_in_the_middle_is_no_end()
    {
        Server.Respond = context => context.Response.WriteAsync(
            Samples.Ok(Server.Requests.Count == 1 ? """{"videos":[],"cursor":9,"has_more":true}""" : """{"videos":[{"id":"1"}],"cursor":8,"has_more":false}"""),
            context.RequestAborted);
        Assert.Equal(2, await CountAsync(new VideoListQuery()));
    }

    [Fact]
    public async Task A_failure_in_the_middle_comes_after_the_pages_before()
    {
        Pages((30, true));
        var read = 0;
        await FailsAsync(
            async () =>
            {
                await foreach (var page in Server.Videos.ListPagesAsync(new VideoListQuery(), "act.x1", Token))
                {
                    read += page.Videos.Count;
                    Server.Answer(Samples.Error("rate_limit_exceeded"), 429);
                }
            },
            TikTokFailureKind.RateLimited);
        Assert.Equal(1, read);
    }

    private void Pages(params (long Cursor, bool HasMore)[] pages) => Server.Respond = context =>
    {
        var (cursor, more) = pages[Server.Requests.Count - 1];
        return context.Response.WriteAsync(
            Samples.Ok($$"""{"videos":[{"id":"{{cursor}}1"}],"cursor":{{cursor}},"has_more":{{(more ? "true" : "false")}}}"""), context.RequestAborted);
    };

    private async Task<int> CountAsync(VideoListQuery query)
    {
        var count = 0;
        await foreach (var page in Server.Videos.ListPagesAsync(query, "act.x1", Token))
            count++;
        return count;
    }

    private List<long?> Cursors() => [.. Server.Requests.Select(request =>
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.TryGetProperty("cursor", out var cursor) ? cursor.GetInt64() : (long?)null;
    })];
}
