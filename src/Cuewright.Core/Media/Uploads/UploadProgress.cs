namespace Cuewright.Core.Media.Uploads;

/// <summary>How far an upload is.</summary>
/// <param name="ExpiresAt">Null once it is finished.</param>
internal sealed record UploadProgress(string FileName, long Offset, long Length, DateTimeOffset? ExpiresAt);
