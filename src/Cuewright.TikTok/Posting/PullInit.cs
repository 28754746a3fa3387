namespace Cuewright.TikTok;

/// <summary>An accepted init whose media TikTok fetches itself (contract sections 3.2 to 3.4 and 3.6). Nothing more has to be sent: the post goes on from here.</summary>
/// <param name="PublishId">Identifies the task in status, cancel and webhooks; at most 64 characters. Store it at once.</param>
public sealed record PullInit(string PublishId)
{
    /// <summary>What the answer carried besides; null when it was not made from one.</summary>
    public AnswerFacts? Facts { get; init; }
}
