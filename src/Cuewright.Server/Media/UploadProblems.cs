using System.Diagnostics;
using System.Globalization;
using Cuewright.Core.Media.Uploads;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Media;

/// <summary>What can go wrong with an upload, in words with the mend.</summary>
internal static class UploadProblems
{
    public static ProblemHttpResult Of(AppendUploadOutcome outcome) => outcome switch
    {
        AppendUploadOutcome.NotFound => Problems.Of(
            StatusCodes.Status404NotFound, "not_found", "There is no such upload, or it was not continued in time. Upload the file again."),
        AppendUploadOutcome.WrongOffset wrong => At(StatusCodes.Status409Conflict, "wrong_offset", "The server has a different number of bytes. Ask where it is, then continue from there.", wrong.Offset),
        AppendUploadOutcome.Busy => Busy(),
        AppendUploadOutcome.TooLong tooLong => Problems.Of(
            StatusCodes.Status413PayloadTooLarge, "upload_too_long", string.Create(CultureInfo.InvariantCulture, $"More bytes came than the {tooLong.Length:N0} that were announced. Nothing beyond them was stored.")),
        AppendUploadOutcome.Cut cut => At(StatusCodes.Status400BadRequest, "upload_cut", "The connection was cut. What had arrived is kept: continue from there.", cut.Offset),
        AppendUploadOutcome.StorageFull full => At(
            StatusCodes.Status507InsufficientStorage, "storage_full", "The server has no room for this file. What had arrived is kept: an administrator has to make room, then continue.", full.Offset),
        AppendUploadOutcome.NotAVideo => Problems.Of(
            StatusCodes.Status422UnprocessableEntity, "not_a_video", "This file is neither a video nor a photo that TikTok takes. Choose an MP4, MOV or WebM video, or a JPEG or WebP photo."),
        AppendUploadOutcome.OtherPicture => Problems.Of(
            StatusCodes.Status422UnprocessableEntity, "picture_format", "TikTok takes photos as JPEG or WebP only, and this picture is in another format. Save it as JPEG, then upload that."),
        AppendUploadOutcome.PhotoTooLarge photo => Problems.Of(
            StatusCodes.Status413PayloadTooLarge,
            "photo_too_large",
            string.Create(CultureInfo.InvariantCulture, $"TikTok takes photos of at most {photo.Limit / 1_000_000} MB. Save it smaller, then upload that."),
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = photo.Limit }),
        _ => throw new UnreachableException(),
    };

    public static ProblemHttpResult Busy() => Problems.Of(StatusCodes.Status423Locked, "upload_busy", "Another request is writing to this upload. Wait for it to end, then continue.");

    public static ProblemHttpResult Empty() => Problems.Of(StatusCodes.Status422UnprocessableEntity, "file_empty", "The file is empty. Choose another one.");

    public static ProblemHttpResult TooLarge(long limit) => Problems.Of(
        StatusCodes.Status413PayloadTooLarge,
        "file_too_large",
        $"The file is larger than {Readable(limit)}, the most that this server takes. Export the video smaller.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = limit });

    public static ProblemHttpResult LengthMissing() => Problems.Of(
        StatusCodes.Status400BadRequest, "upload_length_missing", $"Send the number of bytes in {TusProtocol.LengthHeader}. A length that is told later is not supported.");

    public static ProblemHttpResult OffsetMissing() => Problems.Of(StatusCodes.Status400BadRequest, "upload_offset_missing", $"Send in {TusProtocol.OffsetHeader} at which byte this part begins.");

    public static ProblemHttpResult MetadataUnreadable() => Problems.Of(
        StatusCodes.Status400BadRequest, "upload_metadata_unreadable", $"Write the file name into {TusProtocol.MetadataHeader} as: filename, a space, and the name in base64 of its UTF-8 bytes.");

    public static ProblemHttpResult WrongContentType() => Problems.Of(
        StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", $"Send the bytes as {TusProtocol.ContentType}.");

    private static ProblemHttpResult At(int status, string code, string detail, long offset) =>
        Problems.Of(status, code, detail, new Dictionary<string, object?>(StringComparer.Ordinal) { ["offset"] = offset });

    private static string Readable(long bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 30):0.#} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << 20):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes"),
    };
}
