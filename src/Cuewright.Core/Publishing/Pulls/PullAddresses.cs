using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Gives out the addresses of an attempt and takes them back. Works inside the caller's transaction.</summary>
internal sealed class PullAddresses(PullTransfers transfers)
{
    // TikTok ends a download after an hour; its clock and the way there get a little more.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(65);

    /// <param name="media">In the order in which TikTok is to take them.</param>
    /// <returns>The secrets of the addresses, which are stored nowhere.</returns>
    public static IReadOnlyList<PullToken> Give(ClaimedRows rows, IReadOnlyList<MediaId> media)
    {
        var tokens = media.Select(_ => PullToken.New()).ToList();
        rows.Db.PullAddresses.AddRange(media.Select((id, position) => new PullAddress
        {
            AttemptId = rows.Current.Id,
            WorkspaceId = rows.Current.WorkspaceId,
            Position = position,
            MediaId = id,
            TokenHash = PullToken.HashOf(tokens[position].Value),
            ExpiresAt = rows.Now + Life,
        }));
        return tokens;
    }

    /// <summary>
    /// From its commit on nobody is given anything, and what is being given is cut off. Whoever is about to note a first request at this moment
    /// either did so before, or finds the address revoked: both change the same rows.
    /// </summary>
    public async Task RevokeAsync(CuewrightDbContext db, AttemptId attemptId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var revoked = await db.PullAddresses.Where(a => a.AttemptId == attemptId && a.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.RevokedAt, now), cancellationToken);
        if (revoked > 0)
        {
            db.AfterCommit(() => transfers.Cut(attemptId));
        }
    }

    /// <summary>Whether any byte may have left. Final once they are revoked.</summary>
    public static Task<bool> WereRequestedAsync(CuewrightDbContext db, AttemptId attemptId, CancellationToken cancellationToken) =>
        db.PullAddresses.AnyAsync(a => a.AttemptId == attemptId && a.FirstRequestedAt != null, cancellationToken);
}
