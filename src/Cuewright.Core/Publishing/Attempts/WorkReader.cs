using Cuewright.Core.Kernel;
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
                var mediaId = attempt is { IsOver: false } || publication.State is PublicationState.Published or PublicationState.Uncertain or PublicationState.Delivered ? attempt?.MediaId : post.MediaId;
                var media = mediaId is { } id ? await db.Media.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
                return new Work(publication, attempt, post, account, media, await databaseClock.NowAsync(db, cancellationToken));
            },
            cancellationToken);
}
