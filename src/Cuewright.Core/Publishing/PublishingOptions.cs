namespace Cuewright.Core.Publishing;

/// <summary>Section <c>Publishing</c>: how the engine works its lanes.</summary>
public sealed class PublishingOptions
{
    public const string Section = "Publishing";

    /// <summary>Publications in flight at once in this process. Lanes wait on the network, so this bounds memory, not threads.</summary>
    public int Concurrency { get; set; } = 256;

    /// <summary>How long a claim lives without renewal; after a crash its work goes on elsewhere that much later.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a claim is renewed.</summary>
    public TimeSpan Renewal { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>The longest a worker sleeps without looking at its rows.</summary>
    public TimeSpan LongestSleep { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a publication is tried again while TikTok cannot be reached or is at fault, counted from its instant, or from when its account was resumed.</summary>
    public TimeSpan KeepTryingFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a verdict is waited for before the publication counts as uncertain.</summary>
    public TimeSpan VerdictWithin { get; set; } = TimeSpan.FromHours(48);
}
