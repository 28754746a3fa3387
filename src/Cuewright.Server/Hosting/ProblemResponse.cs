namespace Cuewright.Server.Hosting;

/// <summary>What stands wrong with a thing that exists, in words for a person, with a stable code for programs.</summary>
/// <param name="Code">Stable code, for example <c>privacy_mismatch</c>.</param>
/// <param name="Message">What happened and what to do, in one or two sentences.</param>
/// <param name="Action">What mends it: none, retry, reconnect, edit, wait, decide.</param>
/// <param name="Reference">TikTok's own reference (log_id) when there is one.</param>
internal sealed record ProblemResponse(string Code, string Message, string Action, string? Reference);
