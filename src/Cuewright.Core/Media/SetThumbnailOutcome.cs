namespace Cuewright.Core.Media;

internal enum SetThumbnailOutcome
{
    Set,
    NotFound,
    TooLarge,
    NotAPicture,

    /// <summary>It has one already.</summary>
    Present,
}
