namespace Cuewright.Core.Accounts.Health;

/// <summary>How the publications of a time ended: those whose instant lay in it.</summary>
internal sealed record OutcomeCounts(int Published, int Failed)
{
    public static OutcomeCounts None { get; } = new(0, 0);

    /// <summary>Share that failed; null when nothing ended.</summary>
    public double? ErrorRate => Published + Failed == 0 ? null : (double)Failed / (Published + Failed);
}
