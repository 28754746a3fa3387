using Cuewright.Core.Audit;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>Holds publishing: because an operator wants it, or because a backup was put in the database's place.</summary>
internal sealed class HoldPublishing(InstanceRow row, DatabasePlace place, HoldNews news, TimeProvider clock)
{
    /// <returns>False when it was held already, for at least as good a reason.</returns>
    public async Task<bool> ExecuteAsync(Actor actor, HoldReason reason, CancellationToken cancellationToken)
    {
        var identity = await place.ReadAsync(cancellationToken);
        return await row.ChangeAsync(
            async (db, instance) =>
            {
                var now = clock.GetUtcNow();
                if (instance is null)
                {
                    instance = new Instance { Identity = identity.ToString(), LastSeenAt = now };
                    db.Instance.Add(instance);
                }

                if (reason is not HoldReason.Asked)
                {
                    instance.Begin(reason, identity.ToString(), now);
                }
                else if (!instance.IsHeld)
                {
                    instance.Hold(reason, now);
                }
                else
                {
                    return false;
                }

                await news.RecordAsync(db, actor, instance, cancellationToken);
                return true;
            },
            cancellationToken);
    }
}
