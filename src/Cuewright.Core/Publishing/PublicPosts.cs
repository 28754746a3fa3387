using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>Notes the public posts that a publication became, each once. Works inside the caller's transaction.</summary>
internal sealed class PublicPosts(Ledger ledger, TimeProvider clock)
{
    /// <returns>Those that were not known.</returns>
    public async Task<IReadOnlyList<long>> NoteAsync(CuewrightDbContext db, Publication publication, IReadOnlyList<long> postIds, CancellationToken cancellationToken)
    {
        var known = await db.PublicationPosts.Where(post => post.PublicationId == publication.Id).Select(post => post.TikTokPostId).ToListAsync(cancellationToken);
        var added = postIds.Distinct().Except(known).ToList();
        foreach (var postId in added)
        {
            db.PublicationPosts.Add(new PublicationPost { PublicationId = publication.Id, WorkspaceId = publication.WorkspaceId, TikTokPostId = postId, FoundAt = clock.GetUtcNow() });
            publication.TikTokPostId ??= postId;
        }

        return added;
    }

    /// <summary>The same, with a line in the ledger for each: its verdict was told before.</summary>
    /// <param name="verifiedBy">How TikTok told them: one of <see cref="Verification"/>.</param>
    /// <param name="trace">The call that brought them.</param>
    public async Task<bool> TellAsync(
        CuewrightDbContext db, Publication publication, IReadOnlyList<long> postIds, string verifiedBy, CallTrace? trace, CancellationToken cancellationToken)
    {
        var added = await NoteAsync(db, publication, postIds, cancellationToken);
        foreach (var postId in added)
        {
            ledger.Record(db, publication, PublicationEventKinds.Published, LedgerLine.Of([("postId", postId.ToString(CultureInfo.InvariantCulture)), ("verifiedBy", verifiedBy), .. LedgerLine.Answer(trace)]));
        }

        publication.VerifiedAt = postIds.Count > 0 ? clock.GetUtcNow() : publication.VerifiedAt;
        return added.Count > 0;
    }

    /// <summary>Whether the post is another publication's, of whatever workspace: the same TikTok account may be connected in several.</summary>
    public static async Task<bool> IsTakenAsync(CuewrightDbContext db, Publication publication, long postId, CancellationToken cancellationToken) =>
        await db.PublicationPosts.IgnoreQueryFilters().AnyAsync(post => post.TikTokPostId == postId && post.PublicationId != publication.Id, cancellationToken)
        || await db.Publications.IgnoreQueryFilters().AnyAsync(p => p.TikTokPostId == postId && p.Id != publication.Id, cancellationToken);
}
