using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>A creator's public videos, newest first (row 26). Photos are left out: nobody says whether they are listed.</summary>
internal sealed class PublicVideos(Verdicts verdicts, StandInOptions options, TimeProvider clock)
{
    public async Task<IReadOnlyList<PublicVideo>> OfAsync(string handle, CancellationToken cancellationToken)
    {
        var settled = await verdicts.OfAsync(handle, cancellationToken);
        var now = clock.GetUtcNow();
        return
        [
            .. settled.Where(task => task.Media is MediaKind.Video)
                .SelectMany(task => task.PostsAt(now).Select(post => new PublicVideo(task, post)))
                .Where(video => video.Post.IsPublicAt(now) && now >= video.Post.ModeratedAt + options.ListDelay)
                .OrderByDescending(video => video.Post.MadeAt).ThenByDescending(video => video.Post.Id),
        ];
    }
}
