using System.Text.Json;
using Cuewright.Core.Kernel.Ids;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>Ids: UUIDv7 that sort as they were made, and typed so that none is taken for another.</summary>
public sealed class IdTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };

    [Fact]
    public void Ids_of_one_millisecond_sort_as_they_were_made()
    {
        var ids = new OrderedIds(_clock);

        // More than the counter of one millisecond holds.
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();

        Assert.Equal(made.Order(), made);
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_turn_the_order_round()
    {
        var clock = new BackwardsClock();
        var ids = new OrderedIds(clock);
        var before = ids.Next();
        clock.Now -= TimeSpan.FromHours(1);

        var after = ids.Next();

        Assert.True(after.CompareTo(before) > 0);
    }

    [Fact]
    public void The_milliseconds_are_those_of_the_clock()
    {
        var id = new OrderedIds(_clock).Next();

        var milliseconds = Convert.ToInt64(id.ToString("N")[..12], 16);

        Assert.Equal(_clock.GetUtcNow().ToUnixTimeMilliseconds(), milliseconds);
    }

    [Fact]
    public async Task Many_at_once_get_one_each()
    {
        var ids = new OrderedIds(_clock);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 500).Select(_ => ids.Next()).ToList(), TestContext.Current.CancellationToken)));

        Assert.Equal(4000, made.SelectMany(list => list).Distinct().Count());
        Assert.All(made, list => Assert.Equal(list.Order(), list));
    }

    [Fact]
    public void A_typed_id_is_a_bare_string_in_json_also_as_a_key()
    {
        var id = PostId.New(_clock);

        Assert.Equal($"\"{id}\"", JsonSerializer.Serialize(id));
        Assert.Equal(id, JsonSerializer.Deserialize<PostId>($"\"{id}\""));
        var byId = JsonSerializer.Deserialize<Dictionary<PostId, int>>(JsonSerializer.Serialize(new Dictionary<PostId, int> { [id] = 7 }))!;
        Assert.Equal(7, byId[id]);
    }

    [Theory]
    [InlineData("\"no id\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    public void What_is_no_id_is_refused(string json) =>
        Assert.True(Record.Exception(() => JsonSerializer.Deserialize<MediaId>(json)) is JsonException or FormatException or InvalidOperationException);

    [Fact]
    public void Routes_read_every_kind_of_id_and_refuse_the_rest()
    {
        var text = "0193b000-0000-7000-8000-000000000001";

        Assert.True(AccountId.TryParse(text, null, out var account) && account.ToString() == text);
        Assert.True(AttemptId.TryParse(text, null, out var attempt) && attempt == AttemptId.Parse(text, null));
        Assert.True(MediaId.TryParse(text, null, out var media) && media == MediaId.From(Guid.Parse(text)));
        Assert.True(PublicationId.TryParse(text, null, out var publication) && publication == PublicationId.Parse(text, null));
        Assert.False(PostId.TryParse("not-an-id", null, out _));
        Assert.False(PostId.TryParse(null, null, out _));
        Assert.False(AccountId.TryParse("", null, out _));
    }

    private sealed class BackwardsClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
