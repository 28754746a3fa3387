using static Cuewright.TikTok.StandIn.Switches.Switch;

namespace Cuewright.TikTok.StandIn.Switches;

/// <summary>Every switch, in the order the console shows them.</summary>
internal static class SwitchTable
{
    public static IReadOnlyList<Switch> All { get; } =
    [
        Choice("refreshMode", "A refresh gives", o => o.RefreshMode, (o, v) => o.RefreshMode = v),
        Seconds("refreshGrace", "A rotated refresh token works on for", o => o.RefreshGrace, (o, v) => o.RefreshGrace = v),
        Status("oAuthErrorStatus", "OAuth errors come with", [200, 400], o => o.OAuthErrorStatus, (o, v) => o.OAuthErrorStatus = v),
        Flag("demandChallenge", "Web redirects need a code challenge too", o => o.DemandChallenge, (o, v) => o.DemandChallenge = v),
        Flag("liveSession", "A browser that consented is not asked again", o => o.LiveSession, (o, v) => o.LiveSession = v),
        Flag("scopePermissionMissed", "Fields beyond the scopes are 400 and not 401", o => o.ScopePermissionMissed, (o, v) => o.ScopePermissionMissed = v),
        Choice("errorData", "On a failure, data is", o => o.ErrorData, (o, v) => o.ErrorData = v),
        Flag("singularInvalidParam", "Posting says invalid_param", o => o.SingularInvalidParam, (o, v) => o.SingularInvalidParam = v),
        Flag("strictMegabytes", "Chunks by the stricter megabyte", o => o.StrictMegabytes, (o, v) => o.StrictMegabytes = v),
        Flag("refuseSeveralChunks", "Refuse more than one chunk", o => o.RefuseSeveralChunks, (o, v) => o.RefuseSeveralChunks = v),
        Flag("refuseBrandedSelfOnly", "Refuse branded posts only for me", o => o.RefuseBrandedSelfOnly, (o, v) => o.RefuseBrandedSelfOnly = v),
        Status("pendingCapStatus", "A sixth pending draft is", [403, 400], o => o.PendingCapStatus, (o, v) => o.PendingCapStatus = v),
        Flag("allowHttpPull", "Pull from http on this machine", o => o.AllowHttpPull, (o, v) => o.AllowHttpPull = v),
        Seconds("processingDelay", "The checks take", o => o.ProcessingDelay, (o, v) => o.ProcessingDelay = v),
        Seconds("moderationDelay", "Moderation takes", o => o.ModerationDelay, (o, v) => o.ModerationDelay = v),
        Flag("stuckInProcessing", "Checks never end", o => o.StuckInProcessing, (o, v) => o.StuckInProcessing = v),
        Flag("failByFileName", "A pulled file fails with the reason in its name", o => o.FailByFileName, (o, v) => o.FailByFileName = v),
        Text("spamWord", "A caption with this word is spam", o => o.SpamWord, (o, v) => o.SpamWord = v),
        Flag("unknownIdAsInvalidParams", "An unknown publish id is invalid_params", o => o.UnknownIdAsInvalidParams, (o, v) => o.UnknownIdAsInvalidParams = v),
        Seconds("publishIdDelay", "A publish id is unknown at first for", o => o.PublishIdDelay, (o, v) => o.PublishIdDelay = v),
        Flag("emptyPostIdList", "No post id is an empty list", o => o.EmptyPostIdList, (o, v) => o.EmptyPostIdList = v),
        Flag("postIdsAsText", "Post ids are text", o => o.PostIdsAsText, (o, v) => o.PostIdsAsText = v),
        Seconds("listDelay", "A public post is missing from lists for", o => o.ListDelay, (o, v) => o.ListDelay = v),
        Flag("expiringLinks", "Links to pictures end", o => o.ExpiringLinks, (o, v) => o.ExpiringLinks = v),
        Flag("webhookHttpsOnly", "Webhook URLs must be https", o => o.WebhookHttpsOnly, (o, v) => o.WebhookHttpsOnly = v),
        Seconds("webhookDelay", "Webhooks wait", o => o.WebhookDelay, (o, v) => o.WebhookDelay = v),
        Seconds("webhookRetryPause", "The first repeat of a webhook comes after", o => o.WebhookRetryPause, (o, v) => o.WebhookRetryPause = v),
        Flag("webhookTwice", "Webhooks come twice", o => o.WebhookTwice, (o, v) => o.WebhookTwice = v),
        Flag("webhookShuffle", "Webhooks come in another order", o => o.WebhookShuffle, (o, v) => o.WebhookShuffle = v),
        Number("webhookLossPercent", "Webhooks lost, of a hundred", 100, o => o.WebhookLossPercent, (o, v) => o.WebhookLossPercent = v),
        Flag("webhookOldSpelling", "Events in the old spelling", o => o.WebhookOldSpelling, (o, v) => o.WebhookOldSpelling = v),
        Flag("webhookKeepsInstant", "Repeats are signed with the first instant", o => o.WebhookKeepsInstant, (o, v) => o.WebhookKeepsInstant = v),
    ];

    public static Switch? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
