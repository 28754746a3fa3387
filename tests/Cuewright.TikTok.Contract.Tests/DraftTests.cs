namespace Cuewright.TikTok.Contract.Tests;

public sealed class DraftTests : PairTests
{
    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "14")]
    public async Task A_draft_waits_in_the_inbox_and_becomes_a_post_each_time_the_creator_posts_it(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        var draft = await pair.DraftAsync(token);

        var waiting = await pair.Posting.GetPublishStatusAsync(draft, token, Token);
        Assert.Equal(PublishStatuses.SendToUserInbox, waiting.Status);
        Assert.Empty(waiting.PostIds);
        for (var post = 1; post <= 2; post++)
        {
            await pair.ControlAsync(HttpMethod.Post, $"creators/{Pair.Handle}/inbox/{draft}/posts", new { privacyLevel = PrivacyLevels.PublicToEveryone });
            pair.Settle();
            var posted = await pair.Posting.GetPublishStatusAsync(draft, token, Token);
            Assert.Equal((PublishStatuses.PublishComplete, post), (posted.Status, posted.PostIds.Count));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    [Trait("trap", "40")]
    public async Task A_sixth_draft_meets_the_cap_whatever_its_status(string variant)
    {
        await using var pair = await Pair.StartAsync(variant);
        var token = await pair.TokenAsync();
        for (var draft = 0; draft < 5; draft++)
        {
            await pair.DraftAsync(token);
        }

        Assert.Equal(TikTokFailureKind.PendingDraftCap, await KindAsync(() => pair.DraftAsync(token)));
    }
}
