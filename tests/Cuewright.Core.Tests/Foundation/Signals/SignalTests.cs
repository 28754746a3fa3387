using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Signals;
using Cuewright.Core.Publishing;
using Cuewright.Testing.Databases;
using Cuewright.Testing.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cuewright.Core.Tests.Foundation.Signals;

/// <summary>Two processes on one PostgreSQL. Their clock stands still, so that whatever wakes was woken.</summary>
public sealed class SignalTests : IAsyncLifetime
{
    private readonly List<IHostedService> _running = [];
    private PublishingHarness _harness = null!;
    private IServiceProvider _here = null!;
    private IServiceProvider _there = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(TestDatabase.PostgresMissing is not null, TestDatabase.PostgresMissing ?? "");
        _harness = await PublishingHarness.StartAsync(DatabaseProvider.Postgres, Token);
        (_here, _there) = (_harness.StartProcess(), _harness.StartProcess());
        foreach (var process in new[] { _here, _there })
        {
            await StartAsync<SignalListener>(process);
            await StartAsync<SignalSender>(process);
        }

        await UntilAsync(async () => await ListenersAsync() == 2);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(_running))
        {
            await service.StopAsync(CancellationToken.None);
            (service as IDisposable)?.Dispose();
        }

        if (_harness is not null)
        {
            await _harness.DisposeAsync();
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_row_that_one_process_makes_due_is_worked_by_the_other_at_once()
    {
        await StartAsync<PublishingWorker>(_there);
        var account = await _harness.ConnectAsync("maple.bakery", Token);
        var media = await _harness.VideoAsync(1000, Token);
        var started = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        // It has found nothing to do, and sleeps on a clock that does not move.
        await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, Token);
        var scheduled = TimeProvider.System.GetTimestamp();
        _harness.Wire.Before = call =>
        {
            if (call.Contains("/video/init/", StringComparison.Ordinal))
            {
                started.TrySetResult(TimeProvider.System.GetElapsedTime(scheduled));
            }

            return Task.CompletedTask;
        };
        await StartAsync<SignalSender>(_harness.Get<IServiceProvider>());

        await _harness.PublishNowAsync(media, Token, account);

        var after = await started.Task.WaitAsync(TimeSpan.FromSeconds(20), Token);
        TestContext.Current.SendDiagnosticMessage($"Init after {after.TotalMilliseconds:F0} ms from before the post was saved.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_wake_up_crosses_in_milliseconds()
    {
        var (near, far) = (_here.GetRequiredService<PublishingWakeUp>(), _there.GetRequiredService<PublishingWakeUp>());
        var took = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            var waiting = far.WaitAsync(TimeSpan.FromHours(1), Token);
            var sent = TimeProvider.System.GetTimestamp();
            near.Signal();
            await waiting;
            took.Add(TimeProvider.System.GetElapsedTime(sent));
        }

        took.Sort();
        TestContext.Current.SendDiagnosticMessage($"Wake-up over NOTIFY: median {took[10].TotalMilliseconds:F1} ms, longest {took[^1].TotalMilliseconds:F1} ms.");
        // A machine full of other tests; alone it is a few milliseconds.
        Assert.InRange(took[10], TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact(Timeout = 60_000)]
    public async Task Pages_of_every_process_hear_of_a_change_once()
    {
        using var closing = new CancellationTokenSource();
        await using var far = Stream(_there, closing.Token);
        await using var near = Stream(_here, closing.Token);
        var data = new Core.Accounts.AccountLiveEvent(new Core.Kernel.Ids.AccountId(Guid.CreateVersion7(_harness.Clock.GetUtcNow())), default, 3);

        Publish(data);
        Publish(data with { Version = 4 });

        Assert.Equal([data, data with { Version = 4 }], [await NextAsync(far), await NextAsync(far)]);
        Assert.Equal([data, data with { Version = 4 }], [await NextAsync(near), await NextAsync(near)]);
        await RoundTripAsync();
        var more = near.MoveNextAsync().AsTask();
        Assert.False(more.IsCompleted);
        await closing.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => more);

        void Publish(object what) => _here.GetRequiredService<LiveEvents>().Publish(new LiveEvent(PublishingHarness.WorkspaceId, "account", what));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_connection_that_is_cut_is_made_again_and_whoever_may_have_missed_something_looks()
    {
        using var closing = new CancellationTokenSource();
        await using var page = Stream(_there, closing.Token);
        var (worker, next) = (_there.GetRequiredService<PublishingWakeUp>().WaitAsync(TimeSpan.FromHours(1), Token), page.MoveNextAsync().AsTask());

        await _harness.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = {SignalListener.ApplicationName}", Token),
            Token);
        await UntilAsync(async () =>
        {
            // Their pause before the next try is on this clock.
            _harness.Clock.Advance(TimeSpan.FromMilliseconds(200));
            return worker.IsCompleted && next.IsCompleted && await ListenersAsync() == 2;
        });

        Assert.False(await next);
        await RoundTripAsync();
        Assert.Contains(_harness.Log.Lines, line => line.Contains("cannot be heard right now", StringComparison.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task While_nothing_is_heard_a_worker_looks_by_itself()
    {
        foreach (var service in _running.ToList())
        {
            await service.StopAsync(Token);
        }

        await StartAsync<PublishingWorker>(_there);
        var account = await _harness.ConnectAsync("maple.bakery", Token);
        await _harness.PublishNowAsync(await _harness.VideoAsync(1000, Token), Token, account);

        await UntilAsync(() =>
        {
            _harness.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(_harness.Wire.Count("/video/init/") == 1);
        });
    }

    private async Task RoundTripAsync()
    {
        var heard = _there.GetRequiredService<PublishingWakeUp>().WaitAsync(TimeSpan.FromHours(1), Token);
        _here.GetRequiredService<PublishingWakeUp>().Signal();
        await heard.WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    private Task<int> ListenersAsync() => _harness.ReadAsync(
        db => db.Database.SqlQuery<int>(
            $"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND application_name = {SignalListener.ApplicationName} AND query LIKE 'LISTEN%'""")
            .SingleAsync(Token),
        Token);

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }

    private static IAsyncEnumerator<LiveEvent> Stream(IServiceProvider process, CancellationToken cancellationToken) =>
        process.GetRequiredService<LiveEvents>().Subscribe(PublishingHarness.WorkspaceId, cancellationToken).GetAsyncEnumerator(cancellationToken);

    private static async Task<object> NextAsync(IAsyncEnumerator<LiveEvent> stream) =>
        await stream.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), Token) ? stream.Current.Data : throw new InvalidOperationException("The stream ended.");

    private async Task StartAsync<T>(IServiceProvider process)
        where T : class, IHostedService
    {
        var service = ActivatorUtilities.CreateInstance<T>(process);
        _running.Add(service);
        await service.StartAsync(Token);
    }
}
