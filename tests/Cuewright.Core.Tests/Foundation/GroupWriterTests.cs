using Cuewright.Core.Kernel;
using Cuewright.Testing.Publishing;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>What only the one writer of SQLite promises.</summary>
public sealed class GroupWriterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Units_run_one_after_the_other_in_the_order_in_which_they_came()
    {
        await using var harness = await PublishingHarness.StartAsync(DatabaseProvider.Sqlite, Token);
        var order = new List<int>();
        var running = 0;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => harness.WriteAsync(
            async _ =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                order.Add(number);
                Interlocked.Decrement(ref running);
            },
            Token)));

        Assert.Equal(Enumerable.Range(0, 200), order);
    }

    [Fact]
    public async Task A_unit_keeps_its_callers_context()
    {
        await using var harness = await PublishingHarness.StartAsync(DatabaseProvider.Sqlite, Token);
        var caller = new AsyncLocal<string> { Value = "request 7" };
        string? seen = null;

        await harness.WriteAsync(_ => { seen = caller.Value; return Task.CompletedTask; }, Token);

        Assert.Equal("request 7", seen);
    }

    [Fact]
    public async Task Whatever_waits_when_the_process_ends_is_written_first_and_nothing_after_it()
    {
        await using var harness = await PublishingHarness.StartAsync(DatabaseProvider.Sqlite, Token);
        var writer = harness.Get<GroupWriter>();
        var written = 0;
        var writes = Enumerable.Range(0, 50).Select(_ => writer.WriteAsync(WorkspaceScope.Instance, _ => Task.FromResult(Interlocked.Increment(ref written)), Token)).ToList();

        await writer.DisposeAsync();

        await Task.WhenAll(writes);
        Assert.Equal(50, written);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.WriteAsync(WorkspaceScope.Instance, _ => Task.FromResult(1), Token));
    }
}
