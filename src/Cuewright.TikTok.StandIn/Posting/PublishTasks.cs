using System.Security.Cryptography;
using Cuewright.TikTok.StandIn.Creators;
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
    public PublishTask? OfPost(string handle, long postId) => state.Tasks.InGroup(handle).FirstOrDefault(task => task.PostId == postId);

    public PublishTask Create(Grant caller, PostInfo post, ChunkPlan chunks) => state.Write(() => state.Tasks.Put(new PublishTask
    {
        PublishId = PublishIds.ForFileUpload(numbers.Next()),
        ClientKey = caller.ClientKey,
        Handle = caller.Handle,
        Post = post,
        Chunks = chunks,
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

    public PublishTask Change(string publishId, Func<PublishTask, PublishTask> change) => state.Write(() => state.Tasks.Put(change(Find(publishId)!)));

    /// <summary>Ends everything of the creator that has no verdict yet.</summary>
    public void FailRunning(string handle, string reason) => state.Write(() =>
    {
        var now = clock.GetUtcNow();
        var running = state.Tasks.InGroup(handle).Where(task => task.StageAt(now) is TaskStage.Uploading or TaskStage.Processing && !(now >= task.ReadyAt)).ToList();
        running.ForEach(task => state.Tasks.Put(task with { FailReason = reason, FailsAt = now }));
        return running.Count;
    });

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
        return state.Tasks.InGroup(handle).Count(task => task.PublicIdAt(now) is not null);
    }

    private static bool IsPostSince(PublishTask task, DateTimeOffset since) => task.ReceivedAt > since && task.FailReason is null;

    private PublishTask Receive(PublishTask task, string? sha256)
    {
        var now = clock.GetUtcNow();
        var readyAt = now + options.ProcessingDelay;
        // The cap was asked at init too, but several uploads can be under way at once.
        var failReason = creators.SpendRefusal(task.Handle, Refusal.AtProcessing)
            ?? (CountLastDay(task.Handle) >= creators.Get(task.Handle).DailyPostCap ? ApiErrors.TooManyPosts.Code : null);
        return task with
        {
            Sha256 = sha256,
            PostId = numbers.Next(),
            ReceivedAt = now,
            ReadyAt = readyAt,
            ModeratedAt = readyAt + options.ModerationDelay,
            FailReason = failReason,
            FailsAt = failReason is null ? null : readyAt,
        };
    }
}
