namespace Cuewright.Core.Media.Processing;

/// <summary>Reads a photo's size and orientation from its own header; no program is needed for it.</summary>
internal static class PhotoHeader
{
    /// <summary>Phones put previews and depth maps before the frame header; that is more than enough for them.</summary>
    public const int Length = 4 << 20;

    /// <returns>Null when it cannot be read: damaged or cut short.</returns>
    public static PhotoFacts? Read(ReadOnlySpan<byte> head) => PhotoType.Of(head) switch
    {
        PhotoType.Jpeg => JpegHeader.Read(head),
        PhotoType.WebP => WebPHeader.Read(head),
        _ => null,
    };

    /// <param name="width">As stored, before orientation.</param>
    /// <param name="height">As stored, before orientation.</param>
    /// <param name="orientation">As EXIF counts it.</param>
    /// <returns>Null when there is no pixel in it.</returns>
    public static PhotoFacts? Facts(int width, int height, int orientation)
    {
        if (width == 0 || height == 0)
        {
            return null;
        }

        var turned = ExifOrientation.IsTurned(orientation);
        return new PhotoFacts { Width = turned ? height : width, Height = turned ? width : height, Orientation = orientation };
    }
}
