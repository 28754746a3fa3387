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
        var (name, longest) = input.Kind is PostKind.Photos ? ("description", PhotoRules.MaxDescriptionLength) : ("caption", CaptionRules.MaxLength);
        if (input.Caption.Length > longest)
        {
            problems.Add(new(
                "caption",
                "caption_too_long",
                string.Create(CultureInfo.InvariantCulture, $"The {name} has {input.Caption.Length:N0} characters; TikTok allows {longest:N0}. Shorten it by {input.Caption.Length - longest:N0}.")));
        }

        if (input.Caption.Contains('\0', StringComparison.Ordinal))
        {
            problems.Add(new("caption", "caption_unreadable", $"The {name} holds a character that is no text (the zero character). Remove it, or type the {name} again."));
        }

        if (input.Transfer is MediaTransfer.Pull && !site.IsReachable)
        {
            problems.Add(new("transfer", "public_address_needed", "TikTok cannot fetch from this server: it has no public https address. Let Cuewright send the file, or have an administrator set Server:PublicUrl."));
        }

        if (input.Late?.Problem("late.withinMinutes") is { } late)
        {
            problems.Add(late);
        }

        if (input.UploadAhead && input.Accounts.Count > 0 && input.Accounts.All(account => account.Options.Mode is PublicationMode.Inbox))
        {
            problems.Add(new("uploadAhead", "upload_ahead_inbox", "A draft waits in the inbox for its creator, so there is no instant to meet. Turn off uploading ahead, or post directly."));
        }

        if (input.UploadAhead && input.Transfer is MediaTransfer.Pull)
        {
            problems.Add(new("uploadAhead", "upload_ahead_pull", "TikTok fetches this video itself, so nothing of it can be sent ahead. Turn off uploading ahead, or let Cuewright send the file."));
        }

        var shown = await PostContents.OfAsync(db, input, cancellationToken);
        var library = shown.Media.Where(m => m.DeletedAt is null).DistinctBy(m => m.Id).ToDictionary(m => m.Id);
        var media = input.MediaId is { } mediaId ? library.GetValueOrDefault(mediaId) : null;
        if (input.MediaId is not null && media is null)
        {
            problems.Add(new("mediaId", "media_missing", "This video is not in the library any more. Choose another one."));
        }
        else if (media is { IsPhoto: true })
        {
            problems.Add(new("mediaId", "media_is_photo", "This is a photo, not a video. Choose it among the post's photos, or choose a video."));
        }

        problems.AddRange(PhotoChecks.Of(input, library));

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
    public static IReadOnlyList<FieldProblem> OfSchedule(PostContent content, IReadOnlyList<(Publication Publication, Account Account)> publications)
    {
        var problems = new List<FieldProblem>();
        if (publications.Count == 0)
        {
            problems.Add(new("accounts", "no_accounts", "Choose at least one account."));
        }

        problems.AddRange(OfMedia(content));
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
                problems.Add(new($"{field}.options.privacyLevel", "privacy_missing", $"Choose who can see the {(content.Kind is PostKind.Photos ? "photos" : "video")} on @{account.Username}."));
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

    private static IEnumerable<FieldProblem> OfMedia(PostContent content) => content switch
    {
        { Media: [] } => [new("mediaId", "media_missing", "Choose a video or photos.")],
        { Kind: PostKind.Video } => content.Media.SelectMany(video => OfMedia(content, video, "mediaId")),
        { Kind: PostKind.Photos } => content.Media.SelectMany((photo, i) => OfMedia(content, photo, string.Create(CultureInfo.InvariantCulture, $"photoIds[{i}]"))),
    };

    private static IEnumerable<FieldProblem> OfMedia(PostContent content, MediaItem media, string field) => media switch
    {
        { DeletedAt: not null } => [new(field, "media_missing", $"Choose a {Word(content)}.")],
        { State: MediaState.Processing } => [new(field, "media_not_ready", $"The {Word(content)} is still being checked. Try again in a moment.")],
        { State: MediaState.Rejected } => [new(field, "media_rejected", $"This file cannot be published. Choose another {Word(content)}.")],
        _ => [],
    };

    private static string Word(PostContent content) => content.Kind switch
    {
        PostKind.Video => "video",
        PostKind.Photos => "photo",
    };
}
