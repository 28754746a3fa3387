using Cuewright.Core.Audit;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// On start, before anything works: does the database lie where it lay, and does it know what it knew? If not, another life of it begins
/// with publishing held, because the first may have published what is due here, and may still do so.
/// </summary>
internal sealed class EpochCheck(InstanceRow row, DatabasePlace place, HighWaterMark mark, HoldNews news, PublishingHold hold, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var identity = await place.ReadAsync(cancellationToken);
        var checkedRow = await row.ChangeAsync(
            async (db, instance) =>
            {
                var now = clock.GetUtcNow();
                if (instance is null)
                {
                    instance = new Instance { Identity = identity.ToString(), LastSeenAt = now };
                    db.Instance.Add(instance);
                    return instance;
                }

                if (ReasonOf(instance, identity) is { } reason)
                {
                    instance.Begin(reason, identity.ToString(), now);
                    await news.RecordAsync(db, Actor.System, instance, cancellationToken);
                }
                else if (instance.Identity != identity.ToString())
                {
                    // The same place, of which more or something else is known now.
                    instance.Identity = identity.ToString();
                }

                return instance;
            },
            cancellationToken);
        hold.Learn(checkedRow);
        mark.Write(checkedRow.LastSeenAt);
    }

    private HoldReason? ReasonOf(Instance instance, DatabaseIdentity identity) =>
        !DatabaseIdentity.Parse(instance.Identity).IsSameAs(identity) ? HoldReason.Moved : mark.IsAheadOf(instance.LastSeenAt) ? HoldReason.Restored : null;
}
