using System.Collections.Concurrent;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Pulls;

/// <summary>Pulls media in the background, really (contract section 3.6). What a stop interrupts begins again with the next start.</summary>
internal sealed partial class Puller(StandInState state, PublishTasks tasks, PullClient client, MediaFiles files, TimeProvider clock, ILogger<Puller> logger) : IHostedService, IDisposable
{
    private const long LargestVideo = 4L << 30;
    private const long LargestPhoto = 20_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Cancel, Task Run)> _running = new(StringComparer.Ordinal);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var task in state.Tasks.All.Where(task => task is { IsPull: true, ReceivedAt: null, FailReason: null }).ToList())
        {
            Begin(task);
        }

        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Values.Select(running => running.Run)).WaitAsync(cancellationToken);
    }

    public void Begin(PublishTask task)
    {
        // The hour is the clock's: a test's clock ends a slow pull.
        var left = task.CreatedAt + Longest - clock.GetUtcNow();
        var limit = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock);
        // It is known before it runs, or one that ends at once would never be forgotten. Init does not wait for it.
        var known = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_running.TryAdd(task.PublishId, (limit, RunAsync(task, limit, known.Task))))
        {
            known.SetResult();
        }
        else
        {
            known.SetCanceled(CancellationToken.None);
        }
    }

    /// <summary>Stops one whose task was ended: nobody wants its bytes.</summary>
    public void Abandon(string publishId)
    {
        if (!_running.TryRemove(publishId, out var running))
        {
            return;
        }

        try
        {
            running.Cancel.Cancel();
        }
        catch (ObjectDisposedException)
        {
            LogOver(publishId);
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(PublishTask task, CancellationTokenSource limit, Task known)
    {
        using var ends = limit;
        await known.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (known.IsCanceled)
        {
            return;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _stop.Token);
        try
        {
            if (!await PullAsync(task, either.Token))
            {
                Fail(task);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            if (!_stop.IsCancellationRequested)
            {
                LogFailed(task.PublishId);
                Fail(task);
            }
        }
        finally
        {
            _running.TryRemove(task.PublishId, out _);
        }
    }

    private async Task<bool> PullAsync(PublishTask task, CancellationToken cancellationToken)
    {
        var progress = new PullProgress(tasks, task.PublishId);
        var isPhotos = task.Media is MediaKind.Photos;
        var pulled = new List<PulledFile>();
        foreach (var url in task.Urls)
        {
            if (await client.FetchAsync(url, files.PathOf(task, pulled.Count), isPhotos ? LargestPhoto : LargestVideo, progress.Add, cancellationToken) is not { } file)
            {
                return false;
            }

            pulled.Add(file);
        }

        var photos = isPhotos ? pulled.Select(file => PhotoReader.Read(file.Head)).ToList() : [];
        var type = isPhotos ? photos[task.CoverIndex].ContentType : pulled[0].ContentType is { } told && told.StartsWith("video/", StringComparison.Ordinal) ? told : "video/mp4";
        tasks.TakePull(task.PublishId, pulled.Sum(file => file.Size), type, pulled[isPhotos ? task.CoverIndex : 0].Sha256, photos);
        return true;
    }

    private void Fail(PublishTask task) => tasks.Fail(task.PublishId, task.Media is MediaKind.Photos ? FailReasons.PhotoPull : FailReasons.VideoPull);

    [LoggerMessage(4, LogLevel.Debug, "The pull of {PublishId} had ended by itself")]
    private partial void LogOver(string publishId);

    [LoggerMessage(2, LogLevel.Information, "The media of {PublishId} could not be pulled")]
    private partial void LogFailed(string publishId);
}
