using System.Globalization;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>The publish id of an upload and the upload's own number, each made from the other.</summary>
internal static class PublishIds
{
    private const string FileUpload = "v_pub_file~v2-1.";

    public static string ForFileUpload(long number) => string.Create(CultureInfo.InvariantCulture, $"{FileUpload}{number}");

    public static long UploadId(string publishId) => long.Parse(publishId.AsSpan(FileUpload.Length), CultureInfo.InvariantCulture) + 1;

    /// <returns>Null when it is no upload's number.</returns>
    public static string? OfUpload(string uploadId) =>
        long.TryParse(uploadId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? ForFileUpload(number - 1) : null;
}
