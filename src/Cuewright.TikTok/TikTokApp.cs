namespace Cuewright.TikTok;

/// <summary>A developer app's credentials. They go into the body of OAuth calls, never into a header (contract section 1.5).</summary>
/// <param name="ClientKey">The public key; TikTok calls it <c>client_key</c>, not <c>client_id</c>.</param>
/// <param name="ClientSecret">The secret. It never appears in <see cref="ToString"/>.</param>
public sealed record TikTokApp(string ClientKey, string ClientSecret)
{
    /// <summary>The key alone.</summary>
    public override string ToString() => $"{nameof(TikTokApp)} {{ {nameof(ClientKey)} = {ClientKey} }}";
}
