namespace Cuewright.TikTok.StandIn;

/// <summary>What the envelope's <c>data</c> is on a failure; all three were seen.</summary>
public enum ErrorData
{
    /// <summary>An empty object.</summary>
    Empty,

    /// <summary>Null.</summary>
    Null,

    /// <summary>The field is missing.</summary>
    Absent,
}
