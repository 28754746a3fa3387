namespace Cuewright.TikTok.StandIn.Pulls;

/// <param name="Size">In bytes.</param>
/// <param name="ContentType">As the other server said.</param>
/// <param name="Sha256">Of the whole.</param>
/// <param name="Head">The first bytes.</param>
internal sealed record PulledFile(long Size, string? ContentType, string Sha256, byte[] Head);
