namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>A TikTok user as the stand-in plays one: a small business with its settings.</summary>
internal sealed record Creator
{
    public required string Handle { get; init; }

    /// <summary>Place in the list.</summary>
    public required int Order { get; init; }

    public required string Nickname { get; init; }

    public string Bio { get; init; } = "";

    public bool IsPrivate { get; init; }

    public bool CommentDisabled { get; init; }

    public bool DuetDisabled { get; init; }

    public bool StitchDisabled { get; init; }

    public int MaxVideoDurationSec { get; init; } = 600;

    public bool Banned { get; init; }

    /// <summary>Of TikTok's own app on the creator's phone: photos for the inbox need 31.8.</summary>
    public string AppVersion { get; init; } = "40.1";

    /// <summary>Direct posts in any 24 hours, over all apps together.</summary>
    public int DailyPostCap { get; init; } = 15;

    /// <summary>What happens to the next posts; null: they are judged normally.</summary>
    public Refusal? Refusal { get; init; }

    public long Followers { get; init; }

    public long Following { get; init; }

    public long Likes { get; init; }

    /// <summary>Duets and stitches are off for private accounts whatever the creator chose.</summary>
    public bool DuetOff => DuetDisabled || IsPrivate;

    public bool StitchOff => StitchDisabled || IsPrivate;
}
