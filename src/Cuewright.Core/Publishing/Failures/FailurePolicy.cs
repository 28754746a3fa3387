namespace Cuewright.Core.Publishing.Failures;

/// <summary>What the engine does about a failure.</summary>
public enum FailurePolicy
{
    /// <summary>TikTok is away or at fault: try again with back-off for as long as the options allow. No attempt is burnt by it.</summary>
    KeepTrying,

    /// <summary>It may pass: a few new attempts, then a person decides.</summary>
    TryAFewTimes,

    /// <summary>A limit of the minute: wait it out.</summary>
    WaitMinutes,

    /// <summary>A limit of the day: wait it out.</summary>
    WaitHours,

    /// <summary>Only the account's owner can mend it, by connecting again.</summary>
    Reconnect,

    /// <summary>The author has to change the post.</summary>
    Edit,

    /// <summary>Nothing will change by itself; a person may retry after mending what the message says.</summary>
    GiveUp,
}
