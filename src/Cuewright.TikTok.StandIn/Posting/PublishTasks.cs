using System.Security.Cryptography;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Makes tasks, moves them on, and counts them for the caps.</summary>
internal sealed class PublishTasks(StandInState state, CreatorDirectory creators, Numbers numbers, StandInOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public PublishTask? Find(string publishId) => state.Tasks.Find(publishId);

    /// <summary>A creator's, newest first.</summary>
    public IReadOnlyList<PublishTask> Of(string handle) => [.. state.Tasks.InGroup(handle).Reverse()];

    /// <summary>The task of which a creator's post was made.</summary>
    public PublishTask? OfPost(string handle, long postId) => state.Tasks.InGroup(handle).FirstOrDefault(task => task.PostId == postId || task.FromDraft.Any(post => post.Id == postId));

    public PublishTask Create(Grant caller, TaskMode mode, MediaKind media, PostInfo post, SourceInfo source) => state.Write(() => state.Tasks.Put(new PublishTask
    {
        PublishId = PublishIds.Of(mode, media, source.Chunks is null, numbers.Next()),
        ClientKey = caller.ClientKey,
        Handle = caller.Handle,
        Mode = mode,
        Media = media,
        Post = post,
        Urls = source.Urls,
        CoverIndex = source.CoverIndex,
        Chunks = source.Chunks ?? new ChunkPlan(0, 0, 1),
        UploadToken = new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D"),
        CreatedAt = clock.GetUtcNow(),
    }));

    /// <summary>One more chunk is on the disk; with the last one the checks begin.</summary>
    public PublishTask TakeChunk(string publishId, string contentType, string? sha256) => state.Write(() =>
    {
        var task = Find(publishId)!;
        task = task with { ChunksReceived = task.ChunksReceived + 1, ContentType = contentType };
        return state.Tasks.Put(task.IsWhole ? Receive(task, sha256) : task);
    });

    /// <summary>Everything was pulled; the checks begin.</summary>
    public PublishTask TakePull(string publishId, long size, string contentType, string? sha256, IReadOnlyList<PhotoFacts> photos) => state.Write(() =>
    {
        var task = Find(publishId)!;
        // Cancelled, or the app was removed, while the last bytes came.
        return task.FailReason is not null ? task : state.Tasks.Put(Receive(
            task with { Chunks = new ChunkPlan(size, size, 1), ChunksReceived = 1, ContentType = contentType, Photos = photos, BytesPulled = size }, sha256));
    });

    /// <summary>Ends one that is still under way.</summary>
    public PublishTask Fail(string publishId, string reason) => state.Write(() =>
    {
        var task = Find(publishId)!;
        return task.FailReason is not null ? task : state.Tasks.Put(task with { FailReason = reason, FailsAt = clock.GetUtcNow() });
    });

    public PublishTask Change(string publishId, Func<PublishTask, PublishTask> change) => state.Write(() => state.Tasks.Put(change(Find(publishId)!)));

    /// <summary>Ends everything of the creator that the app began and that has no verdict yet.</summary>
    public void FailRunning(string clientKey, string handle, string reason) => state.Write(() =>
    {
        var now = clock.GetUtcNow();
        var running = state.Tasks.InGroup(handle).Where(task => task.ClientKey == clientKey && task.StageAt(now) is TaskStage.Transferring or TaskStage.Processing && !(now >= task.ReadyAt)).ToList();
        running.ForEach(task => state.Tasks.Put(task with { FailReason = reason, FailsAt = now }));
        return running.Count;
    });

    /// <summary>Drafts younger than a day that still wait for their creator, or for their bytes.</summary>
    public int CountDrafts(string handle)
    {
        var now = clock.GetUtcNow();
        return state.Tasks.InGroup(handle).Count(task => task.Mode is TaskMode.Draft && task.CreatedAt > now - Day
            && task.DiscardedAt is null && task.StageAt(now) is not (TaskStage.Complete or TaskStage.Failed));
    }

    /// <summary>Direct posts in the last 24 hours; what failed was no post.</summary>
    public int CountLastDay(string handle)
    {
        var now = clock.GetUtcNow();
        return state.Tasks.InGroup(handle).Count(task => IsPostSince(task, now - Day));
    }

    /// <summary>Whether one more creator may post through the app today.</summary>
    public bool MayPost(string clientKey, string handle, int userCap)
    {
        if (userCap is int.MaxValue)
        {
            return true;
        }

        var since = clock.GetUtcNow() - Day;
        var today = state.Tasks.All.Where(task => task.ClientKey == clientKey && IsPostSince(task, since)).Select(task => task.Handle).ToHashSet(StringComparer.Ordinal);
        return today.Contains(handle) || today.Count < userCap;
    }

    public int CountPublic(string handle)
    {
        var now = clock.GetUtcNow();
        return state.Tasks.InGroup(handle).Sum(task => task.PublicIdsAt(now).Count);
    }

    private static bool IsPostSince(PublishTask task, DateTimeOffset since) => task.Mode is TaskMode.Direct && task.ReceivedAt > since && task.FailReason is null;

    private PublishTask Receive(PublishTask task, string? sha256)
    {
        var now = clock.GetUtcNow();
        var readyAt = now + options.ProcessingDelay;
        var failReason = ReasonToFail(task);
        return task with
        {
            Sha256 = sha256,
            PostId = numbers.Next(),
            ReceivedAt = now,
            ReadyAt = options.StuckInProcessing ? null : readyAt,
            ModeratedAt = readyAt + options.ModerationDelay,
            FailReason = failReason,
            FailsAt = failReason is null ? null : readyAt,
        };
    }

    private string? ReasonToFail(PublishTask task)
    {
        if (creators.SpendRefusal(task.Handle, Refusal.AtProcessing) is { } refused)
        {
            return refused;
        }

        if (options.SpamWord is { Length: > 0 } word && $"{task.Post.Title} {task.Post.Description}".Contains(word, StringComparison.OrdinalIgnoreCase))
        {
            return FailReasons.SpamText;
        }

        if (options.FailByFileName && FailReasons.All.FirstOrDefault(reason => task.Urls.Any(url => url.Contains(reason, StringComparison.Ordinal))) is { } named)
        {
            return named;
        }

        // The cap was asked at init too, but several uploads can be under way at once.
        return task.Mode is TaskMode.Direct && CountLastDay(task.Handle) >= creators.Get(task.Handle).DailyPostCap ? ApiErrors.TooManyPosts.Code : null;
    }
}
