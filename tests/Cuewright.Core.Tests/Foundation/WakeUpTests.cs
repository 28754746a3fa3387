using Cuewright.Core.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Cuewright.Core.Tests.Foundation;

/// <summary>A worker sleeps until it is called or its time is up, and no call is lost.</summary>
public sealed class WakeUpTests
{
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_came_while_the_worker_worked_is_not_lost()
    {
        using var wakeUp = new WakeUp(_clock);
        wakeUp.Signal();

        await wakeUp.WaitAsync(TimeSpan.FromHours(1), Token);
    }

    [Fact]
    public async Task Several_calls_are_one()
    {
        using var wakeUp = new WakeUp(_clock);
        for (var i = 0; i < 5; i++)
        {
            wakeUp.Signal();
        }

        await wakeUp.WaitAsync(TimeSpan.FromHours(1), Token);
        var second = wakeUp.WaitAsync(TimeSpan.FromHours(1), Token);
        Assert.False(second.IsCompleted);

        wakeUp.Signal();
        await second;
    }

    [Fact]
    public async Task Without_a_call_it_wakes_when_the_clock_says_so_and_not_before()
    {
        using var wakeUp = new WakeUp(_clock);
        var waiting = wakeUp.WaitAsync(TimeSpan.FromSeconds(15), Token);

        _clock.Advance(TimeSpan.FromSeconds(14));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await waiting;
    }

    [Fact]
    public async Task Stopping_is_told_from_time_being_up()
    {
        using var wakeUp = new WakeUp(_clock);
        using var stopping = new CancellationTokenSource();
        var waiting = wakeUp.WaitAsync(TimeSpan.FromSeconds(15), stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Calls_from_many_threads_do_no_harm()
    {
        using var wakeUp = new WakeUp(_clock);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(wakeUp.Signal, Token)));

        await wakeUp.WaitAsync(TimeSpan.FromHours(1), Token);
        Assert.False(wakeUp.WaitAsync(TimeSpan.FromHours(1), Token).IsCompleted);
        wakeUp.Signal();
    }
}
