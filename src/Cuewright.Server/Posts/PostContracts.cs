using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Server.Hosting;
using Cuewright.Server.Media;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Posts;

/// <summary>
/// A post as its author saves it. Caption: at most 2,200 UTF-16 units. A draft may lack media, accounts and privacy. It is saved as it is sent:
/// an account's posting defaults fill in the composer's fields, where somebody sees them, and nothing here. A program that wants them reads
/// them and sends them.
/// </summary>
/// <param name="Version">The post's version as last read; only when saving again.</param>
/// <param name="Transfer">upload: this server sends the video. pull: TikTok fetches it from this server, which needs a public https address.</param>
/// <param name="Late">What becomes of it when it could not go out at its time; left out: what the workspace says.</param>
internal sealed record SavePostRequest(
    string? Caption = null,
    MediaId? MediaId = null,
    int? CoverTimestampMs = null,
    IReadOnlyList<SavePostAccount>? Accounts = null,
    int? Version = null,
    LateRuleContract? Late = null,
    MediaTransfer Transfer = MediaTransfer.Upload)
{
    public PostInput ToInput() => new(
        Caption ?? "",
        MediaId,
        CoverTimestampMs,
        // JSON may say null where an account belongs; as an unknown account it is refused at its place.
        [.. (Accounts ?? []).Select(account => new PostInputAccount(account?.AccountId ?? default, account?.Options?.ToOptions() ?? PublicationOptions.None))],
        Late?.ToRule(),
        Transfer);
}

/// <param name="Options">Left out: direct, everything else off or not chosen; the account's posting defaults are not applied.</param>
internal sealed record SavePostAccount(AccountId AccountId, OptionsContract? Options = null);

internal sealed record PostAuthorResponse(Guid? Id, string DisplayName);

/// <param name="Transfer">How the video reaches TikTok.</param>
/// <param name="Late">What becomes of it when it is late; null: what the workspace says.</param>
internal sealed record PostResponse(
    PostId Id,
    string Caption,
    MediaResponse? Media,
    int? CoverTimestampMs,
    LateRuleContract? Late,
    MediaTransfer Transfer,
    IReadOnlyList<PublicationResponse> Publications,
    PostAuthorResponse CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version)
{
    public static PostResponse From(WorkspaceContext workspace, PostView view) => new(
        view.Post.Id,
        view.Post.Caption,
        view.Media is { } media ? MediaResponse.From(media, view.MediaPostCount) : null,
        view.Post.CoverTimestampMs,
        view.Post.Late is { } late ? LateRuleContract.From(late) : null,
        view.Post.Transfer,
        [.. view.Publications.Select(publication => PublicationResponse.From(workspace, publication))],
        new PostAuthorResponse(view.Post.CreatedByUserId, view.Post.CreatedByName),
        view.Post.CreatedAt,
        view.Post.UpdatedAt,
        view.Post.Version);
}

/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
internal sealed record PostPageResponse(IReadOnlyList<PostResponse> Items, string? Next);
