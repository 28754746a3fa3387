using Cuewright.Core.Posts;

namespace Cuewright.Core.Publishing;

/// <summary>TikTok's endpoints as the ledger names them: by name, because an address may hold a secret.</summary>
internal static class Endpoints
{
    public const string CreatorInfo = "creator_info/query";
    public const string VideoInit = "video/init";
    public const string InboxVideoInit = "inbox/video/init";
    public const string PhotoInit = "content/init";
    public const string Upload = "upload";
    public const string Status = "status/fetch";

    public static string InitOf(Attempt attempt) => (attempt.Kind, attempt.Options.Mode) switch
    {
        (PostKind.Photos, _) => PhotoInit,
        (PostKind.Video, PublicationMode.Direct) => VideoInit,
        (PostKind.Video, PublicationMode.Inbox) => InboxVideoInit,
    };
}
