namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>The error object of the common envelope (contract section 2) and the HTTP status it comes with.</summary>
internal sealed record ApiError(string Code, int Status, string Message);
