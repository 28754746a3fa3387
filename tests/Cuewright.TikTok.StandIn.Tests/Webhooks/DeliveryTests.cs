using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Webhooks;

public sealed class DeliveryTests : WebhookTestBase
{
    private const string Webhooks = "stand-in/api/webhooks";

    private int[] Numbers() => [.. App.Received.Select(told => Content(told).GetProperty("number").GetInt32())];

    private async Task<JsonElement> NewestAsync() => (await StandIn.GetAsync(Webhooks)).Json[0];

    [Fact]
    [Trait("contract", "71")]
    public async Task Row_71_the_raw_body_is_signed_as_in_the_contracts_test_vector()
    {
        await using var app = await OtherServer.StartAsync(Token);
        await using var standIn = await TestStandIn.StartAsync(
            options =>
            {
                options.ClientKey = "awstandin00000001";
                options.ClientSecret = "stand-in-secret-0123456789abcdef";
                options.WebhookUrl = app.WebhookUrl;
            },
            DateTimeOffset.FromUnixTimeSeconds(1767225600));
        await standIn.PostAsync(
            Webhooks, new { @event = "authorization.removed", userOpenid = "-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA", content = new { reason = 1 } }, null);
        await standIn.PumpAsync();

        var (body, signature) = Assert.Single(app.Received);
        Assert.Equal(
            """{"client_key":"awstandin00000001","event":"authorization.removed","create_time":1767225600,"user_openid":"-000StandInOpenIdAAAAAAAAAAAAAAAAAAAA","content":"{\"reason\":1}"}""",
            body);
        Assert.Equal("t=1767225600,s=fa33c0a262f3c002c255883d3564863629c3e3aafedd10effc7f88e721129d23", signature);
    }

    [Theory]
    [Trait("contract", "72")]
    [InlineData(500)]
    [InlineData(201)]
    [InlineData(302)]
    public async Task Row_72_whatever_is_not_200_is_repeated_with_a_growing_pause(int status)
    {
        App.AnswerNext(status, status, status);
        await SendAsync(1);
        await StandIn.PumpAsync();
        var counts = new List<int> { App.Received.Count };
        // Just before and at 1, 1+2 and 1+2+4 minutes.
        foreach (var seconds in new[] { 59, 1, 119, 1, 239, 1, 100_000 })
        {
            await PassAsync(TimeSpan.FromSeconds(seconds));
            counts.Add(App.Received.Count);
        }

        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4], counts);
        Assert.Equal("Delivered", (await NewestAsync()).GetProperty("state").GetString());
    }

    [Fact]
    [Trait("contract", "72")]
    public async Task Row_72_after_72_hours_it_is_dropped()
    {
        App.AnswerNext([.. Enumerable.Repeat(503, 100)]);
        await SendAsync(1);
        for (var hours = 0; hours < 80; hours++)
        {
            await PassAsync(TimeSpan.FromHours(1));
        }

        var delivery = await NewestAsync();
        Assert.Equal("Dropped", delivery.GetProperty("state").GetString());
        var last = delivery.GetProperty("tries").EnumerateArray().Last().GetProperty("at").GetDateTimeOffset();
        Assert.InRange(last - delivery.GetProperty("createdAt").GetDateTimeOffset(), TimeSpan.FromHours(24), TimeSpan.FromHours(72));
        Assert.Equal(delivery.GetProperty("tries").GetArrayLength(), App.Received.Count);
    }

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 0)]
    public async Task A_repeat_is_signed_anew_or_as_at_first(bool keepsInstant, int later)
    {
        await StandIn.SwitchAsync(new { webhookKeepsInstant = keepsInstant });
        App.AnswerNext(500);
        await SendAsync(1);
        await StandIn.PumpAsync();
        await PassAsync(TimeSpan.FromMinutes(1));

        var tries = App.Received.ToList();
        Assert.Equal(later, Instant(tries[1]) - Instant(tries[0]));
        Assert.All(tries, told => Assert.EndsWith($",s={Signed(Instant(told), told.Body)}", told.Signature, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Doubled_delayed_and_lost_are_switches()
    {
        await StandIn.SwitchAsync(new { webhookTwice = true, webhookDelay = 90 });
        await SendAsync(1);
        await PassAsync(TimeSpan.FromSeconds(89));
        Assert.Empty(App.Received);
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([1, 1], Numbers());

        await StandIn.SwitchAsync(new { webhookTwice = false, webhookDelay = 0, webhookLossPercent = 100 });
        await SendAsync(2);
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal([1, 1], Numbers());
        Assert.Equal("Lost", (await NewestAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Shuffled_ones_are_all_there_in_another_order()
    {
        await StandIn.SwitchAsync(new { webhookShuffle = true, webhookDelay = 10 });
        for (var i = 0; i < 8; i++)
        {
            await SendAsync(i);
        }

        await PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Enumerable.Range(0, 8), Numbers().Order());
        Assert.NotEqual(Enumerable.Range(0, 8), Numbers());
    }

    [Fact]
    public async Task An_app_without_a_url_and_nonsense_are_refused()
    {
        Assert.Equal(400, (await StandIn.PostAsync(Webhooks, new { userOpenid = "x" }, null)).Status);
        await StandIn.PutAsync($"stand-in/api/apps/{TestStandIn.Key}", new { webhookUrl = (string?)null });
        Assert.Equal(409, (await SendAsync(1)).Status);
    }

    [Fact]
    public async Task What_happened_before_the_registration_is_never_told()
    {
        await StandIn.PutAsync($"stand-in/api/apps/{TestStandIn.Key}", new { webhookUrl = (string?)null });
        await StandIn.PublishAsync(await StandIn.TokenAsync());
        StandIn.Clock.Advance(TimeSpan.FromSeconds(1));
        await StandIn.PutAsync($"stand-in/api/apps/{TestStandIn.Key}", new { webhookUrl = $"{App.WebhookUrl}/again" });
        await PassAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(App.Received);
    }

    private static long Instant((string Body, string Signature) told) => long.Parse(told.Signature[2..told.Signature.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);

    private static string Signed(long at, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestStandIn.Secret), Encoding.UTF8.GetBytes($"{at}.{body}")));
}
