using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Server.Hosting;
using Cuewright.Server.Media;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Posts;

/// <summary>
/// A post as its author saves it: one video (mediaId) or 1 to 35 photos (photoIds), not both. Caption: at most 2,200 UTF-16 units, of a photo
/// post (its description) 4,000. A draft may lack media, accounts and privacy. It is saved as it is sent:
/// an account's posting defaults fill in the composer's fields, where somebody sees them, and nothing here. A program that wants them reads
/// them and sends them.
/// </summary>
/// <param name="Version">The post's version as last read; only when saving again.</param>
/// <param name="PhotoIds">The photos in their order; with some it is a photo post.</param>
/// <param name="Title">Of a photo post only: at most 90 UTF-16 units.</param>
/// <param name="PhotoCoverIndex">Which photo is the cover, from 0; left out: the first.</param>
/// <param name="Transfer">upload: this server sends the video. pull: TikTok fetches it from this server, which needs a public https address.</param>
/// <param name="Late">What becomes of it when it could not go out at its time; left out: what the workspace says.</param>
/// <param name="UploadAhead">For a video over 64 MB that is posted directly: all but its last part is sent to TikTok up to 50 minutes ahead, the last part at its time. Smaller ones are sent at their time. Left out: no.</param>
internal sealed record SavePostRequest(
    string? Caption = null,
    MediaId? MediaId = null,
    int? CoverTimestampMs = null,
    IReadOnlyList<SavePostAccount>? Accounts = null,
    int? Version = null,
    LateRuleContract? Late = null,
    IReadOnlyList<MediaId>? PhotoIds = null,
    string? Title = null,
    int? PhotoCoverIndex = null,
    MediaTransfer Transfer = MediaTransfer.Upload,
    bool? UploadAhead = null)
{
    public PostInput ToInput() => new(
        Caption ?? "",
        MediaId,
        CoverTimestampMs,
        // JSON may say null where an account belongs; as an unknown account it is refused at its place.
        [.. (Accounts ?? []).Select(account => new PostInputAccount(account?.AccountId ?? default, account?.Options?.ToOptions() ?? PublicationOptions.None))],
        Late?.ToRule())
    {
        Transfer = Transfer,
        UploadAhead = UploadAhead ?? false,
        Photos = new PostInputPhotos(PhotoIds ?? [], Title, PhotoCoverIndex),
    };
}

/// <param name="Options">Left out: direct, everything else off or not chosen; the account's posting defaults are not applied.</param>
internal sealed record SavePostAccount(AccountId AccountId, OptionsContract? Options = null);

internal sealed record PostAuthorResponse(Guid? Id, string DisplayName);

/// <param name="Kind">Follows from the media; video while none is chosen.</param>
/// <param name="Caption">Of a photo post: its description.</param>
/// <param name="Media">The video.</param>
/// <param name="Photos">The photos in their order; empty for a video.</param>
/// <param name="PhotoCoverIndex">Which photo is the cover, from 0; null: the first.</param>
/// <param name="Transfer">How the video reaches TikTok.</param>
/// <param name="Late">What becomes of it when it is late; null: what the workspace says.</param>
internal sealed record PostResponse(
    PostId Id,
    PostKind Kind,
    string Caption,
    string? Title,
    MediaResponse? Media,
    IReadOnlyList<MediaResponse> Photos,
    int? CoverTimestampMs,
    int? PhotoCoverIndex,
    LateRuleContract? Late,
    MediaTransfer Transfer,
    bool UploadAhead,
    IReadOnlyList<PublicationResponse> Publications,
    PostAuthorResponse CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version)
{
    public static PostResponse From(WorkspaceContext workspace, PostView view) => new(
        view.Post.Id,
        view.Post.Kind,
        view.Post.Caption,
        view.Post.Title,
        view.Content.Video is { } media ? MediaResponse.From(media, view.PostCounts.GetValueOrDefault(media.Id)) : null,
        [.. view.Content.Photos.Select(photo => MediaResponse.From(photo, view.PostCounts.GetValueOrDefault(photo.Id)))],
        view.Post.CoverTimestampMs,
        view.Post.PhotoCoverIndex,
        view.Post.Late is { } late ? LateRuleContract.From(late) : null,
        view.Post.Transfer,
        view.Post.UploadAhead,
        [.. view.Publications.Select(publication => PublicationResponse.From(workspace, publication))],
        new PostAuthorResponse(view.Post.CreatedByUserId, view.Post.CreatedByName),
        view.Post.CreatedAt,
        view.Post.UpdatedAt,
        view.Post.Version);
}

/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
internal sealed record PostPageResponse(IReadOnlyList<PostResponse> Items, string? Next);
