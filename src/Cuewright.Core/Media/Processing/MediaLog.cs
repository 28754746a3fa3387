using Microsoft.Extensions.Logging;

namespace Cuewright.Core.Media.Processing;

/// <summary>The feature's log lines: ids and codes, never file names.</summary>
internal sealed partial class MediaLog(ILogger<MediaLog> logger)
{
    [LoggerMessage(3002, LogLevel.Error, "A pass over media failed; the next pass starts on time")]
    public partial void PassFailed(Exception exception);

    [LoggerMessage(3003, LogLevel.Warning, "Processing of media {MediaId} failed for the {Failures}. time")]
    public partial void ProcessingFailed(Exception exception, Guid mediaId, int failures);

    [LoggerMessage(3004, LogLevel.Warning, "No thumbnail could be made of media {MediaId}")]
    public partial void NoThumbnail(Exception exception, Guid mediaId);

    [LoggerMessage(3005, LogLevel.Information, "{Count} expired uploads were removed")]
    public partial void UploadsExpired(int count);
}
