namespace Cuewright.TikTok.Contract.Tests.Support;

/// <summary>
/// Each way in which the sources contradict each other about TikTok, or in which TikTok changes its mind, one by one and all together.
/// The client must not notice which one it talks to.
/// </summary>
public static class Variants
{
    private static readonly Dictionary<string, Action<StandInOptions>> Table = new(StringComparer.Ordinal)
    {
        ["as documented"] = _ => { },
        ["a refresh rotates, with grace"] = o => o.RefreshMode = RefreshMode.Rotate,
        ["a refresh rotates, hard"] = o => o.RefreshMode = RefreshMode.RotateHard,
        ["OAuth errors are 400"] = o => o.OAuthErrorStatus = 400,
        ["web redirects need a challenge"] = o => o.DemandChallenge = true,
        ["a live session"] = o => o.LiveSession = true,
        ["fields beyond the scopes are 400"] = o => o.ScopePermissionMissed = true,
        ["data is null on a failure"] = o => o.ErrorData = ErrorData.Null,
        ["data is absent on a failure"] = o => o.ErrorData = ErrorData.Absent,
        ["invalid_param in the singular"] = o => o.SingularInvalidParam = true,
        ["the stricter megabyte"] = o => o.StrictMegabytes = true,
        ["branded posts only for me are refused"] = o => o.RefuseBrandedSelfOnly = true,
        ["the pending cap is 400"] = o => o.PendingCapStatus = 400,
        ["unknown publish ids are invalid_params"] = o => o.UnknownIdAsInvalidParams = true,
        ["a publish id is unknown at first"] = o => o.PublishIdDelay = TimeSpan.FromSeconds(5),
        ["no post id is an empty list"] = o => o.EmptyPostIdList = true,
        ["post ids are text"] = o => o.PostIdsAsText = true,
        ["checks and moderation take long"] = o => (o.ProcessingDelay, o.ModerationDelay) = (TimeSpan.FromMinutes(40), TimeSpan.FromHours(3)),
        ["lists lag behind"] = o => o.ListDelay = TimeSpan.FromMinutes(2),
        ["links to pictures end"] = o => o.ExpiringLinks = true,
        ["webhooks come twice"] = o => o.WebhookTwice = true,
        ["webhooks come in another order"] = o => o.WebhookShuffle = true,
        ["webhooks in the old spelling"] = o => o.WebhookOldSpelling = true,
        ["webhooks wait"] = o => o.WebhookDelay = TimeSpan.FromMinutes(2),
        ["repeats are signed with the first instant"] = o => o.WebhookKeepsInstant = true,
    };

    public const string Everything = "everything at once";

    public static TheoryData<string> All => [.. Table.Keys, Everything];

    public static void Apply(string name, StandInOptions options)
    {
        if (name != Everything)
        {
            Table[name](options);
            return;
        }

        foreach (var apply in Table.Values)
        {
            apply(options);
        }
    }
}
