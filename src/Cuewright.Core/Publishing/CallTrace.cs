using Cuewright.TikTok;

namespace Cuewright.Core.Publishing;

/// <summary>What is written down of a call to TikTok besides its meaning.</summary>
/// <param name="Endpoint">One of <see cref="Endpoints"/>; null where the ledger does not tell of the call.</param>
/// <param name="HttpStatus">Null when there was no answer.</param>
/// <param name="LogId">What TikTok's support asks for.</param>
/// <param name="Milliseconds">From the first byte sent to the answer read.</param>
internal sealed record CallTrace(string? Endpoint, int? HttpStatus, string? LogId, long Milliseconds)
{
    public static CallTrace Of(string? endpoint, AnswerFacts? facts, TimeSpan took) => new(endpoint, facts?.HttpStatus, facts?.LogId, (long)took.TotalMilliseconds);
}
