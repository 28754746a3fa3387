using System.Globalization;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>The shapes of publish ids (contract section 3.2), and the number of an upload, each made from the other.</summary>
internal static class PublishIds
{
    private static readonly string[] Uploads = [Prefix(TaskMode.Direct, MediaKind.Video, isPull: false), Prefix(TaskMode.Draft, MediaKind.Video, isPull: false)];

    public static string Of(TaskMode mode, MediaKind media, bool isPull, long number) => Join(Prefix(mode, media, isPull), number);

    public static long UploadId(string publishId) => long.Parse(publishId.AsSpan(publishId.LastIndexOf('.') + 1), CultureInfo.InvariantCulture) + 1;

    /// <returns>The publish ids that an upload of that number may belong to.</returns>
    public static IEnumerable<string> OfUpload(string uploadId) =>
        long.TryParse(uploadId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Uploads.Select(prefix => Join(prefix, number - 1)) : [];

    private static string Join(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");

    private static string Prefix(TaskMode mode, MediaKind media, bool isPull) => (mode, media) switch
    {
        (TaskMode.Direct, MediaKind.Video) => isPull ? "v_pub_url~v2-1." : "v_pub_file~v2-1.",
        (TaskMode.Draft, MediaKind.Video) => isPull ? "v_inbox_url~v2." : "v_inbox_file~v2.",
        (TaskMode.Direct, MediaKind.Photos) => "p_pub_url~v2.",
        (TaskMode.Draft, MediaKind.Photos) => "p_inbox_url~v2.",
        _ => throw new InvalidOperationException("There is no such publish id."),
    };
}
