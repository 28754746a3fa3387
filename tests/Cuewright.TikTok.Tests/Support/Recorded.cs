using System.Text;

namespace Cuewright.TikTok.Tests.Support;

internal sealed record Recorded(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
