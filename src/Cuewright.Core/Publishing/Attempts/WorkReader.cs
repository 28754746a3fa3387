using Cuewright.Core.Kernel;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Attempts;

internal sealed class WorkReader(Database database, DatabaseClock databaseClock)
{
    /// <exception cref="FenceLostException">The claim is somebody else's.</exception>
    public Task<Work> ReadAsync(Claim claim, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(claim.WorkspaceId),
            async db =>
            {
                var rows = await (
                        from p in db.Publications
                        where p.Id == claim.Id && p.Fence == claim.Fence
                        join written in db.Posts on p.PostId equals written.Id
                        join owner in db.Accounts on p.AccountId equals owner.Id
                        from latest in db.Attempts.Latest().Where(a => a.PublicationId == p.Id).DefaultIfEmpty()
                        select new { Publication = p, Post = written, Account = owner, Attempt = latest })
                    .SingleOrDefaultAsync(cancellationToken) ?? throw new FenceLostException();
                var (publication, post, account, attempt) = (rows.Publication, rows.Post, rows.Account, rows.Attempt);
                var frozen = attempt is { IsOver: false } || publication.State is PublicationState.Published or PublicationState.Uncertain or PublicationState.Delivered;
                var (kind, mediaId) = frozen ? (attempt?.Kind ?? post.Kind, attempt?.MediaId) : (post.Kind, post.MediaId);
                var media = mediaId is { } id ? await db.Media.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
                var photos = kind is PostKind.Photos ? await PhotosAsync(db, frozen ? attempt : null, post, cancellationToken) : [];
                return new Work(publication, attempt, post, account, kind, media, photos, await databaseClock.NowAsync(db, cancellationToken));
            },
            cancellationToken);

    private static Task<List<MediaItem>> PhotosAsync(CuewrightDbContext db, Attempt? attempt, Post post, CancellationToken cancellationToken) => attempt is null
        ? db.PhotosOf(post.Id).ToListAsync(cancellationToken)
        : db.PhotosOf(attempt.Id).ToListAsync(cancellationToken);
}
