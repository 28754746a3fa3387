using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Media;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>
/// Makes the checks of a task whose time has come, when somebody asks for it. So a test's clock decides when they end, and a restart in between
/// loses nothing.
/// </summary>
internal sealed class Verdicts(PublishTasks tasks, CreatorDirectory creators, MediaFiles files, Ffprobe ffprobe, TimeProvider clock)
{
    // A draft may be longer than its creator may post: it is trimmed in the app.
    private const int LongestDraftSec = 600;

    public async Task<PublishTask> SettleAsync(PublishTask task, CancellationToken cancellationToken)
    {
        if (task.IsChecked || task.FailReason is not null || !(clock.GetUtcNow() >= task.ReadyAt))
        {
            return task;
        }

        var (facts, reason) = task.Media is MediaKind.Photos ? (null, JudgePhotos(task)) : await JudgeVideoAsync(task, cancellationToken);
        return tasks.Change(task.PublishId, current => current with
        {
            IsChecked = true,
            Probe = facts,
            FailReason = current.FailReason ?? reason,
            FailsAt = current.FailsAt ?? (reason is null ? null : current.ReadyAt),
        });
    }

    /// <summary>A creator's tasks as they are now, newest first.</summary>
    public async Task<IReadOnlyList<PublishTask>> OfAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = new List<PublishTask>();
        foreach (var task in tasks.Of(handle))
        {
            settled.Add(await SettleAsync(task, cancellationToken));
        }

        return settled;
    }

    private async Task<(ProbeFacts? Facts, string? Reason)> JudgeVideoAsync(PublishTask task, CancellationToken cancellationToken)
    {
        var found = await ffprobe.ProbeAsync(files.PathOf(task), cancellationToken);
        var longest = task.Mode is TaskMode.Draft ? LongestDraftSec : creators.Get(task.Handle).MaxVideoDurationSec;
        return (found.Facts, found.Problem ?? (found.Facts is { } facts ? MediaRules.Judge(facts, longest) : null));
    }

    // One bad photo fails them all, and is not named.
    private static string? JudgePhotos(PublishTask task) =>
        !task.Photos.All(photo => photo.IsTaken) ? FailReasons.Format : !task.Photos.All(photo => photo.Fits) ? FailReasons.PictureSize : null;
}
