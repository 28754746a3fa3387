namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>Why the consent page is not shown (contract section 1.4).</summary>
/// <param name="Error">The category.</param>
/// <param name="ErrorType">The field to correct, which the page names.</param>
/// <param name="Code">The number of TikTok's older pages, where one is known.</param>
internal sealed record AuthorizeProblem(string Error, string ErrorType, int? Code);
