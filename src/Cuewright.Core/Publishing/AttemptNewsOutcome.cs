namespace Cuewright.Core.Publishing;

internal enum AttemptNewsOutcome
{
    /// <summary>TikTok is asked now, or the post's id was noted.</summary>
    Applied,

    /// <summary>The attempt has its verdict, or a later one took its place.</summary>
    NothingToDo,

    /// <summary>The publication is being asked about at this moment; tell it again in a second.</summary>
    Busy,

    /// <summary>No attempt has this publish_id.</summary>
    UnknownId,
}
