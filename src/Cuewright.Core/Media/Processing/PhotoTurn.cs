namespace Cuewright.Core.Media.Processing;

/// <summary>EXIF orientation as ffmpeg's filters: whether ffmpeg turns pictures by itself depends on its version.</summary>
internal static class PhotoTurn
{
    /// <returns>Ends with a comma, to stand before other filters; empty when the picture is upright.</returns>
    public static string Filters(int orientation) => orientation switch
    {
        2 => "hflip,",
        3 => "hflip,vflip,",
        4 => "vflip,",
        5 => "transpose=cclock_flip,",
        6 => "transpose=clock,",
        7 => "transpose=clock_flip,",
        8 => "transpose=cclock,",
        _ => "",
    };
}
