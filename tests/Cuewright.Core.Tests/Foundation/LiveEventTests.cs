using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>Live events: to the workspace they are of, in order, and never at the price of memory.</summary>
public sealed class LiveEventTests
{
    private static readonly Guid Ours = Guid.Parse("0193b000-0000-7000-8000-000000000001");
    private static readonly Guid Theirs = Guid.Parse("0193b000-0000-7000-8000-000000000002");
    private readonly LiveEvents _live = new(new ProcessSignals(Options.Create(new DatabaseOptions())));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_published_after_subscribing_and_before_reading_is_not_missed()
    {
        using var closing = new CancellationTokenSource();
        var stream = _live.Subscribe(Ours, closing.Token);
        Publish(Ours, 1, 2, 3);

        Assert.Equal([1, 2, 3], await TakeAsync(stream, 3));
    }

    [Fact]
    public async Task Each_workspace_hears_its_own_only_and_every_open_page_hears_all_of_it()
    {
        using var closing = new CancellationTokenSource();
        var (first, second, theirs) = (_live.Subscribe(Ours, closing.Token), _live.Subscribe(Ours, closing.Token), _live.Subscribe(Theirs, closing.Token));
        Publish(Ours, 1);
        Publish(Theirs, 2);
        Publish(Ours, 3);

        Assert.Equal([1, 3], await TakeAsync(first, 2));
        Assert.Equal([1, 3], await TakeAsync(second, 2));
        Assert.Equal([2], await TakeAsync(theirs, 1));
    }

    [Fact]
    public async Task A_page_that_does_not_read_loses_the_oldest_and_holds_nobody_up()
    {
        using var closing = new CancellationTokenSource();
        var stream = _live.Subscribe(Ours, closing.Token);
        Publish(Ours, [.. Enumerable.Range(1, 300)]);

        Assert.Equal(Enumerable.Range(45, 256), await TakeAsync(stream, 256));
    }

    [Fact]
    public async Task When_events_may_have_been_missed_every_stream_ends_so_that_pages_read_again()
    {
        using var closing = new CancellationTokenSource();
        var stream = _live.Subscribe(Ours, closing.Token);
        Publish(Ours, 1);
        _live.EndStreams();

        Assert.Equal([1], await TakeAsync(stream, 5));
    }

    [Fact]
    public async Task A_closed_page_ends_and_publishing_goes_on()
    {
        using var closing = new CancellationTokenSource();
        await using var page = _live.Subscribe(Ours, closing.Token).GetAsyncEnumerator(closing.Token);
        var next = page.MoveNextAsync().AsTask();

        await closing.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Publish(Ours, 1);

        using var open = new CancellationTokenSource();
        var stream = _live.Subscribe(Ours, open.Token);
        Publish(Ours, 2);
        Assert.Equal([2], await TakeAsync(stream, 1));
    }

    [Fact]
    public async Task Many_publishers_at_once_lose_nothing_within_the_backlog()
    {
        using var closing = new CancellationTokenSource();
        var stream = _live.Subscribe(Ours, closing.Token);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => Publish(Ours, [.. Enumerable.Range(worker * 32, 32)]), Token)));

        Assert.Equal(Enumerable.Range(0, 256), (await TakeAsync(stream, 256)).Order());
    }

    private static async Task<List<int>> TakeAsync(IAsyncEnumerable<LiveEvent> stream, int count)
    {
        var taken = new List<int>();
        await foreach (var liveEvent in stream)
        {
            taken.Add((int)liveEvent.Data);
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }

    private void Publish(Guid workspaceId, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            _live.Publish(new LiveEvent(workspaceId, "media", number));
        }
    }
}
