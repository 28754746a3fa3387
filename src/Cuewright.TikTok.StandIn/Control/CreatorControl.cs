using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Control;

/// <summary>What the control API and the console read of creators.</summary>
internal sealed class CreatorControl(
    CreatorDirectory creators, PublishTasks tasks, Verdicts verdicts, Grants grants, PublicAddress address, TimeProvider clock)
{
    public async Task<IReadOnlyList<CreatorView>> AllAsync(CancellationToken cancellationToken)
    {
        var views = new List<CreatorView>();
        foreach (var creator in creators.All)
        {
            views.Add(await ViewAsync(creator, cancellationToken));
        }

        return views;
    }

    public async Task<CreatorView> ViewAsync(Creator creator, CancellationToken cancellationToken) => new()
    {
        Handle = creator.Handle,
        Nickname = creator.Nickname,
        IsPrivate = creator.IsPrivate,
        Posts = (await PostsAsync(creator.Handle, cancellationToken)).Count,
        CommentDisabled = creator.CommentDisabled,
        DuetDisabled = creator.DuetDisabled,
        StitchDisabled = creator.StitchDisabled,
        MaxVideoDurationSec = creator.MaxVideoDurationSec,
        Banned = creator.Banned,
        AppVersion = creator.AppVersion,
        DailyPostCap = creator.DailyPostCap,
        PostsToday = tasks.CountLastDay(creator.Handle),
        Refusal = creator.Refusal,
        Connected = grants.IsConnected(creator.Handle),
        AvatarUrl = address.Of(Avatar.PathOf(creator)),
        ProfileUrl = address.Of($"@{creator.Handle}"),
    };

    /// <summary>Only what is complete is a post; a draft may have become several. Newest first.</summary>
    public async Task<IReadOnlyList<PostView>> PostsAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = await verdicts.OfAsync(handle, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. settled.SelectMany(task => task.PostsAt(now).Reverse().Select(post => PostView.Of(task, post, now, address))).OrderByDescending(post => post.CreatedAt)];
    }

    /// <summary>Everything that was begun, newest first.</summary>
    public async Task<IReadOnlyList<PostView>> UploadsAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = await verdicts.OfAsync(handle, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. settled.Select(task => PostView.Of(task, null, now, address))];
    }

    /// <summary>Drafts that the creator can post, also again.</summary>
    public async Task<IReadOnlyList<PostView>> InboxAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = await verdicts.OfAsync(handle, cancellationToken);
        var now = clock.GetUtcNow();
        return
        [
            .. settled.Where(task => task is { Mode: TaskMode.Draft, DiscardedAt: null } && task.StageAt(now) is TaskStage.InInbox or TaskStage.Complete)
                .Select(task => PostView.Of(task, null, now, address)),
        ];
    }
}
