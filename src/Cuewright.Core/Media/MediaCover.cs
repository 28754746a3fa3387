using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Media;

/// <summary>What a small picture of a media needs to be shown.</summary>
internal sealed record MediaCover(MediaId Id, bool HasThumbnail, int Version);
