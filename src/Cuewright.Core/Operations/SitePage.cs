using Cuewright.Core.Kernel;

namespace Cuewright.Core.Operations;

/// <summary>A public page of the instance that TikTok's app review asks for, in the administrator's words.</summary>
internal sealed class SitePage : IVersioned
{
    public required SitePageKind Kind { get; init; }

    /// <summary>Plain text: paragraphs are separated by an empty line, and a line that begins with # is a heading.</summary>
    public required string Text { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public int Version { get; set; } = 1;
}
