using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>TikTok's own PKCE: the challenge is the hexadecimal SHA-256 of the verifier, not base64url as in the RFC (contract section 1.3).</summary>
internal static class Challenge
{
    public static bool Accepts(string? challenge, string? verifier)
    {
        // A verifier without a challenge is tolerated; some clients send one always.
        if (challenge is null)
        {
            return true;
        }

        // The documents say 43 at least; TikTok's own SDK makes 32.
        return verifier is { Length: >= 32 and <= 128 }
            && verifier.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
            && Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == challenge;
    }
}
