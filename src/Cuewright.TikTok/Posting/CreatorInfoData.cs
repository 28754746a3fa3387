using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

internal sealed record CreatorInfoData(
    string? CreatorAvatarUrl,
    string? CreatorUsername,
    string? CreatorNickname,
    IReadOnlyList<string?>? PrivacyLevelOptions,
    bool? CommentDisabled,
    bool? DuetDisabled,
    bool? StitchDisabled,
    int? MaxVideoPostDurationSec)
{
    private const int DurationThatEverybodyHas = 180;

    public CreatorInfo? ToCreatorInfo() => string.IsNullOrEmpty(CreatorUsername) ? null : new CreatorInfo
    {
        AvatarUrl = JsonReading.WebAddress(CreatorAvatarUrl),
        Username = CreatorUsername,
        Nickname = string.IsNullOrEmpty(CreatorNickname) ? CreatorUsername : CreatorNickname,
        PrivacyLevelOptions = [.. (PrivacyLevelOptions ?? []).OfType<string>()],
        CommentDisabled = CommentDisabled ?? false,
        DuetDisabled = DuetDisabled ?? false,
        StitchDisabled = StitchDisabled ?? false,
        MaxVideoPostDurationSec = MaxVideoPostDurationSec ?? DurationThatEverybodyHas,
    };
}
