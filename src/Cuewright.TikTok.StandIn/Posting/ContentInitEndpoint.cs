using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>Photos, posted at once or for the inbox (contract section 3.4).</summary>
internal static class ContentInitEndpoint
{
    private static readonly Entrance Entrance = new("content/init", [Scopes.VideoPublish, Scopes.VideoUpload], 6);

    public static void MapContentInit(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/content/init/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, CreatorDirectory creators, InitChecks checks, PostingDesk desk, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken) ?? [];
        if (body["media_type"].Text() is not "PHOTO" || ModeOf(body) is not { } mode)
        {
            return ApiAnswer.Failed(ApiErrors.MediaTypeOrMode);
        }

        // The scope depends on the mode, which only the body tells.
        if (!caller.Scopes.Contains(mode is TaskMode.Direct ? Scopes.VideoPublish : Scopes.VideoUpload))
        {
            return ApiAnswer.Failed(ApiErrors.ScopeNotAuthorized);
        }

        var isAigc = body["is_aigc"].Flag();
        if (PostInfo.ReadPhotos(body["post_info"], mode, isAigc ?? false) is not { } post || (isAigc is null && body.ContainsKey("is_aigc")))
        {
            return ApiAnswer.Failed(ApiErrors.PostInfo);
        }

        if (SourceInfo.ReadPhotos(body["source_info"]) is not { } source)
        {
            return ApiAnswer.Failed(ApiErrors.SourceInfo);
        }

        var creator = creators.Get(caller.Handle);
        return Check(checks, caller, creator, mode, post, source) is { } error
            ? ApiAnswer.Failed(error)
            : desk.Begin(caller, mode, MediaKind.Photos, post.Under(creator), source);
    }

    // The pages write one of them with a space, which is refused.
    private static TaskMode? ModeOf(JsonObject body) => body["post_mode"].Text() switch
    {
        "DIRECT_POST" => TaskMode.Direct,
        "MEDIA_UPLOAD" => TaskMode.Draft,
        _ => null,
    };

    private static ApiError? Check(InitChecks checks, Grant caller, Creator creator, TaskMode mode, PostInfo post, SourceInfo source) => mode switch
    {
        TaskMode.Direct => checks.CheckDirect(caller, creator, post, source),
        TaskMode.Draft => InitChecks.CheckVersion(creator) ?? checks.CheckDraft(caller, creator, source),
    };
}
