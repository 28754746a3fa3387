namespace Cuewright.Core.Publishing.Ahead;

/// <summary>How fast this installation sends to TikTok: one row, so that the process that plans knows what the one that uploads has measured.</summary>
internal sealed class UploadRate
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long BytesPerSecond { get; init; }
}
