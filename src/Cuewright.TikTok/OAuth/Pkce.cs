using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Cuewright.TikTok;

/// <summary>TikTok's own variant of PKCE: the challenge is hexadecimal, not base64url as in RFC 7636 (contract section 1.3).</summary>
public static class Pkce
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const int VerifierLength = 64;
    private const int ShortestVerifier = 43;
    private const int LongestVerifier = 128;
    private const int ChallengeLength = 64;

    private static readonly SearchValues<char> VerifierCharacters = SearchValues.Create(Alphabet);
    private static readonly SearchValues<char> ChallengeCharacters = SearchValues.Create("0123456789abcdef");

    /// <summary>A new random verifier of 64 characters. Use one per authorize request.</summary>
    public static string NewVerifier() => RandomNumberGenerator.GetString(Alphabet, VerifierLength);

    /// <summary>The challenge of a verifier: SHA-256 as 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="ArgumentException">The verifier is not 43 to 128 characters of <c>A-Z a-z 0-9 - . _ ~</c>.</exception>
    public static string Challenge(string verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        if (verifier.Length is < ShortestVerifier or > LongestVerifier || verifier.AsSpan().ContainsAnyExcept(VerifierCharacters))
            throw new ArgumentException("A code verifier has 43 to 128 characters of A-Z a-z 0-9 - . _ ~.", nameof(verifier));

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
    }

    internal static bool IsChallenge(string challenge) =>
        challenge.Length == ChallengeLength && !challenge.AsSpan().ContainsAnyExcept(ChallengeCharacters);
}
