namespace Cuewright.Core.Media.Processing;

internal abstract record ProbeOutcome
{
    private ProbeOutcome()
    {
    }

    public sealed record Known(MediaFacts Facts) : ProbeOutcome;

    /// <summary>It can be played but does not say all that is needed (recordings of browsers lack their length), or there is no ffprobe.</summary>
    public sealed record NotChecked : ProbeOutcome;

    public sealed record NoVideo : ProbeOutcome;

    public sealed record Unreadable : ProbeOutcome;
}
