using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>Takes the token of a question that somebody asks from a page, outside of any claim.</summary>
internal sealed class CreatorQuestions(Database database, DatabaseClock databaseClock)
{
    /// <returns>False when too many were asked in this minute.</returns>
    public Task<bool> TakeAsync(Guid grantId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var lane = await LaneRows.LockedAsync(db, grantId, cancellationToken);
                var now = await databaseClock.NowAsync(db, cancellationToken);
                if (lane is null || new CallTimes(lane.Questions).FreeAt(CallLimits.QuestionsOfPeople, now) > now)
                {
                    return false;
                }

                lane.Questions = new CallTimes(lane.Questions).With(CallLimits.Questions, now);
                return true;
            },
            cancellationToken);
}
