namespace Cuewright.Core.Media.Uploads;

internal enum FinishUploadOutcome
{
    Finished,

    /// <summary>The upload and its file are gone.</summary>
    NotAVideo,

    /// <summary>Another process removed the upload meanwhile.</summary>
    Gone,
}
