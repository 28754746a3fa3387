using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>What an app is told of a task (contract section 6.3): every outcome, when it happens.</summary>
internal static class TaskEvents
{
    private const string Prefix = "post.publish.";

    /// <summary>What has happened by now, oldest first.</summary>
    public static IEnumerable<TaskEvent> By(PublishTask task, DateTimeOffset now, bool oldSpelling) => (task.StageAt(now), task.Mode) switch
    {
        (TaskStage.Failed, _) => [Event(task, "failed", "failed", task.FailsAt!.Value, ("reason", task.FailReason!))],
        (TaskStage.InInbox, _) => [Inbox(task)],
        (TaskStage.Complete, TaskMode.Draft) => [Inbox(task), .. task.PostsAt(now).SelectMany(post => Made(task, post, now, oldSpelling))],
        (TaskStage.Complete, _) => task.PostsAt(now).SelectMany(post => Made(task, post, now, oldSpelling)),
        _ => [],
    };

    /// <summary>When something of it may happen.</summary>
    public static IEnumerable<DateTimeOffset> Instants(PublishTask task) =>
        new[] { task.FailsAt, task.ReadyAt, task.ModeratedAt }.OfType<DateTimeOffset>().Concat(task.FromDraft.Select(post => post.ModeratedAt));

    private static TaskEvent Inbox(PublishTask task) => Event(task, "inbox", "inbox_delivered", task.ReadyAt!.Value);

    private static IEnumerable<TaskEvent> Made(PublishTask task, MadePost post, DateTimeOffset now, bool oldSpelling)
    {
        var id = WebhookBody.Number(post.Id);
        yield return Event(task, $"made {id}", "complete", post.MadeAt);
        if (post.IsEverPublic && now >= post.ModeratedAt)
        {
            yield return Event(task, $"public {id}", oldSpelling ? "publicaly_available" : "publicly_available", post.ModeratedAt, ("post_id", id));
        }

        if (post.IsEverPublic && post.HiddenAt is { } hiddenAt && now >= hiddenAt)
        {
            // The misspelling is the contract's.
            yield return Event(task, $"hidden {id}", "no_longer_publicaly_available", hiddenAt, ("post_id", id));
        }
    }

    private static TaskEvent Event(PublishTask task, string key, string name, DateTimeOffset at, params (string Name, string Value)[] more)
    {
        var content = new JsonObject { ["publish_id"] = task.PublishId };
        foreach (var (field, value) in more)
        {
            content[field] = value;
        }

        content["publish_type"] = task.Mode is TaskMode.Draft ? "INBOX_SHARE" : "DIRECT_PUBLISH";
        return new TaskEvent(key, Prefix + name, at, content);
    }
}
