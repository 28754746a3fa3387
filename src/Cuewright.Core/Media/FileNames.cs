using System.Text;

namespace Cuewright.Core.Media;

/// <summary>File names are text for people: they are shown, never used as paths.</summary>
internal static class FileNames
{
    private const int Longest = 255;
    private const string Unnamed = "video";

    public static string Clean(string? name)
    {
        var clean = new StringBuilder(Longest);
        foreach (var rune in (name ?? "").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            if (!Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        var text = clean.ToString().Trim();
        return text.Length == 0 ? Unnamed : text;
    }
}
