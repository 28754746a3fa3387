using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>The Content Posting API (contract section 3). Nothing is ever sent twice, and nothing retried.</summary>
/// <remarks>
/// Every call throws <see cref="TikTokException"/> for an answer that is a failure or no answer at all, and <see cref="OperationCanceledException"/> when the
/// caller cancels. Limits are per access token and minute: creator info 20, init 6, status 30.
/// </remarks>
/// <param name="http">From a factory, with automatic redirects off and no handler that retries. Its base address is not used.</param>
/// <param name="options">Hosts and timeouts.</param>
public sealed class TikTokPostingClient(HttpClient http, TikTokClientOptions options)
{
    private readonly Transport transport = new(http, options);

    /// <summary>What the creator may post right now (contract section 3.1). Needs <see cref="TikTokScopes.VideoPublish"/>.</summary>
    /// <exception cref="TikTokException">DailyPostCap, CreatorBanned, ActiveUserCap, ScopeMissing, AccessTokenInvalid, RateLimited, and the general kinds.</exception>
    public async Task<CreatorInfo> QueryCreatorInfoAsync(string accessToken, CancellationToken cancellationToken)
    {
        var answer = await transport
            .PostJsonAsync("v2/post/publish/creator_info/query/", new CreatorInfoRequest(), TikTokJson.Default.CreatorInfoRequest, accessToken, cancellationToken)
            .ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.CreatorInfoData).ToCreatorInfo() ?? throw answer.Unreadable();
    }

    /// <summary>
    /// Begins a direct post whose bytes are uploaded by us (contract section 3.2). Needs <see cref="TikTokScopes.VideoPublish"/>. After Unreachable, ServerFault
    /// or UnreadableAnswer it is open whether TikTok made the task, but nothing is posted: no byte has left.
    /// </summary>
    /// <exception cref="TikTokException">
    /// ChunkPlanRefused: try another plan. PrivacyMismatch, DailyPostCap, ActiveUserCap, CreatorBanned, UnauditedClient, InvalidRequest, ScopeMissing,
    /// AccessTokenInvalid, RateLimited, and the general kinds.
    /// </exception>
    public async Task<VideoInit> InitVideoAsync(VideoPostInfo post, ChunkPlan plan, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(plan);
        var request = new VideoInitRequest(post, FileUploadSource.For(plan));
        var answer = await transport
            .PostJsonAsync("v2/post/publish/video/init/", request, TikTokJson.Default.VideoInitRequest, accessToken, cancellationToken)
            .ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.VideoInitData).ToVideoInit() ?? throw answer.Unreadable();
    }

    /// <summary>How far a post is (contract section 3.7). A post that failed is returned, not thrown.</summary>
    /// <exception cref="TikTokException">
    /// UnknownPublishId: also for a moment after the init, so believe it only when it repeats. ForeignPublishId, AccessTokenInvalid, ScopeMissing, RateLimited,
    /// and the general kinds.
    /// </exception>
    public async Task<PublishStatus> GetPublishStatusAsync(string publishId, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publishId);
        var answer = await transport
            .PostJsonAsync("v2/post/publish/status/fetch/", new StatusRequest(publishId), TikTokJson.Default.StatusRequest, accessToken, cancellationToken)
            .ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.StatusData).ToPublishStatus() ?? throw answer.Unreadable();
    }
}
