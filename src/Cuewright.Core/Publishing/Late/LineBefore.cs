namespace Cuewright.Core.Publishing.Late;

/// <summary>What the lane did before: when it was done with another publication of the account, and whether that one was late itself.</summary>
internal sealed record LineBefore(DateTimeOffset DoneAt, bool WasLate);
