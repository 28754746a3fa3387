namespace Cuewright.Core.Publishing;

/// <summary>An answer of TikTok's with what the ledger tells of its call.</summary>
internal sealed record Traced<T>(T Answer, CallTrace Trace);
