using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.Drafts;

/// <summary>What the creator does in the app: post a draft, once or several times, throw it away, hide a post (row 70).</summary>
internal sealed class DraftDesk(StandInState state, Verdicts verdicts, Numbers numbers, StandInOptions options, TimeProvider clock)
{
    /// <returns>The post; null when there is no such draft in the inbox.</returns>
    public async Task<MadePost?> PostAsync(string publishId, string privacyLevel, CancellationToken cancellationToken)
    {
        if (state.Tasks.Find(publishId) is not { Mode: TaskMode.Draft } found)
        {
            return null;
        }

        await verdicts.SettleAsync(found, cancellationToken);
        return state.Write(() =>
        {
            var now = clock.GetUtcNow();
            var task = state.Tasks.Find(publishId)!;
            if (task.DiscardedAt is not null || task.StageAt(now) is not (TaskStage.InInbox or TaskStage.Complete))
            {
                return null;
            }

            var post = new MadePost(numbers.Next(), privacyLevel, now, now + options.ModerationDelay, null);
            state.Tasks.Put(task with { FromDraft = [.. task.FromDraft, post] });
            return post;
        });
    }

    /// <returns>False when there is no such draft.</returns>
    public bool Discard(string publishId) => state.Write(() =>
    {
        if (state.Tasks.Find(publishId) is not { Mode: TaskMode.Draft, FromDraft: [] } task)
        {
            return false;
        }

        state.Tasks.Put(task with { DiscardedAt = task.DiscardedAt ?? clock.GetUtcNow() });
        return true;
    });

    /// <returns>False when there is no such post.</returns>
    public bool Hide(string handle, long postId) => state.Write(() =>
    {
        var now = clock.GetUtcNow();
        var task = state.Tasks.InGroup(handle).FirstOrDefault(task => task.PostsAt(now).Any(post => post.Id == postId && post.HiddenAt is null));
        if (task is null)
        {
            return false;
        }

        state.Tasks.Put(task.Mode is TaskMode.Direct
            ? task with { HiddenAt = now }
            : task with { FromDraft = [.. task.FromDraft.Select(post => post.Id == postId ? post with { HiddenAt = now } : post)] });
        return true;
    });
}
