using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;
using Cuewright.Core.Publishing.Pulls;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Posts;

/// <summary>Saves a post again. Attempts under way keep the content they were prepared with, and those that were only uploaded ahead are given up.</summary>
internal sealed class UpdatePost(Database database, PullSite site, PostAccounts accounts, TakeBack takeBack, PublishingWakeUp wakeUp, AuditLog audit, TimeProvider clock)
{
    public Task<SavePostOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PostId id, int version, PostInput input, CancellationToken cancellationToken) =>
        database.WriteAsync<SavePostOutcome>(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Posts.SingleOrDefaultAsync(p => p.Id == id && p.DeletedAt == null, cancellationToken) is not { } post)
                {
                    return new SavePostOutcome.NotFound();
                }

                if (post.Version != version)
                {
                    return new SavePostOutcome.VersionConflict(post.Version);
                }

                if (await PostChecks.OfDraftAsync(db, input, site, cancellationToken) is { Count: > 0 } problems)
                {
                    return new SavePostOutcome.Invalid(problems);
                }

                var photos = await db.PostPhotos.Where(photo => photo.PostId == id).OrderBy(photo => photo.Position).ToListAsync(cancellationToken);
                var before = Audited(post, photos.Count);
                var publications = await db.Publications.Where(p => p.PostId == id).ToListAsync(cancellationToken);
                if ((post.Caption, post.MediaId, post.CoverTimestampMs, post.Transfer, post.UploadAhead) != (input.Caption, input.MediaId, input.CoverTimestampMs, input.Transfer, input.UploadAhead))
                {
                    await takeBack.ApplyAsync(db, publications, cancellationToken);
                }

                PostWriting.Apply(db, post, photos, input);
                post.UpdatedAt = clock.GetUtcNow();
                await accounts.SetAsync(db, post, publications, input.Accounts, cancellationToken);
                await AheadPlan.RenewAsync(db, post, publications, cancellationToken);
                if (await ScheduledProblemsAsync(db, input, publications, cancellationToken) is { Count: > 0 } broken)
                {
                    db.ChangeTracker.Clear();
                    return new SavePostOutcome.Invalid(broken);
                }

                // What was mended here, or broken, is looked at again; past the version, since it is no change of the publication.
                await db.Publications.Where(p => p.PostId == id && p.State == PublicationState.Scheduled && p.NextStepAt != null)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.CheckAt, Publication.AtOnce), cancellationToken);
                // The version must move even when only accounts changed and the clock has not.
                db.Entry(post).State = EntityState.Modified;
                audit.Record(db, workspaceId, actor, "post.updated", "post", id.Value, before, Audited(post, input.Photos.MediaIds.Count));
                db.AfterCommit(wakeUp.Signal);
                return new SavePostOutcome.Saved(id);
            },
            cancellationToken);

    private static object Audited(Post post, int photos) =>
        new { post.Kind, post.MediaId, Photos = photos, CaptionLength = post.Caption.Length, post.Transfer, post.UploadAhead, post.Late };

    // What has a time already must stay publishable.
    private static async Task<IReadOnlyList<FieldProblem>> ScheduledProblemsAsync(
        CuewrightDbContext db, PostInput input, IReadOnlyList<Publication> publications, CancellationToken cancellationToken)
    {
        var scheduled = publications.Where(p => (p.State is PublicationState.Scheduled || p.IsUploadedAhead) && db.Entry(p).State is not EntityState.Deleted).ToList();
        if (scheduled.Count == 0)
        {
            return [];
        }

        var ids = scheduled.Select(p => p.AccountId).ToList();
        var byId = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return PostChecks.OfSchedule(await PostContents.OfAsync(db, input, cancellationToken), [.. scheduled.Select(p => (p, byId[p.AccountId]))]);
    }
}
