namespace Cuewright.Core.Operations;

/// <summary>A file with which TikTok checks that an address is ours: it is served at the root, as it was brought.</summary>
internal sealed class ProofFile
{
    public required string Name { get; init; }

    public required string Content { get; set; }

    public required DateTimeOffset AddedAt { get; init; }
}
