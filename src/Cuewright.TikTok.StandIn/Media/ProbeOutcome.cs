namespace Cuewright.TikTok.StandIn.Media;

/// <param name="Facts">Null: not probed, or nothing readable.</param>
/// <param name="Problem">The fail reason, when the file cannot be read as media at all.</param>
internal sealed record ProbeOutcome(ProbeFacts? Facts, string? Problem)
{
    public static ProbeOutcome NotProbed { get; } = new(null, null);
}
