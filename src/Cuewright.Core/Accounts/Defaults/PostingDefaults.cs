using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>
/// What a post for the account begins with in the composer. There is deliberately no column for privacy, interactions or disclosure:
/// TikTok demands that a person chooses those for every post (docs/adr/0012).
/// </summary>
internal sealed class PostingDefaults : IWorkspaceOwned, IVersioned
{
    public required AccountId AccountId { get; init; }

    public required Guid WorkspaceId { get; init; }

    public PublicationMode Mode { get; set; }

    public bool AiGenerated { get; set; }

    public string CaptionEnding { get; set; } = "";

    public int Version { get; set; } = 1;
}
