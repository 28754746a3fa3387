using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Media;

/// <summary>What ffprobe says of a video.</summary>
/// <param name="Width">Pixels as displayed, that is after rotation.</param>
/// <param name="FrameRate">Frames per second.</param>
/// <param name="Rotation">Degrees: 0, 90, 180 or 270.</param>
internal sealed record MediaFactsResponse(
    string Container, string VideoCodec, string? AudioCodec, int Width, int Height, double FrameRate, long DurationMs, int Rotation)
{
    public static MediaFactsResponse From(MediaFacts facts) => new(
        facts.Container, facts.VideoCodec, facts.AudioCodec, facts.Width, facts.Height, facts.FrameRate, facts.DurationMs, facts.Rotation);
}

/// <summary>What a photo's own header says.</summary>
/// <param name="Width">Pixels as displayed, that is after orientation.</param>
/// <param name="Orientation">As EXIF counts it, 1 (upright) to 8; the original keeps it.</param>
internal sealed record PhotoFactsResponse(int Width, int Height, int Orientation)
{
    public static PhotoFactsResponse From(PhotoFacts photo) => new(photo.Width, photo.Height, photo.Orientation);
}

/// <summary>One uploaded video or photo. Its bytes stay as they were sent, EXIF included.</summary>
/// <param name="Kind">Decided by the bytes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal; null until processed.</param>
/// <param name="Facts">Of a video; null until processed, and where the machine has no ffprobe.</param>
/// <param name="Photo">Of a photo; null until processed.</param>
/// <param name="Checked">False while nothing could be looked at: the facts are not known, not wrong.</param>
/// <param name="ThumbnailUrl">Path on this server; null while there is none.</param>
/// <param name="ContentUrl">Path of the bytes; answers ranges.</param>
/// <param name="Problem">Why it was rejected; null while nothing is wrong.</param>
/// <param name="PostCount">Posts that use it.</param>
internal sealed record MediaResponse(
    MediaId Id,
    MediaKind Kind,
    string FileName,
    string ContentType,
    long Size,
    MediaState State,
    string? Sha256,
    MediaFactsResponse? Facts,
    PhotoFactsResponse? Photo,
    bool Checked,
    string? ThumbnailUrl,
    string ContentUrl,
    ProblemResponse? Problem,
    int PostCount,
    DateTimeOffset CreatedAt,
    int Version)
{
    public static MediaResponse From(MediaItem media, int postCount)
    {
        var path = $"/api/v1/workspaces/{media.WorkspaceId}/media/{media.Id}";
        return new MediaResponse(
            media.Id,
            media.IsPhoto ? MediaKind.Photo : MediaKind.Video,
            media.FileName,
            media.ContentType,
            media.Size,
            media.State,
            media.Sha256,
            media.Facts is { } facts ? MediaFactsResponse.From(facts) : null,
            media.Photo is { } photo ? PhotoFactsResponse.From(photo) : null,
            media.Facts is not null || media.Photo is not null,
            // The version in the address lets browsers keep the picture until it changes.
            media.ThumbnailKey is null ? null : $"{path}/thumbnail?v={media.Version}",
            $"{path}/content",
            MediaTexts.Of(media.ProblemCode),
            postCount,
            media.CreatedAt,
            media.Version);
    }
}

/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
internal sealed record MediaPageResponse(IReadOnlyList<MediaResponse> Items, string? Next);
