using System.Diagnostics;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Scheduling.Late;

/// <summary>New times for late publications, one for each or the reasons why not. Works inside the caller's transaction.</summary>
internal sealed class LateTimes(TimeProvider clock)
{
    /// <param name="rows">In the order in which they were due.</param>
    /// <returns>A time for each row in their order, or what stands against it.</returns>
    public async Task<(IReadOnlyList<ScheduleTimeOutcome.At> Times, DecideLateOutcome? Obstacle)> OfAsync(
        CuewrightDbContext db, Guid workspaceId, LateDecision decision, IReadOnlyList<LateRow> rows, CancellationToken cancellationToken) => decision switch
        {
            LateDecision.PublishNow => ([.. rows.Select(_ => new ScheduleTimeOutcome.At(clock.GetUtcNow(), null, null))], null),
            LateDecision.NextSlots => await SlotsAsync(db, workspaceId, rows, cancellationToken),
            LateDecision.Spread spread => Spread(spread, rows.Count),
            LateDecision.Skip or LateDecision.ItIsOut => ([], null),
            _ => throw new UnreachableException(),
        };

    private async Task<(IReadOnlyList<ScheduleTimeOutcome.At> Times, DecideLateOutcome? Obstacle)> SlotsAsync(
        CuewrightDbContext db, Guid workspaceId, IReadOnlyList<LateRow> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var free = new Dictionary<AccountId, Queue<TimeResolution>>();
        var times = new List<ScheduleTimeOutcome.At>();
        var problems = new List<FieldProblem>();
        foreach (var row in rows)
        {
            if (!free.TryGetValue(row.Account.Id, out var slots))
            {
                var settings = await AccountSettingsQuery.FindAsync(db, workspaceId, row.Account.Id, cancellationToken);
                slots = settings is null ? [] : new Queue<TimeResolution>(await NextSlots.FreeAsync(db, settings, row.Account.Id, now, cancellationToken));
                free[row.Account.Id] = slots;
            }

            if (slots.TryDequeue(out var slot))
            {
                times.Add(new ScheduleTimeOutcome.At(slot.Instant, slot.LocalTime, slot.TimeZone));
            }
            else
            {
                problems.Add(new FieldProblem(row.Field, "no_free_slot", $"@{row.Account.Username} has no free slot. Give it slots on the Accounts page, or choose a start time."));
            }
        }

        return problems.Count > 0 ? ([], new DecideLateOutcome.Invalid(problems)) : (times, null);
    }

    private (IReadOnlyList<ScheduleTimeOutcome.At> Times, DecideLateOutcome? Obstacle) Spread(LateDecision.Spread spread, int count)
    {
        if (spread.IntervalMinutes is < 0 or > LateDecision.Spread.LongestMinutes)
        {
            return ([], new DecideLateOutcome.Invalid([new FieldProblem("intervalMinutes", "interval_range", "Choose 0 to 1,440 minutes between two publications.")]));
        }

        if (spread.TimeZone is not { } zone)
        {
            return ([], new DecideLateOutcome.Invalid([new FieldProblem("timeZone", "time_zone_missing", "Say in which time zone the start is meant, for example Europe/Berlin.")]));
        }

        switch (new ScheduleTime(false, spread.LocalTime, zone, spread.AcceptShift).Decide(clock.GetUtcNow(), zone))
        {
            case ScheduleTimeOutcome.Refused refused:
                return ([], new DecideLateOutcome.Invalid([refused.Problem]));
            case ScheduleTimeOutcome.NeedsShift shift:
                return ([], new DecideLateOutcome.NeedsShift(shift.Resolution));
            case ScheduleTimeOutcome.At first:
                return ([.. Enumerable.Range(0, count).Select(i => i == 0 ? first : After(first.Instant + (TimeSpan.FromMinutes(spread.IntervalMinutes) * i), zone))], null);
            default:
                throw new UnreachableException();
        }
    }

    // An interval is meant as time that passes, so the wall clock follows from the instant here and not the other way round.
    private static ScheduleTimeOutcome.At After(DateTimeOffset instant, string zone) => new(instant, WallClock.Read(instant, zone).LocalTime, zone);
}
