using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>The same for questions about posts whose bytes have left: these hold no lane, so several of one grant may be claimed at once.</summary>
internal static class VerdictPace
{
    /// <summary>Takes a token for each; what gets none is put off until there is one. Works inside the claim's transaction.</summary>
    /// <returns>Those that may ask now.</returns>
    public static async Task<IReadOnlyList<ClaimedVerdict>> AdmitAsync(
        CuewrightDbContext db, IReadOnlyList<ClaimedVerdict> claimed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (claimed.Count == 0)
        {
            return claimed;
        }

        var lanes = await LockAsync(db, [.. claimed.Select(row => row.GrantId).Distinct()], cancellationToken);
        var waiting = new Dictionary<Guid, int>();
        var admitted = new List<ClaimedVerdict>(claimed.Count);
        // What people wait for comes first.
        foreach (var row in claimed.OrderBy(row => row.State is not PublicationState.Processing))
        {
            var lane = lanes[row.GrantId];
            var limit = row.State is PublicationState.Processing ? CallLimits.Looks : CallLimits.LooksWithoutHurry;
            var ahead = waiting.GetValueOrDefault(row.GrantId);
            var until = new CallTimes(lane.Looks).FreeAt(limit, now, ahead);
            if (until > now)
            {
                waiting[row.GrantId] = ahead + 1;
                await PutOffAsync(db, row, until, cancellationToken);
                continue;
            }

            lane.Looks = new CallTimes(lane.Looks).With(CallLimits.Looks, now);
            admitted.Add(row);
        }

        return admitted;
    }

    // Always in one order, so that two processes never wait for each other.
    private static async Task<Dictionary<Guid, Lane>> LockAsync(CuewrightDbContext db, Guid[] grants, CancellationToken cancellationToken)
    {
        var places = string.Join(", ", Enumerable.Range(0, grants.Length).Select(place => $"{{{place}}}"));
        var sql = $"SELECT * FROM lanes WHERE grant_id IN ({places}) ORDER BY grant_id {(db.Database.IsNpgsql() ? "FOR NO KEY UPDATE" : "")}";
        return await db.Lanes.FromSqlRaw(sql, [.. grants]).AsTracking().ToDictionaryAsync(lane => lane.GrantId, cancellationToken);
    }

    private static Task<int> PutOffAsync(CuewrightDbContext db, ClaimedVerdict row, DateTimeOffset until, CancellationToken cancellationToken)
    {
        // What is published, delivered or uncertain keeps the reason it has.
        var publications = db.Publications.Where(p => p.Id == new Kernel.Ids.PublicationId(row.Id));
        return row.State is PublicationState.Processing
            ? publications.ExecuteUpdateAsync(
                set => set.SetProperty(p => p.NextStepAt, until).SetProperty(p => p.ClaimedBy, (string?)null).SetProperty(p => p.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(p => p.ProblemCode, FailureCodes.TokenBucket).SetProperty(p => p.ProblemReference, (string?)null),
                cancellationToken)
            : publications.ExecuteUpdateAsync(
                set => set.SetProperty(p => p.NextStepAt, until).SetProperty(p => p.ClaimedBy, (string?)null).SetProperty(p => p.LeaseUntil, (DateTimeOffset?)null),
                cancellationToken);
    }
}
