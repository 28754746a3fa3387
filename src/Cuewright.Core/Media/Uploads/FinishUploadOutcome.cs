namespace Cuewright.Core.Media.Uploads;

internal enum FinishUploadOutcome
{
    Finished,

    /// <summary>Neither a video nor a picture. The upload and its file are gone.</summary>
    NotAVideo,

    /// <summary>A picture in a format that TikTok does not take. The upload and its file are gone.</summary>
    OtherPicture,

    /// <summary>A photo of more bytes than TikTok takes. The upload and its file are gone.</summary>
    PhotoTooLarge,

    /// <summary>Another process removed the upload meanwhile.</summary>
    Gone,
}
