namespace Cuewright.Core.Media.Uploads;

internal abstract record AppendUploadOutcome
{
    private AppendUploadOutcome()
    {
    }

    /// <param name="ExpiresAt">Null once it is finished.</param>
    public sealed record Appended(long Offset, DateTimeOffset? ExpiresAt) : AppendUploadOutcome;

    public sealed record NotFound : AppendUploadOutcome;

    public sealed record WrongOffset(long Offset) : AppendUploadOutcome;

    /// <summary>Another request writes to it.</summary>
    public sealed record Busy : AppendUploadOutcome;

    /// <summary>More bytes came than were announced.</summary>
    public sealed record TooLong(long Length) : AppendUploadOutcome;

    /// <summary>The line was cut; what had come is kept.</summary>
    public sealed record Cut(long Offset) : AppendUploadOutcome;

    /// <summary>The store has no room; what had come is kept.</summary>
    public sealed record StorageFull(long Offset) : AppendUploadOutcome;

    /// <summary>All bytes are here and they are neither a video nor a picture. The upload is gone.</summary>
    public sealed record NotAVideo : AppendUploadOutcome;

    /// <summary>All bytes are here and they are a picture in a format that TikTok does not take. The upload is gone.</summary>
    public sealed record OtherPicture : AppendUploadOutcome;

    /// <summary>All bytes are here and they are more than TikTok takes of a photo. The upload is gone.</summary>
    public sealed record PhotoTooLarge(long Limit) : AppendUploadOutcome;
}
