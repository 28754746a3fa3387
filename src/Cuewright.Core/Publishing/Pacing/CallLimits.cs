namespace Cuewright.Core.Publishing.Pacing;

/// <summary>What TikTok lets one grant call in a minute.</summary>
internal static class CallLimits
{
    /// <summary>Posts announced, of every kind together: whether the kinds share the limit is not stated.</summary>
    public const int Inits = 6;

    /// <summary>Questions what the creator may post.</summary>
    public const int Questions = 20;

    /// <summary>The part of them that people at their screens may use; publications need the rest.</summary>
    public const int QuestionsOfPeople = 14;

    /// <summary>Questions for the status of a post.</summary>
    public const int Looks = 30;

    /// <summary>The part of them for what is nice to know; verdicts need the rest.</summary>
    public const int LooksWithoutHurry = 20;
}
