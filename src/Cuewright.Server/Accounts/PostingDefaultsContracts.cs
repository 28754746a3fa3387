using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;

namespace Cuewright.Server.Accounts;

/// <summary>What a post for an account begins with in the composer. Audience, comments, duets, stitches and commercial disclosure are not among it: TikTok demands that a person chooses them for every post.</summary>
/// <param name="Mode">Post directly, or send the video to the inbox of the creator's TikTok app.</param>
/// <param name="AiGenerated">The account always shows what was made or changed with AI, so the label is on at first.</param>
/// <param name="CaptionEnding">Hashtags or a signature, put at the end of the caption, where the author can change it. At most 500 UTF-16 units, no links.</param>
internal sealed record DefaultChoicesContract(PublicationMode Mode, bool AiGenerated, string CaptionEnding)
{
    public static DefaultChoicesContract From(DefaultChoices choices) => new(choices.Mode, choices.AiGenerated, choices.CaptionEnding);
}

/// <summary>An account's posting defaults. They fill in the composer's fields when the account is chosen, and nothing at publish time; posts made through the API are saved as they are sent.</summary>
/// <param name="Version">The defaults' own; 0 while nobody has saved any. Send it with a change.</param>
internal sealed record PostingDefaultsResponse(PublicationMode Mode, bool AiGenerated, string CaptionEnding, int Version)
{
    public static PostingDefaultsResponse From(PostingDefaultsView view) => new(view.Choices.Mode, view.Choices.AiGenerated, view.Choices.CaptionEnding, view.Version);
}

/// <summary>Replaces an account's posting defaults; what is left out is off.</summary>
/// <param name="Version">The version of the defaults as last read; 0 when there were none.</param>
internal sealed record SavePostingDefaultsRequest(
    int? Version = null, PublicationMode Mode = PublicationMode.Direct, bool AiGenerated = false, string? CaptionEnding = null)
{
    public DefaultChoices ToChoices() => new(Mode, AiGenerated, CaptionEnding ?? "");
}

/// <summary>Copies an account's posting defaults over those of others: to all of them, or to none.</summary>
/// <param name="Version">The version of the defaults that are copied, as last read.</param>
/// <param name="AccountIds">1 to 500 other accounts.</param>
internal sealed record CopyPostingDefaultsRequest(int? Version = null, IReadOnlyList<AccountId>? AccountIds = null);

/// <param name="Changed">Accounts whose defaults are others than before.</param>
internal sealed record CopiedDefaultsResponse(int Changed);
