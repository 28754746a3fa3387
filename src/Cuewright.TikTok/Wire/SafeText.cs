using System.Buffers;

namespace Cuewright.TikTok.Wire;

internal static class SafeText
{
    private const int Longest = 128;

    private static readonly SearchValues<char> CodeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    /// <summary>The text if it looks like a code or id; null otherwise, so that no foreign text reaches a log by way of a code.</summary>
    public static string? CodeOrNull(string? text) =>
        text is { Length: > 0 and <= Longest } && !text.AsSpan().ContainsAnyExcept(CodeCharacters) ? text : null;
}
