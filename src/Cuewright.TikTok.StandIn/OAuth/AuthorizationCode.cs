namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>A code on its way to the app. A spent one is forgotten: used, cut and made-up codes get the same answer.</summary>
internal sealed record AuthorizationCode
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public required string Value { get; init; }

    public required string ClientKey { get; init; }

    public required string RedirectUri { get; init; }

    public required string Handle { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public string? Challenge { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public bool IsLive(DateTimeOffset now) => now < IssuedAt + Life;
}
