namespace Cuewright.TikTok;

/// <summary>What an answer carries besides its content: kept for the record and for TikTok's support.</summary>
/// <param name="HttpStatus">The HTTP status.</param>
/// <param name="LogId">What TikTok's support asks for; null when the answer named none.</param>
public sealed record AnswerFacts(int HttpStatus, string? LogId);
