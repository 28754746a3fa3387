namespace Cuewright.Core.Media.Processing;

/// <param name="Facts">Of a video; null when they are not known.</param>
/// <param name="Photo">Of a photo; null when they are not known.</param>
/// <param name="ProblemCode">Why it can never be published; null when nothing is wrong.</param>
/// <param name="HasThumbnail">A thumbnail was written to the store.</param>
internal sealed record MediaFindings(string Sha256, MediaFacts? Facts, PhotoFacts? Photo, string? ProblemCode, bool HasThumbnail);
