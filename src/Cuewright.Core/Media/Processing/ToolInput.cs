namespace Cuewright.Core.Media.Processing;

/// <summary>
/// How a foreign file is shown to the tools: as a local file and nothing else, read by the one demuxer its first bytes call for. Playlists
/// and references within files otherwise make them open other files and addresses.
/// </summary>
internal static class ToolInput
{
    public static IReadOnlyList<string> Options(string contentType) =>
        ["-v", "error", "-protocol_whitelist", "file", "-max_pixels", "67108864", "-f", Demuxer(contentType)];

    private static string Demuxer(string contentType) => contentType switch
    {
        "video/webm" => "matroska",
        PhotoType.Jpeg => "jpeg_pipe",
        PhotoType.WebP => "webp_pipe",
        _ => "mov",
    };

    public static string File(string path) => "file:" + path;
}
