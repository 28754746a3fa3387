using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Gates;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Evidence;

/// <summary>The account's public videos since an instant, as TikTok lists them. What is missing there proves nothing.</summary>
internal sealed class VideoEvidence(TikTokCalls calls, AppPace pace, TikTokVideoClient videos, TimeProvider clock)
{
    private const int MostPages = 5;
    private static readonly TimeSpan BetweenPages = TimeSpan.FromSeconds(1.1);

    /// <exception cref="CallFailedException">The list could not be read.</exception>
    public async Task<IReadOnlyList<Video>> SinceAsync(Guid grantId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var found = new List<Video>();
        long? cursor = null;
        for (var number = 1; number <= MostPages; number++)
        {
            var query = new VideoListQuery { Fields = VideoFields.CreateTime | VideoFields.Description | VideoFields.Duration | VideoFields.ShareUrl, Cursor = cursor };
            await pace.TakeAsync(grantId, cancellationToken);
            var page = await calls.CallAsync(grantId, (token, ct) => videos.ListAsync(query, token, ct), cancellationToken);
            var recent = page.Videos.Where(video => video.CreateTime >= since).ToList();
            found.AddRange(recent);
            if (recent.Count < page.Videos.Count || page.NextCursor is not { } next || next >= cursor)
            {
                break;
            }

            cursor = next;
            // TikTok refuses pages of one account that come in quick succession, far below its limit.
            await Task.Delay(BetweenPages, clock, cancellationToken);
        }

        return found;
    }
}
