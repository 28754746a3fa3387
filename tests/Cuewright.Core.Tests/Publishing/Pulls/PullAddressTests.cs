using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.Core.Tests.Accounts;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Tests.Publishing.Pulls;

/// <summary>What an address gives out, to whom it counts as asked, and how it ends: here at once, elsewhere at the next look.</summary>
public abstract class PullAddressTests(DatabaseProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_request_is_noted_before_anything_is_given_and_a_look_at_the_head_is_none()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (token, _) = await GivenAsync(harness);
        var pulls = harness.Get<OpenPull>();

        using (var head = (await pulls.ExecuteAsync(token, onlyHead: true, Token))!.Transfer)
        {
            Assert.Null((await AddressAsync(harness)).FirstRequestedAt);
        }

        using var asked = (await pulls.ExecuteAsync(token, onlyHead: false, Token))!.Transfer;
        Assert.Equal(harness.Clock.GetUtcNow(), (await AddressAsync(harness)).FirstRequestedAt);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = (await pulls.ExecuteAsync(token, onlyHead: false, Token))!.Transfer;
        Assert.Equal(harness.Clock.GetUtcNow() - TimeSpan.FromMinutes(1), (await AddressAsync(harness)).FirstRequestedAt);
    }

    [Fact]
    public async Task It_gives_out_the_file_as_what_it_was_found_to_be()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (token, _) = await GivenAsync(harness);

        var offer = (await harness.Get<OpenPull>().ExecuteAsync(token, onlyHead: false, Token))!;
        using var transfer = offer.Transfer;
        await using var content = offer.Content;

        Assert.Equal(("video/mp4", 1000L), (offer.ContentType, content.Length));
        content.Seek(990, SeekOrigin.Begin);
        Assert.Equal(10, await content.ReadAtLeastAsync(new byte[50], 50, throwOnEndOfStream: false, Token));
    }

    [Fact]
    public async Task Unknown_revoked_and_expired_are_the_same_nothing()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (token, attempt) = await GivenAsync(harness);
        var (other, _) = await GivenAsync(harness);
        var pulls = harness.Get<OpenPull>();

        Assert.Null(await pulls.ExecuteAsync(PullToken.New().Value, onlyHead: false, Token));
        await RevokeAsync(harness, attempt);
        Assert.Null(await pulls.ExecuteAsync(token, onlyHead: false, Token));
        Assert.Null(await pulls.ExecuteAsync(token, onlyHead: true, Token));
        harness.Clock.Advance(TimeSpan.FromMinutes(64));
        using var stillAlive = (await pulls.ExecuteAsync(other, onlyHead: false, Token))!.Transfer;
        harness.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await pulls.ExecuteAsync(other, onlyHead: false, Token));
    }

    [Fact]
    public async Task Revoking_cuts_off_what_this_process_gives_at_once_and_another_at_its_next_look()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (token, attempt) = await GivenAsync(harness);
        var elsewhere = harness.StartProcess();
        var here = (await harness.Get<OpenPull>().ExecuteAsync(token, onlyHead: false, Token))!;
        var there = (await elsewhere.GetRequiredService<OpenPull>().ExecuteAsync(token, onlyHead: false, Token))!;
        using var both = new CompositeDisposable(here.Transfer, there.Transfer, here.Content, there.Content);
        await elsewhere.GetRequiredService<PullCheck>().RunOnceAsync(Token);
        Assert.False(there.Transfer.Cut.IsCancellationRequested);

        await RevokeAsync(harness, attempt);
        Assert.True(here.Transfer.Cut.IsCancellationRequested);
        await elsewhere.GetRequiredService<PullCheck>().RunOnceAsync(Token);

        Assert.True(there.Transfer.Cut.IsCancellationRequested);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await there.Content.ReadExactlyAsync(new byte[10], Token));
    }

    [Fact]
    public async Task A_transfer_ends_with_its_address_time()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        var (token, _) = await GivenAsync(harness);
        using var transfer = (await harness.Get<OpenPull>().ExecuteAsync(token, onlyHead: false, Token))!.Transfer;

        harness.Clock.Advance(TimeSpan.FromMinutes(66));
        await harness.Get<PullCheck>().RunOnceAsync(Token);

        Assert.True(transfer.Cut.IsCancellationRequested);
        transfer.Dispose();
        Assert.Empty(harness.Get<PullTransfers>().Attempts);
    }

    [Fact]
    public async Task Of_a_first_request_and_a_revocation_at_once_one_sees_the_other()
    {
        await using var harness = await PublishingHarness.StartAsync(provider, Token);
        for (var round = 0; round < 20; round++)
        {
            var (token, attempt) = await GivenAsync(harness);
            var asking = harness.Get<OpenPull>().ExecuteAsync(token, onlyHead: false, Token);
            var requested = false;
            await harness.WriteAsync(
                async db =>
                {
                    await harness.Get<PullAddresses>().RevokeAsync(db, attempt, harness.Clock.GetUtcNow(), Token);
                    requested = await PullAddresses.WereRequestedAsync(db, attempt, Token);
                },
                Token);
            var offer = await asking;
            using var transfer = offer?.Transfer;
            using var content = offer?.Content;

            // Given out, then it was seen; not seen, then nothing was given out.
            Assert.Equal(requested, offer is not null);
            Assert.True(transfer is null || transfer.Cut.IsCancellationRequested);
        }
    }

    /// <returns>The secret of the address of an attempt that was announced to TikTok.</returns>
    private static async Task<(string Token, AttemptId Attempt)> GivenAsync(PublishingHarness harness)
    {
        var account = await harness.ReadAsync(db => db.Accounts.Select(a => (AccountId?)a.Id).FirstOrDefaultAsync(Token), Token) ?? await harness.ConnectedAsync();
        var id = await harness.PublishPulledAsync(account, 1000, new PublicationOptions { Mode = PublicationMode.Inbox }, Token);
        var publication = await harness.PublicationAsync(id, Token);
        var (token, attempt) = (PullToken.New(), AttemptId.New(harness.Clock));
        await harness.WriteAsync(
            async db =>
            {
                var media = await db.Posts.Where(p => p.Id == publication.PostId).Select(p => p.MediaId!.Value).SingleAsync(Token);
                var announced = new Core.Publishing.Attempt
                {
                    Id = attempt,
                    WorkspaceId = publication.WorkspaceId,
                    PublicationId = id,
                    Number = 1,
                    GrantId = publication.GrantId,
                    State = Core.Publishing.AttemptState.InitSent,
                    Caption = "",
                    Options = publication.Options,
                    CoverTimestampMs = null,
                    MediaId = media,
                    Size = 1000,
                    Transfer = MediaTransfer.Pull,
                    ChunkSize = 0,
                    ChunkCount = 0,
                    StartedAt = harness.Clock.GetUtcNow(),
                };
                db.Attempts.Add(announced);
                token = PullAddresses.Give(new ClaimedRows(db, publication, announced, harness.Clock.GetUtcNow()), [media])[0];
            },
            Token);
        return (token.Value, attempt);
    }

    private static Task RevokeAsync(PublishingHarness harness, AttemptId attempt) =>
        harness.WriteAsync(db => harness.Get<PullAddresses>().RevokeAsync(db, attempt, harness.Clock.GetUtcNow(), Token), Token);

    private static Task<PullAddress> AddressAsync(PublishingHarness harness) => harness.ReadAsync(db => db.PullAddresses.SingleAsync(Token), Token);

    private sealed class CompositeDisposable(params IDisposable[] parts) : IDisposable
    {
        public void Dispose()
        {
            foreach (var part in parts)
            {
                part.Dispose();
            }
        }
    }
}
