namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>A post that was made of a task: at once of a direct one, whenever the creator likes of a draft.</summary>
/// <param name="Id">The post's number.</param>
/// <param name="PrivacyLevel">Who may see it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ModeratedAt">When a public one becomes visible to all.</param>
/// <param name="HiddenAt">When it was taken down, deleted or made private.</param>
internal sealed record MadePost(long Id, string PrivacyLevel, DateTimeOffset MadeAt, DateTimeOffset ModeratedAt, DateTimeOffset? HiddenAt)
{
    public bool IsEverPublic => PrivacyLevel is PrivacyLevels.Public && !(HiddenAt < ModeratedAt);

    public bool IsPublicAt(DateTimeOffset now) => IsEverPublic && now >= ModeratedAt && !(now >= HiddenAt);
}
