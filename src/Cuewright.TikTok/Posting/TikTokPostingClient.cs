using System.Text.Json.Serialization.Metadata;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>The Content Posting API (contract section 3). Nothing is ever sent twice, and nothing retried.</summary>
/// <remarks>
/// Every call throws <see cref="TikTokException"/> for an answer that is a failure or no answer at all, and <see cref="OperationCanceledException"/> when the
/// caller cancels. Limits are per access token and minute: creator info 20, each init 6, status 30.
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
        var answer = await PostAsync("creator_info/query/", new CreatorInfoRequest(), TikTokJson.Default.CreatorInfoRequest, accessToken, cancellationToken)
            .ConfigureAwait(false);
        var info = ApiAnswer.Data(answer, TikTokJson.Default.CreatorInfoData).ToCreatorInfo() ?? throw answer.Unreadable();
        return info with { Facts = ApiAnswer.Facts(answer) };
    }

    /// <summary>
    /// Begins a direct post whose bytes are uploaded by us (contract section 3.2). Needs <see cref="TikTokScopes.VideoPublish"/>. After Unreachable, ServerFault
    /// or UnreadableAnswer it is open whether TikTok made the task, but nothing is posted: no byte has left.
    /// </summary>
    /// <exception cref="TikTokException">
    /// ChunkPlanRefused: try another plan. PrivacyMismatch, DailyPostCap, ActiveUserCap, CreatorBanned, UnauditedClient, InvalidRequest, ScopeMissing,
    /// AccessTokenInvalid, RateLimited, and the general kinds.
    /// </exception>
    public Task<VideoInit> InitVideoAsync(VideoPostInfo post, ChunkPlan plan, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return InitUploadAsync("video/init/", new VideoInitRequest(post, VideoSource.Upload(plan)), accessToken, cancellationToken);
    }

    /// <summary>
    /// Begins a direct post whose bytes TikTok pulls (contract sections 3.2 and 3.6). Needs <see cref="TikTokScopes.VideoPublish"/>. After Unreachable,
    /// ServerFault or UnreadableAnswer TikTok may have made the post: never call it again for the same post unless the address was never fetched.
    /// </summary>
    /// <param name="post">The options.</param>
    /// <param name="videoUrl">https, public, without redirect, under a verified domain or prefix; readable for an hour. Sent as it was written.</param>
    /// <param name="accessToken">The account's access token.</param>
    /// <param name="cancellationToken">Cancels the call; TikTok may have made the post nevertheless.</param>
    /// <exception cref="ArgumentException">The address is not an absolute web address.</exception>
    /// <exception cref="TikTokException">UrlNotOwned, and what <see cref="InitVideoAsync"/> throws.</exception>
    public Task<PullInit> InitVideoFromUrlAsync(VideoPostInfo post, Uri videoUrl, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        return InitPullAsync(
            "video/init/", new VideoInitRequest(post, VideoSource.Pull(videoUrl)), TikTokJson.Default.VideoInitRequest, accessToken, cancellationToken);
    }

    /// <summary>
    /// Begins a video draft whose bytes are uploaded by us (contract section 3.3). Needs <see cref="TikTokScopes.VideoUpload"/>. A draft has no caption and no
    /// options: the user adds them in TikTok's mobile app, reached by the notification in its inbox.
    /// </summary>
    /// <exception cref="TikTokException">
    /// ChunkPlanRefused: try another plan. PendingDraftCap, CreatorBanned, InvalidRequest, ScopeMissing, AccessTokenInvalid, RateLimited, and the general kinds.
    /// </exception>
    public Task<VideoInit> InitVideoDraftAsync(ChunkPlan plan, string accessToken, CancellationToken cancellationToken) =>
        InitUploadAsync("inbox/video/init/", new VideoInitRequest(null, VideoSource.Upload(plan)), accessToken, cancellationToken);

    /// <summary>
    /// Begins a video draft whose bytes TikTok pulls (contract sections 3.3 and 3.6). Needs <see cref="TikTokScopes.VideoUpload"/>. An unclear answer means what
    /// it means for <see cref="InitVideoFromUrlAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The address is not an absolute web address.</exception>
    /// <exception cref="TikTokException">UrlNotOwned, and what <see cref="InitVideoDraftAsync"/> throws.</exception>
    public Task<PullInit> InitVideoDraftFromUrlAsync(Uri videoUrl, string accessToken, CancellationToken cancellationToken) => InitPullAsync(
        "inbox/video/init/", new VideoInitRequest(null, VideoSource.Pull(videoUrl)), TikTokJson.Default.VideoInitRequest, accessToken, cancellationToken);

    /// <summary>
    /// Begins a direct photo post (contract section 3.4). Needs <see cref="TikTokScopes.VideoPublish"/>. Photos are always pulled, so an unclear answer means what
    /// it means for <see cref="InitVideoFromUrlAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no photo or more than 35, an address is no absolute web address, or the cover is none of the photos.</exception>
    /// <exception cref="TikTokException">
    /// UrlNotOwned, PrivacyMismatch, DailyPostCap, ActiveUserCap, CreatorBanned, UnauditedClient, InvalidRequest (also for texts that are too long), ScopeMissing,
    /// AccessTokenInvalid, RateLimited, and the general kinds.
    /// </exception>
    public Task<PullInit> InitPhotosAsync(PhotoPostInfo post, PhotoSet photos, string accessToken, CancellationToken cancellationToken) => InitPullAsync(
        "content/init/", PhotoInitRequests.Post(post, photos), TikTokJson.Default.PhotoInitRequestPhotoPostInfo, accessToken, cancellationToken);

    /// <summary>
    /// Begins a photo draft (contract section 3.4). Needs <see cref="TikTokScopes.VideoUpload"/>. An unclear answer means what it means for
    /// <see cref="InitVideoFromUrlAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no photo or more than 35, an address is no absolute web address, or the cover is none of the photos.</exception>
    /// <exception cref="TikTokException">
    /// AppVersionTooOld: the user's TikTok app is older than 31.8. PendingDraftCap, UrlNotOwned, CreatorBanned, InvalidRequest, ScopeMissing, AccessTokenInvalid,
    /// RateLimited, and the general kinds.
    /// </exception>
    public Task<PullInit> InitPhotoDraftAsync(PhotoDraftInfo draft, PhotoSet photos, string accessToken, CancellationToken cancellationToken) => InitPullAsync(
        "content/init/", PhotoInitRequests.Draft(draft, photos), TikTokJson.Default.PhotoInitRequestPhotoDraftInfo, accessToken, cancellationToken);

    /// <summary>How far a post is (contract section 3.7). A post that failed is returned, not thrown.</summary>
    /// <exception cref="TikTokException">
    /// UnknownPublishId: also for a moment after the init, so believe it only when it repeats. ForeignPublishId, AccessTokenInvalid, ScopeMissing, RateLimited,
    /// and the general kinds.
    /// </exception>
    public async Task<PublishStatus> GetPublishStatusAsync(string publishId, string accessToken, CancellationToken cancellationToken)
    {
        var answer = await AskAsync("status/fetch/", publishId, accessToken, cancellationToken).ConfigureAwait(false);
        var status = ApiAnswer.Data(answer, TikTokJson.Default.StatusData).ToPublishStatus() ?? throw answer.Unreadable();
        return status with { Facts = ApiAnswer.Facts(answer) };
    }

    /// <summary>
    /// Asks TikTok to stop a post that it is pulling (contract section 3.8). Best effort: returning means that TikTok took the request, and the status says later
    /// whether the post became <see cref="PublishStatuses.Failed"/> with the reason <c>publish_cancelled</c>.
    /// </summary>
    /// <exception cref="TikTokException">
    /// NotCancellable: final, or too far. UnknownPublishId, ForeignPublishId, UrlNotOwned, AccessTokenInvalid, ScopeMissing, RateLimited, and the general kinds.
    /// </exception>
    public async Task CancelAsync(string publishId, string accessToken, CancellationToken cancellationToken) =>
        ApiAnswer.EnsureOk(await AskAsync("cancel/", publishId, accessToken, cancellationToken).ConfigureAwait(false));

    private async Task<VideoInit> InitUploadAsync(string path, VideoInitRequest request, string accessToken, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(path, request, TikTokJson.Default.VideoInitRequest, accessToken, cancellationToken).ConfigureAwait(false);
        var init = ApiAnswer.Data(answer, TikTokJson.Default.VideoInitData).ToVideoInit() ?? throw answer.Unreadable();
        return init with { Facts = ApiAnswer.Facts(answer) };
    }

    private async Task<PullInit> InitPullAsync<T>(string path, T request, JsonTypeInfo<T> type, string accessToken, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(path, request, type, accessToken, cancellationToken).ConfigureAwait(false);
        var init = ApiAnswer.Data(answer, TikTokJson.Default.PullInitData).ToPullInit() ?? throw answer.Unreadable();
        return init with { Facts = ApiAnswer.Facts(answer) };
    }

    private Task<Answer> AskAsync(string path, string publishId, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(publishId);
        return PostAsync(path, new PublishIdRequest(publishId), TikTokJson.Default.PublishIdRequest, accessToken, cancellationToken);
    }

    private Task<Answer> PostAsync<T>(string path, T request, JsonTypeInfo<T> type, string accessToken, CancellationToken cancellationToken) =>
        transport.PostJsonAsync($"v2/post/publish/{path}", request, type, accessToken, cancellationToken);
}
