using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Publishing;
using Cuewright.TikTok;
using Cuewright.TikTok.StandIn;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>The ledger says of every call what was sent and what came back, and never a secret, on every database.</summary>
public abstract class LedgerTests(DatabaseProvider provider)
{
    private const string Handle = "maple.bakery";
    private const string Caption = "Croissants at five, not a minute later";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_call_is_told_with_what_was_sent_and_what_came_back()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 65_000_000, PrivacyLevels.SelfOnly);
        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token);

        var lines = await LinesAsync(harness, id);
        AssertHas(Line(PublicationEventKinds.Prepared), ("attempt", "1"), ("endpoint", "creator_info/query"), ("http", "200"), ("bytes", "65000000"));
        AssertHas(
            Line(PublicationEventKinds.InitSent),
            ("endpoint", "video/init"), ("mode", "direct"), ("privacy", "SELF_ONLY"), ("comment", "on"), ("duet", "off"), ("aiGenerated", "off"), ("chunkSize", "10000000"), ("chunks", "6"));
        AssertHas(Line(PublicationEventKinds.Accepted), ("endpoint", "video/init"), ("http", "200"), ("ms", "0"));
        Assert.NotEmpty(Line(PublicationEventKinds.Accepted).Detail["logId"]);
        var chunks = lines.Where(line => line.Kind == PublicationEventKinds.ChunkTaken).ToList();
        Assert.Equal(["0-9999999", "10000000-19999999", "20000000-29999999", "30000000-39999999", "40000000-49999999"], chunks.Select(chunk => chunk.Detail["range"]));
        Assert.All(chunks, chunk => AssertHas(chunk, ("endpoint", "upload"), ("http", "206"), ("of", "65000000")));
        AssertHas(Line(PublicationEventKinds.LastChunkSending), ("chunk", "6"), ("range", "50000000-64999999"));
        AssertHas(Line(PublicationEventKinds.Sent), ("http", "201"), ("bytes", "65000000"));
        AssertHas(Line(PublicationEventKinds.Published), ("endpoint", "status/fetch"), ("http", "200"), ("verifiedBy", "status"));
        Assert.All(lines.Where(line => line.Kind != PublicationEventKinds.Scheduled), line => Assert.Equal(1, line.Attempt));

        (string Kind, int? Attempt, Dictionary<string, string> Detail) Line(string kind) => lines.First(line => line.Kind == kind);
    }

    [Fact]
    public async Task No_line_holds_a_caption_an_address_or_a_token()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync($"creators/{Handle}", new { refusal = new { reason = "internal", count = 1, at = "processing" } }, Token);
        harness.Wire.CutBefore("PUT ", 1);
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.SelfOnly);
        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(2), Token);

        var told = string.Join('\n', await harness.ReadAsync(db => db.PublicationEvents.Select(line => line.Detail).ToListAsync(Token), Token));
        Assert.DoesNotContain("Croissants", told, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", told, StringComparison.Ordinal);
        Assert.DoesNotContain("act.", told, StringComparison.Ordinal);
        Assert.DoesNotContain(Handle, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_call_says_with_what()
    {
        await using var harness = await StartAsync();
        await harness.TikTok.PutAsync($"creators/{Handle}", new { banned = true }, Token);
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.SelfOnly);
        await harness.DrainAsync(Token);

        var failed = (await LinesAsync(harness, id))[^1];
        Assert.Equal(PublicationEventKinds.Failed, failed.Kind);
        AssertHas(failed, ("endpoint", "creator_info/query"), ("code", "creator_banned"));
        Assert.NotEmpty(failed.Detail["tikTokCode"]);
        Assert.NotEmpty(failed.Detail["logId"]);
    }

    [Fact]
    public async Task A_call_without_an_answer_has_no_status()
    {
        await using var harness = await StartAsync();
        harness.Wire.CutBefore("/video/init/", 1);
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.SelfOnly);
        await harness.DrainAsync(Token);

        var waiting = (await LinesAsync(harness, id)).Last(line => line.Kind == PublicationEventKinds.Waiting);
        AssertHas(waiting, ("endpoint", "video/init"), ("code", "tiktok_unreachable"));
        Assert.False(waiting.Detail.ContainsKey("http"));
        Assert.Equal(1, waiting.Attempt);
    }

    [Fact]
    public async Task Hours_of_questions_make_a_ledger_that_can_be_read()
    {
        await using var harness = await StartAsync(options => options.ProcessingDelay = TimeSpan.FromHours(7));
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.SelfOnly);
        await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(9), Token);

        var asked = (await harness.AttemptsAsync(id, Token))[0];
        var checks = (await LinesAsync(harness, id)).Where(line => line.Kind == PublicationEventKinds.Checked).ToList();
        Assert.InRange(checks.Count, 9, 45);
        AssertHas(checks[0], ("endpoint", "status/fetch"), ("status", PublishStatuses.ProcessingUpload), ("checks", "1"));
        Assert.NotNull(asked.SentAt);
    }

    [Fact]
    public async Task TikToks_word_verifies_and_its_latest_word_counts()
    {
        await using var harness = await StartAsync(options => options.ModerationDelay = TimeSpan.FromMinutes(5));
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.PublicToEveryone);
        var published = await harness.UntilAsync(id, PublicationState.Published, TimeSpan.FromHours(1), Token);
        Assert.Equal(published.PublishedAt, published.VerifiedAt);

        await harness.AdvanceAsync(TimeSpan.FromMinutes(10), Token);

        var known = await harness.PublicationAsync(id, Token);
        Assert.NotNull(known.TikTokPostId);
        Assert.True(known.VerifiedAt > published.VerifiedAt);
        Assert.Equal(["status", "status"], (await LinesAsync(harness, id)).Where(line => line.Kind == PublicationEventKinds.Published).Select(line => line.Detail["verifiedBy"]));
    }

    [Fact]
    public async Task A_persons_word_is_no_verification()
    {
        await using var harness = await StartAsync();
        var id = await PublishAsync(harness, 1_000, PrivacyLevels.SelfOnly);
        await harness.WriteAsync(
            db => db.Publications.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PublicationState.Uncertain).SetProperty(p => p.NextStepAt, (DateTimeOffset?)null), Token), Token);

        var version = (await harness.PublicationAsync(id, Token)).Version;
        await harness.Get<ResolvePublication>().ExecuteAsync(PublishingHarness.WorkspaceId, PublishingHarness.Author, id, version, published: true, postId: null, Token);

        var said = await harness.PublicationAsync(id, Token);
        Assert.Equal((PublicationState.Published, harness.Clock.GetUtcNow(), null), (said.State, said.SaidOutAt, said.VerifiedAt));
    }

    private async Task<PublishingHarness> StartAsync(Action<StandInOptions>? configure = null) => await PublishingHarness.StartAsync(provider, Token, configure);

    private static async Task<PublicationId> PublishAsync(PublishingHarness harness, int size, string privacy)
    {
        var account = await harness.ConnectAsync(Handle, Token);
        var options = new PublicationOptions { PrivacyLevel = privacy, AllowComment = true };
        return (await harness.PublishNowAsync(await harness.VideoAsync(size, Token), Caption, options, Token, account))[0];
    }

    private static Task<List<(string Kind, int? Attempt, Dictionary<string, string> Detail)>> LinesAsync(PublishingHarness harness, PublicationId id) => harness.ReadAsync(
        async db => (await db.PublicationEvents.Where(line => line.PublicationId == id).OrderBy(line => line.Id).ToListAsync(Token))
            .ConvertAll(line => (line.Kind, line.Attempt, line.Detail is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(line.Detail)!)),
        Token);

    private static void AssertHas((string Kind, int? Attempt, Dictionary<string, string> Detail) line, params (string Key, string Value)[] expected) =>
        Assert.All(expected, pair => Assert.Equal(pair.Value, line.Detail.GetValueOrDefault(pair.Key)));
}
