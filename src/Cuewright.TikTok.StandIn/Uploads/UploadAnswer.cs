using System.Globalization;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Uploads;

internal sealed record UploadAnswer(int Status, string? Progress)
{
    public static UploadAnswer Malformed { get; } = new(StatusCodes.Status400BadRequest, null);

    public static UploadAnswer Expired { get; } = new(StatusCodes.Status403Forbidden, null);

    public static UploadAnswer Gone { get; } = new(StatusCodes.Status404NotFound, null);

    /// <summary>206, or 201 once everything is there.</summary>
    public static UploadAnswer Taken(PublishTask task) =>
        new(task.IsWhole ? StatusCodes.Status201Created : StatusCodes.Status206PartialContent, ProgressOf(task));

    public static UploadAnswer OutOfStep(PublishTask task) => new(StatusCodes.Status416RangeNotSatisfiable, ProgressOf(task));

    // Count or last index, nobody says; the stand-in gives the last index. Before the first byte there is no range to name but an unsatisfied one.
    private static string ProgressOf(PublishTask task) => task.BytesReceived is 0
        ? string.Create(CultureInfo.InvariantCulture, $"bytes */{task.Chunks.Size}")
        : string.Create(CultureInfo.InvariantCulture, $"bytes 0-{task.BytesReceived - 1}/{task.Chunks.Size}");
}
