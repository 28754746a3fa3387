namespace Cuewright.TikTok;

internal sealed record PhotoSource(string Source, IReadOnlyList<string> PhotoImages, int PhotoCoverIndex)
{
    public static PhotoSource Of(PhotoSet photos)
    {
        ArgumentNullException.ThrowIfNull(photos);
        if (photos.Urls.Count is 0 or > PhotoSet.MostPhotos)
            throw new ArgumentException("A post has 1 to 35 photos.", nameof(photos));
        if (photos.CoverIndex < 0 || photos.CoverIndex >= photos.Urls.Count)
            throw new ArgumentException("The cover is one of the photos.", nameof(photos));

        return new(MediaSources.PullFromUrl, [.. photos.Urls.Select(MediaAddress.Checked)], photos.CoverIndex);
    }
}
