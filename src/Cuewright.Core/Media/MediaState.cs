namespace Cuewright.Core.Media;

public enum MediaState
{
    /// <summary>All bytes are here; hash, facts and thumbnail are being made.</summary>
    Processing,
    Ready,

    /// <summary>The file can never be published; the media says why.</summary>
    Rejected,
}
