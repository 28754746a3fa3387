using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Control;

/// <summary>What the control API and the console read of creators.</summary>
internal sealed class CreatorControl(
    CreatorDirectory creators, PublishTasks tasks, Verdicts verdicts, Grants grants, DeveloperApps apps, PublicAddress address, TimeProvider clock)
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
        DailyPostCap = creator.DailyPostCap,
        PostsToday = tasks.CountLastDay(creator.Handle),
        Refusal = creator.Refusal,
        Connected = grants.IsConnected(apps.Only.Key, creator.Handle),
        AvatarUrl = address.Of(Avatar.PathOf(creator)),
        ProfileUrl = address.Of($"@{creator.Handle}"),
    };

    /// <summary>Only what is complete is a post. Newest first.</summary>
    public async Task<IReadOnlyList<PostView>> PostsAsync(string handle, CancellationToken cancellationToken) =>
        [.. (await UploadsAsync(handle, cancellationToken)).Where(post => post.Status is "complete")];

    /// <summary>Everything that was begun, newest first.</summary>
    public async Task<IReadOnlyList<PostView>> UploadsAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = await verdicts.OfAsync(handle, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. settled.Select(task => PostView.Of(task, now, address))];
    }
}
