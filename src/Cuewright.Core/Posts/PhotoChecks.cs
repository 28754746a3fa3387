using System.Globalization;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;

namespace Cuewright.Core.Posts;

/// <summary>What a draft may say of photos, and what only a video has.</summary>
internal static class PhotoChecks
{
    /// <param name="known">The media of the input that are in the library.</param>
    public static IEnumerable<FieldProblem> Of(PostInput input, IReadOnlyDictionary<MediaId, MediaItem> known) =>
        OfPhotos(input, known).Concat(OfTitle(input)).Concat(OfCover(input)).Concat(OfOptions(input));

    private static IEnumerable<FieldProblem> OfPhotos(PostInput input, IReadOnlyDictionary<MediaId, MediaItem> known)
    {
        var photos = input.Photos.MediaIds;
        if (photos.Count > 0 && input.MediaId is not null)
        {
            yield return new("photoIds", "media_mixed", "A post shows one video or photos, not both. Take out the video or the photos.");
        }

        if (photos.Count > PhotoRules.MostPhotos)
        {
            yield return new("photoIds", "too_many_photos", Text($"A post holds at most {PhotoRules.MostPhotos} photos. Take out {photos.Count - PhotoRules.MostPhotos}."));
        }

        for (var i = 0; i < photos.Count && i < PhotoRules.MostPhotos; i++)
        {
            if (!known.TryGetValue(photos[i], out var media))
            {
                yield return new(Text($"photoIds[{i}]"), "media_missing", "This photo is not in the library any more. Choose another one.");
            }
            else if (!media.IsPhoto)
            {
                yield return new(Text($"photoIds[{i}]"), "media_is_video", "This is a video, not a photo. Choose a photo, or make it the post's video.");
            }
        }
    }

    private static IEnumerable<FieldProblem> OfTitle(PostInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Photos.Title))
        {
            yield break;
        }

        if (input.Kind is PostKind.Video)
        {
            yield return new("title", "title_needs_photos", "Only a photo post has a title. Choose photos, or remove the title.");
        }

        if (input.Photos.Title.Length is > PhotoRules.MaxTitleLength and var length)
        {
            yield return new("title", "title_too_long", Text($"The title has {length:N0} characters; TikTok allows {PhotoRules.MaxTitleLength}. Shorten it by {length - PhotoRules.MaxTitleLength:N0}."));
        }

        if (input.Photos.Title.Contains('\0', StringComparison.Ordinal))
        {
            yield return new("title", "title_unreadable", "The title holds a character that is no text (the zero character). Remove it, or type the title again.");
        }
    }

    private static IEnumerable<FieldProblem> OfCover(PostInput input)
    {
        if (input.Photos.CoverIndex is { } index && (index < 0 || index >= input.Photos.MediaIds.Count))
        {
            yield return new("photoCoverIndex", "cover_out_of_range", input.Kind is PostKind.Photos
                ? Text($"Choose one of the post's photos as the cover: 0 to {input.Photos.MediaIds.Count - 1}.")
                : "Only a photo post has a cover photo. Choose photos, or leave the cover photo out.");
        }

        if (input is { Kind: PostKind.Photos, CoverTimestampMs: not null })
        {
            yield return new("coverTimestampMs", "cover_needs_video", "A photo post has no frames. Choose one of its photos as the cover instead.");
        }
    }

    private static IEnumerable<FieldProblem> OfOptions(PostInput input)
    {
        var photos = input.Kind is PostKind.Photos;
        foreach (var (i, account) in input.Accounts.Index())
        {
            if (photos && account.Options.AllowDuet)
            {
                yield return new(Text($"accounts[{i}].options.allowDuet"), "duet_needs_video", "Photo posts cannot be used in duets. Turn duets off.");
            }

            if (photos && account.Options.AllowStitch)
            {
                yield return new(Text($"accounts[{i}].options.allowStitch"), "stitch_needs_video", "Photo posts cannot be stitched. Turn stitches off.");
            }

            if (!photos && account.Options.AutoAddMusic)
            {
                yield return new(Text($"accounts[{i}].options.autoAddMusic"), "music_needs_photos", "TikTok adds music to photo posts only. Choose photos, or turn the music off.");
            }
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
