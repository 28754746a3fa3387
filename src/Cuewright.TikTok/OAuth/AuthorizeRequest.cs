namespace Cuewright.TikTok;

/// <summary>What the consent page is asked for (contract section 1.1).</summary>
public sealed record AuthorizeRequest
{
    /// <summary>The app's <c>client_key</c>.</summary>
    public required string ClientKey { get; init; }

    /// <summary>A registered redirect URI. Sent byte for byte as it was written, because TikTok compares it so.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>Scopes to ask for, at least one. The user may grant fewer.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Unguessable value bound to the browser's session; comes back unchanged.</summary>
    public required string State { get; init; }

    /// <summary>From <see cref="Pkce.Challenge"/>. Optional for an https redirect, demanded for a loopback one; always safe to send.</summary>
    public string? CodeChallenge { get; init; }

    /// <summary>True shows the consent page always. False lets a live TikTok session authorize the same account again without asking.</summary>
    public bool DisableAutoAuth { get; init; } = true;
}
