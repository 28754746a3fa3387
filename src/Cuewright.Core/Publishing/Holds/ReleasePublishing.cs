using Cuewright.Core.Audit;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// Lets all go out that is later than now. What was due until now and may have gone out already stays held, each by itself, until its
/// workspace decides.
/// </summary>
internal sealed class ReleasePublishing(InstanceRow row, PastPublications past, HoldNews news, TimeProvider clock)
{
    /// <returns>False when nothing was held.</returns>
    public async Task<bool> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        // The bulk of them first, in small transactions; what became due meanwhile goes with the release itself.
        while (await past.MarkAsync(cancellationToken) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await row.ChangeAsync(
            async (db, instance) =>
            {
                if (instance is not { IsHeld: true })
                {
                    return false;
                }

                var now = clock.GetUtcNow();
                await past.MarkAsync(db, instance, now, int.MaxValue, cancellationToken);
                await PunctualAsync(db, now, cancellationToken);
                instance.Release(now);
                await news.RecordAsync(db, actor, instance, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    // Who chose "publish now" while it was held meant what happens now: the hold made it late, and nobody has to be asked again.
    private static Task<int> PunctualAsync(CuewrightDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Publications.Where(p => p.State == PublicationState.Scheduled && p.NextStepAt != null && p.NextStepAt <= now && p.LocalTime == null && p.ProblemCode == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.LateFrom, now).SetProperty(p => p.TriedSince, now), cancellationToken);
}
