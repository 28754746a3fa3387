using Cuewright.Core.Publishing.Preflight;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Publishing;

/// <summary>What was found ahead of a publication's time, in words and with the mend. Total over <see cref="RiskCodes.All"/>.</summary>
internal static class RiskTexts
{
    private const string None = "none";
    private const string Edit = "edit";
    private const string Reconnect = "reconnect";
    private const string Resume = "resume";

    private static readonly Dictionary<string, (string Message, string Action)> Texts = new(StringComparer.Ordinal)
    {
        [RiskCodes.AccountDisconnected] = ("The account is disconnected. Connect it again before the time comes.", Reconnect),
        [RiskCodes.ConsentEnds] = ("The account's consent ends before this goes out. Connect the account again.", Reconnect),
        [RiskCodes.ScopeMissing] = ("The account did not allow this way of posting. Connect it again and leave all permissions ticked.", Reconnect),
        [RiskCodes.MediaMissing] = ("The video or a photo is gone or cannot be published. Choose another one.", Edit),
        [RiskCodes.PublicAddressNeeded] = ("TikTok has to fetch this from the server, which has no public https address. An administrator has to set one (Server:PublicUrl).", None),
        [RiskCodes.PrivacyMissing] = ("Nobody has chosen who can see the post. Choose it.", Edit),
        [RiskCodes.BrandedPrivate] = ("Branded content visibility cannot be set to private. Choose another audience.", Edit),
        [RiskCodes.PostingRefused] = ("TikTok does not let this account post at the moment. Check the account in the TikTok app.", None),
        [RiskCodes.PrivacyMismatch] = ("TikTok no longer offers the chosen audience for this account. Choose again who can see the post.", Edit),
        [RiskCodes.DurationTooLong] = ("The video is longer than this account may post. Choose a shorter one.", Edit),
        [RiskCodes.UnauditedAudience] = ("The developer app is not audited yet, so TikTok takes only posts that nobody but the creator sees. Choose that audience, or send it to the inbox.", Edit),
        [RiskCodes.DailyCap] = ("The account is likely to be at TikTok's limit of posts per day by then. Move this one to another day.", Edit),
        [RiskCodes.AccountPaused] = ("The account is paused, so this will wait. Resume the account.", Resume),
        [RiskCodes.UploadTooSlow] = ("As fast as this server sent videos lately, this one takes longer than the hour that TikTok allows for an upload. Use a smaller file.", Edit),
        [RiskCodes.MediaNotReady] = ("The video or a photo is still being checked.", None),
        [RiskCodes.InteractionOff] = ("The creator has switched off comments, duets or stitches that this post allows. It will go out without them.", Edit),
    };

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <param name="risks">As stored: codes with spaces between; null: none.</param>
    public static IReadOnlyList<ProblemResponse> Of(string? risks) =>
        [.. RiskCodes.Read(risks).Where(Texts.ContainsKey).Select(code => new ProblemResponse(code, Texts[code].Message, Texts[code].Action, null))];
}
