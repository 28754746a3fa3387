using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Posting;

/// <summary>A video for the creator's inbox (contract section 3.3). What a caption says is dropped without a word, as TikTok does.</summary>
internal static class InboxInitEndpoint
{
    private static readonly Entrance Entrance = new("inbox/video/init", [Scopes.VideoUpload], 6);

    public static void MapInboxInit(this IEndpointRouteBuilder routes) => routes.MapPost("/v2/post/publish/inbox/video/init/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, CreatorDirectory creators, InitChecks checks, PostingDesk desk, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var body = await JsonBody.ReadAsync(request, cancellationToken);
        if (SourceInfo.ReadVideo(body?["source_info"]) is not { } source)
        {
            return ApiAnswer.Failed(ApiErrors.SourceInfo);
        }

        return checks.CheckDraft(caller, creators.Get(caller.Handle), source) is { } error
            ? ApiAnswer.Failed(error)
            : desk.Begin(caller, TaskMode.Draft, MediaKind.Video, PostInfo.None, source);
    }
}
