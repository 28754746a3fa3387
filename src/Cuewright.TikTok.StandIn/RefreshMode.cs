namespace Cuewright.TikTok.StandIn;

/// <summary>What a refresh does to the refresh token. The sources on TikTok's own behaviour contradict each other, so all three must be testable.</summary>
public enum RefreshMode
{
    /// <summary>The same refresh token comes back, as was measured.</summary>
    Same,

    /// <summary>A new one comes back; the old one works for <see cref="StandInOptions.RefreshGrace"/> more.</summary>
    Rotate,

    /// <summary>A new one comes back; the old one is dead at once.</summary>
    RotateHard,
}
