using System.Globalization;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>What must hold for a draft to be saved, and what more for it to be scheduled.</summary>
internal static class PostChecks
{
    /// <summary>Checks what a draft says; things that are not chosen yet are no problem.</summary>
    public static async Task<IReadOnlyList<FieldProblem>> OfDraftAsync(CuewrightDbContext db, PostInput input, PullSite site, CancellationToken cancellationToken)
    {
        var problems = new List<FieldProblem>();
        if (input.Caption.Length > CaptionRules.MaxLength)
        {
            problems.Add(new(
                "caption",
                "caption_too_long",
                string.Create(CultureInfo.InvariantCulture, $"The caption has {input.Caption.Length:N0} characters; TikTok allows {CaptionRules.MaxLength:N0}. Shorten it by {input.Caption.Length - CaptionRules.MaxLength:N0}.")));
        }

        if (input.Caption.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(new("caption", "caption_unreadable", "The caption holds a character that is no text (the zero character). Remove it, or type the caption again."));
        }

        if (input.Transfer is MediaTransfer.Pull && !site.IsReachable)
        {
            problems.Add(new("transfer", "public_address_needed", "TikTok cannot fetch from this server: it has no public https address. Let Cuewright send the file, or have an administrator set Server:PublicUrl."));
        }

        if (input.Late?.Problem("late.withinMinutes") is { } late)
        {
            problems.Add(late);
        }

        var media = input.MediaId is { } mediaId ? await db.Media.AsNoTracking().SingleOrDefaultAsync(m => m.Id == mediaId && m.DeletedAt == null, cancellationToken) : null;
        if (input.MediaId is not null && media is null)
        {
            problems.Add(new("mediaId", "media_missing", "This video is not in the library any more. Choose another one."));
        }

        // TikTok would take the first frame instead and say nothing.
        if (input.CoverTimestampMs < 0 || input.CoverTimestampMs > media?.Facts?.DurationMs)
        {
            problems.Add(new("coverTimestampMs", "cover_out_of_range", "Choose a cover frame within the video."));
        }

        var ids = input.Accounts.Select(account => account.AccountId).ToList();
        var known = await db.Accounts.Where(a => ids.Contains(a.Id) && a.RemovedAt == null).Select(a => a.Id).ToListAsync(cancellationToken);
        for (var i = 0; i < ids.Count; i++)
        {
            if (!known.Contains(ids[i]))
            {
                problems.Add(new($"accounts[{i}].accountId", "account_unknown", "This account is not connected to the workspace."));
            }
            else if (ids.IndexOf(ids[i]) < i)
            {
                problems.Add(new($"accounts[{i}].accountId", "account_twice", "Each account can be chosen once."));
            }

            if (input.Accounts[i].Options.PrivacyLevel is { } privacy && !IsPrivacyLevel(privacy))
            {
                problems.Add(new($"accounts[{i}].options.privacyLevel", "privacy_unknown", "Choose one of the privacy options that TikTok offers for this account."));
            }
        }

        return problems;
    }

    /// <summary>Checks what publishing needs, for the publications that are about to get a time.</summary>
    public static IReadOnlyList<FieldProblem> OfSchedule(MediaItem? media, IReadOnlyList<(Publication Publication, Account Account)> publications)
    {
        var problems = new List<FieldProblem>();
        if (publications.Count == 0)
        {
            problems.Add(new("accounts", "no_accounts", "Choose at least one account."));
        }

        if (OfMedia(media) is { } problem)
        {
            problems.Add(problem);
        }

        foreach (var (publication, account) in publications)
        {
            var field = $"publications[{publication.Id}]";
            if (account.RemovedAt is not null || account.State is AccountState.Disconnected)
            {
                problems.Add(new(field, "account_disconnected", $"@{account.Username} is disconnected. Connect it again, or take it out of the post."));
            }
            else if (publication.Options.Mode is PublicationMode.Inbox)
            {
                // The creator makes every choice in the app.
                continue;
            }
            else if (publication.Options.PrivacyLevel is null)
            {
                problems.Add(new($"{field}.options.privacyLevel", "privacy_missing", $"Choose who can see the video on @{account.Username}."));
            }
            else if (publication.Options is { BrandedContent: true, PrivacyLevel: PrivacyLevels.SelfOnly })
            {
                problems.Add(new($"{field}.options.privacyLevel", "branded_private", "Branded content visibility cannot be set to private."));
            }
        }

        return problems;
    }

    // Which words there are is TikTok's to say, per account and at the time of publishing; this only tells a word of theirs from anything else.
    private static bool IsPrivacyLevel(string text) => text.Length <= 64 && text.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_');

    private static FieldProblem? OfMedia(MediaItem? media) => media switch
    {
        null or { DeletedAt: not null } => new("mediaId", "media_missing", "Choose a video."),
        { State: MediaState.Processing } => new("mediaId", "media_not_ready", "The video is still being checked. Try again in a moment."),
        { State: MediaState.Rejected } => new("mediaId", "media_rejected", "This file cannot be published. Choose another video."),
        _ => null,
    };
}
