using Cuewright.Core.Audit;
using Cuewright.Core.Security;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Tests.Security;

/// <summary>Keys of programs: told once, stored as a hash, found by nothing but themselves.</summary>
public abstract class ApiKeyTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CoreHarness Core => fixture.Core;

    [Fact]
    public async Task A_key_is_found_by_its_text_and_belongs_to_its_workspace()
    {
        var desk = await Core.OpenAsync(Token);
        var secret = await AddAsync(desk, "Robot");

        var key = (await FindAsync(secret))!;

        Assert.Equal((desk.WorkspaceId, "Robot", desk.Editor.Id), (key.WorkspaceId, key.Name, key.CreatedByUserId));
        Assert.StartsWith(key.Prefix, secret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_the_key_nor_its_record_holds_its_text()
    {
        var desk = await Core.OpenAsync(Token);
        var secret = await AddAsync(desk, "Robot");

        var key = await Core.ReadAsync(db => db.ApiKeys.SingleAsync(k => k.WorkspaceId == desk.WorkspaceId, Token), Token);
        var entry = Assert.Single(await desk.AuditAsync(Token));

        Assert.Matches("^[0-9a-f]{64}$", key.Hash);
        Assert.Equal(("apikey.added", key.Id, desk.Editor.Name), (entry.Action, entry.EntityId, entry.ActorName));
        foreach (var stored in new[] { key.Hash, key.Name, key.Prefix, entry.After! })
        {
            // What is shown to tell keys apart is no more than the beginning.
            Assert.DoesNotContain(secret[10..], stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_that_is_nearly_the_key_opens()
    {
        var secret = await AddAsync(await Core.OpenAsync(Token), "Robot");

        foreach (var wrong in new[] { secret[..^1], secret + "a", secret.ToUpperInvariant(), secret[3..], "cw_", "", "\0", ApiKeySecret.HashOf(secret) })
        {
            Assert.Null(await FindAsync(wrong));
        }
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_its_neighbour_still_does()
    {
        var desk = await Core.OpenAsync(Token);
        var (revoked, kept) = (await AddAsync(desk, "Old"), await AddAsync(desk, "New"));
        await Core.WriteAsync(
            db => db.ApiKeys.Where(k => k.WorkspaceId == desk.WorkspaceId && k.Name == "Old").ExecuteUpdateAsync(set => set.SetProperty(k => k.RevokedAt, Core.Clock.GetUtcNow()), Token), Token);

        Assert.Null(await FindAsync(revoked));
        Assert.NotNull(await FindAsync(kept));
    }

    [Fact]
    public async Task The_last_use_is_kept_to_the_minute_so_that_reading_costs_no_writes()
    {
        var desk = await Core.OpenAsync(Token);
        var secret = await AddAsync(desk, "Busy");
        var first = Core.Clock.GetUtcNow();
        await FindAsync(secret);
        Core.Clock.Advance(TimeSpan.FromSeconds(59));
        await FindAsync(secret);
        Assert.Equal(first, await LastUsedAsync(desk));

        Core.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => FindAsync(secret)));

        Assert.Equal(first.AddMinutes(1), await LastUsedAsync(desk));
    }

    [Fact]
    public async Task A_command_on_the_server_makes_a_key_of_nobody()
    {
        var desk = await Core.OpenAsync(Token);

        await Core.Get<AddApiKey>().ExecuteAsync(desk.WorkspaceId, Actor.System, "Command", Token);

        Assert.Null(await Core.ReadAsync(db => db.ApiKeys.Where(k => k.WorkspaceId == desk.WorkspaceId).Select(k => k.CreatedByUserId).SingleAsync(Token), Token));
    }

    [Fact]
    public void No_two_keys_are_alike_and_each_has_32_bytes_of_chance()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => ApiKeySecret.New()).ToList();

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.Matches("^cw_[A-Za-z0-9_-]{43}$", key));
    }

    private Task<string> AddAsync(Desk desk, string name) => Core.Get<AddApiKey>().ExecuteAsync(desk.WorkspaceId, desk.Editor, name, Token);

    private Task<ApiKey?> FindAsync(string secret) => Core.Get<ApiKeys>().FindAsync(secret, Token);

    private Task<DateTimeOffset?> LastUsedAsync(Desk desk) =>
        Core.ReadAsync(db => db.ApiKeys.Where(k => k.WorkspaceId == desk.WorkspaceId).Select(k => k.LastUsedAt).SingleAsync(Token), Token);
}
