using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Ahead;

namespace Cuewright.Core.Scheduling;

/// <summary>Gives an open publication its time, whatever it had before. Works inside the caller's transaction.</summary>
internal sealed class NewTime(TakeBack takeBack)
{
    /// <param name="ahead">Whether its post wants large videos uploaded ahead.</param>
    /// <param name="size">Bytes of the video.</param>
    public async Task GiveAsync(
        CuewrightDbContext db, Publication publication, ScheduleTimeOutcome.At at, bool paused, bool ahead, long? size, CancellationToken cancellationToken)
    {
        if (!paused && publication.IsUploadedAhead && (at.LocalTime is null || at.Instant == publication.PublishAt))
        {
            // What is uploaded stays: it goes out at once with its last part, or at the time it had.
            Keep(publication, at);
            return;
        }

        await takeBack.ApplyAsync(db, publication, cancellationToken);
        publication.PublishOn(at.Instant, at.LocalTime, at.TimeZone, await AheadPlan.SecondsAsync(db, ahead, publication.Options, size, cancellationToken));
        if (paused)
        {
            publication.Hold();
        }
    }

    private static void Keep(Publication publication, ScheduleTimeOutcome.At at)
    {
        if (at.LocalTime is null)
        {
            publication.SendNow(at.Instant);
        }
        else
        {
            (publication.LocalTime, publication.TimeZone) = (at.LocalTime, at.TimeZone);
        }
    }
}
