using System.Net;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Server.Tests.Webhooks;
using Cuewright.Testing.Databases;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>The way of one event through the whole product: TikTok's POST, the workers, TikTok's verdict, the member's page.</summary>
public sealed class WebhookJobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_signed_event_publishes_at_once_what_would_have_been_asked_for_in_an_hour(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider is DatabaseProvider.Postgres && TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        await using var job = await MainJobHarness.StartAsync(provider, Token);
        var account = await job.ConnectAsync((await MainJobTests.HandlesAsync(job, 1))[0], Token);
        var media = await job.UploadAsync(MainJobHarness.Clip().Bytes, Token);
        var post = await job.ComposeAsync("Told by TikTok", media, [account], Token);
        // Asking alone finds nothing out while TikTok has a fault.
        await job.ControlAsync("faults", new[] { new { path = "/status/fetch/", times = 1000, status = 500 } }, Token);
        await job.PublishAsync(post, "processing", Token);
        await PutFarAwayAsync(job);
        await job.ControlAsync("faults", Array.Empty<object>(), Token);

        var (openId, publishId) = await job.Server.Get<Database>().ReadAsync(
            WorkspaceScope.Instance,
            async db => (await db.Grants.Select(g => g.OpenId).SingleAsync(Token), await db.Attempts.Select(a => a.PublishId).SingleAsync(Token)),
            Token);
        var delivery = SignedEvent.Of(MainJobHarness.App, TimeProvider.System.GetUtcNow(), "post.publish.complete", openId, new { publish_id = publishId, publish_type = "DIRECT_PUBLISH" });
        using var tikTok = job.Server.Bare();
        using var request = WebhookEndpointTests.Request(delivery, [delivery.Signature]);
        using var answer = await tikTok.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        await job.UntilAsync(
            $"{job.Workspace}/posts/{post.GetProperty("id").GetString()}", latest => latest.GetProperty("publications")[0].GetProperty("state").GetString() is "published", Token);
    }

    /// <summary>Between two questions, so that the worker that asks cannot put it nearer again.</summary>
    private static async Task PutFarAwayAsync(MainJobHarness job)
    {
        DateTimeOffset? far = TimeProvider.System.GetUtcNow().AddHours(1);
        while (await job.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            db => db.Publications.Where(p => p.State == PublicationState.Processing && p.ClaimedBy == null)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, far).SetProperty(p => p.Version, p => p.Version + 1), Token),
            Token) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }
}
