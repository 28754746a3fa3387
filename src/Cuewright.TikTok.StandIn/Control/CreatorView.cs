using Cuewright.TikTok.StandIn.Creators;

namespace Cuewright.TikTok.StandIn.Control;

internal sealed record CreatorView
{
    public required string Handle { get; init; }

    public required string Nickname { get; init; }

    public required bool IsPrivate { get; init; }

    /// <summary>How many posts are complete.</summary>
    public required int Posts { get; init; }

    public required bool CommentDisabled { get; init; }

    public required bool DuetDisabled { get; init; }

    public required bool StitchDisabled { get; init; }

    public required int MaxVideoDurationSec { get; init; }

    public required bool Banned { get; init; }

    public required string AppVersion { get; init; }

    public required int DailyPostCap { get; init; }

    /// <summary>Posts in the last 24 hours, which the cap counts.</summary>
    public required int PostsToday { get; init; }

    public required Refusal? Refusal { get; init; }

    /// <summary>Whether the app has a grant.</summary>
    public required bool Connected { get; init; }

    public required string AvatarUrl { get; init; }

    public required string ProfileUrl { get; init; }
}
