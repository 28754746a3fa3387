using Cuewright.Core.Posts;

namespace Cuewright.Core.Accounts.Defaults;

/// <summary>Everything that a default may prefill.</summary>
/// <param name="AiGenerated">The account always shows what was made or changed with AI.</param>
/// <param name="CaptionEnding">Hashtags or a signature, put visibly at the end of the caption; empty: none.</param>
internal sealed record DefaultChoices(PublicationMode Mode, bool AiGenerated, string CaptionEnding)
{
    /// <summary>What an account without defaults begins with.</summary>
    public static DefaultChoices None { get; } = new(PublicationMode.Direct, false, "");

    public static DefaultChoices Of(PostingDefaults? defaults) => defaults is null ? None : new(defaults.Mode, defaults.AiGenerated, defaults.CaptionEnding);
}
