namespace Cuewright.Core.Media.Uploads;

/// <summary>Why the copying of a request's bytes ended.</summary>
internal enum UploadEnd
{
    /// <summary>The request has no more bytes.</summary>
    Complete,
    Cut,
    TooLong,
    StorageFull,

    /// <summary>The upload was removed meanwhile.</summary>
    Gone,
}
