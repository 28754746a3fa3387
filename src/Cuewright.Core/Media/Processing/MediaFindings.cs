namespace Cuewright.Core.Media.Processing;

/// <param name="Facts">Null when they are not known.</param>
/// <param name="ProblemCode">Why it can never be published; null when nothing is wrong.</param>
/// <param name="HasThumbnail">A thumbnail was written to the store.</param>
internal sealed record MediaFindings(string Sha256, MediaFacts? Facts, string? ProblemCode, bool HasThumbnail);
