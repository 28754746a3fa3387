namespace Cuewright.TikTok;

/// <summary>The photos of one post (contract section 3.4). TikTok pulls them; it takes no bytes of photos.</summary>
public sealed record PhotoSet
{
    /// <summary>Most photos in one post.</summary>
    public const int MostPhotos = 35;

    /// <summary>1 to <see cref="MostPhotos"/> addresses in the order of the post: https, public, without redirect, under a verified domain or prefix.</summary>
    public required IReadOnlyList<Uri> Urls { get; init; }

    /// <summary>Which photo is the cover, zero-based. TikTok demands it; without a choice it is 0.</summary>
    public required int CoverIndex { get; init; }

    /// <summary>The cover's number alone, because the addresses may be signed.</summary>
    public override string ToString() => $"{nameof(PhotoSet)} {{ {nameof(CoverIndex)} = {CoverIndex} }}";
}
