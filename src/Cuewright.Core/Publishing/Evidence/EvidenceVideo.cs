namespace Cuewright.Core.Publishing.Evidence;

/// <summary>A public video of the account that appeared after the attempt began and belongs to no other publication.</summary>
/// <param name="Description">As TikTok lists it, perhaps cut at 150 units.</param>
/// <param name="Fits">Caption and duration are those of the attempt.</param>
internal sealed record EvidenceVideo(long PostId, string Description, DateTimeOffset CreatedAt, int? DurationSec, bool Fits);
