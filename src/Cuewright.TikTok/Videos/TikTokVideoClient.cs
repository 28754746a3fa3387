using System.Runtime.CompilerServices;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>The Display API's video endpoints (contract sections 5.2 to 5.4; 600 calls a minute each). Needs <see cref="TikTokScopes.VideoList"/>.</summary>
/// <remarks>
/// Only public videos are shown, and a new one may be missing for minutes: absence proves nothing. TikTok has answered RateLimited far below its limit when one
/// account's pages came in quick succession: leave a second between them.
/// </remarks>
/// <param name="http">From a factory, with automatic redirects off. Its base address is not used.</param>
/// <param name="options">Hosts and timeouts.</param>
public sealed class TikTokVideoClient(HttpClient http, TikTokClientOptions options)
{
    /// <summary>Most ids in one <see cref="QueryAsync"/>.</summary>
    public const int MostIds = 20;

    private readonly Transport transport = new(http, options);

    /// <summary>One page of the account's public videos, newest first (contract section 5.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the cursor is outside its limits.</exception>
    /// <exception cref="TikTokException">ScopeMissing, AccessTokenInvalid, InvalidRequest, RateLimited, and the general kinds.</exception>
    public async Task<VideoPage> ListAsync(VideoListQuery query, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxCount, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.MaxCount, VideoListQuery.LargestPage, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Cursor ?? 1, 1, nameof(query));

        var answer = await transport
            .PostJsonAsync(
                $"v2/video/list/?fields={VideoFieldNames.Of(query.Fields)}",
                new VideoListRequest(query.Cursor, query.MaxCount),
                TikTokJson.Default.VideoListRequest,
                accessToken,
                cancellationToken)
            .ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.VideoListData).ToPage();
    }

    /// <summary>
    /// Page after page (contract section 5.2), one call for each page that is asked for. Ends after the last page, and where the cursor does not move towards the
    /// past, because that page would come again for ever.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The page size or the cursor is outside its limits.</exception>
    /// <exception cref="TikTokException">What <see cref="ListAsync"/> throws; the pages before have been given out.</exception>
    public async IAsyncEnumerable<VideoPage> ListPagesAsync(
        VideoListQuery query, string accessToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var before = query.Cursor;
        while (true)
        {
            var page = await ListAsync(query with { Cursor = before }, accessToken, cancellationToken).ConfigureAwait(false);
            yield return page;
            if (page.NextCursor is not { } next || next >= before)
                yield break;
            before = next;
        }
    }

    /// <summary>The account's public videos of these ids (contract section 5.3), for new counters and cover addresses.</summary>
    /// <param name="fields">What to ask of each video.</param>
    /// <param name="ids">1 to <see cref="MostIds"/> video ids.</param>
    /// <param name="accessToken">The account's access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The videos that are there: one that is deleted, not public or somebody else's is missing without a word. In no promised order.</returns>
    /// <exception cref="ArgumentException">There is no id, there are more than 20, or one is empty.</exception>
    /// <exception cref="TikTokException">ScopeMissing, AccessTokenInvalid, InvalidRequest, RateLimited, and the general kinds.</exception>
    public async Task<IReadOnlyList<Video>> QueryAsync(
        VideoFields fields, IReadOnlyCollection<string> ids, string accessToken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count is 0 or > MostIds || ids.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("A query has 1 to 20 video ids.", nameof(ids));

        var answer = await transport
            .PostJsonAsync(
                $"v2/video/query/?fields={VideoFieldNames.Of(fields)}",
                new VideoQueryRequest(new VideoQueryFilters([.. ids])),
                TikTokJson.Default.VideoQueryRequest,
                accessToken,
                cancellationToken)
            .ConfigureAwait(false);
        return ApiAnswer.Data(answer, TikTokJson.Default.VideoListData).ToVideos();
    }
}
