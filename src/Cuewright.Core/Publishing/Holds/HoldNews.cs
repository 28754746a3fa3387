using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>Records a hold or its end, and tells everybody, with the change itself.</summary>
internal sealed class HoldNews(AuditLog audit, LiveEvents live, PublishingHold hold, PublishingWakeUp wakeUp, HoldLog log)
{
    // Audit entries point to ids; there is only one instance.
    private static readonly Guid Nameless = Guid.Empty;

    public async Task RecordAsync(CuewrightDbContext db, Actor actor, Instance instance, CancellationToken cancellationToken)
    {
        audit.RecordInstance(
            db, actor, instance.IsHeld ? "publishing.held" : "publishing.released", "instance", Nameless, null,
            new { instance.Epoch, Reason = instance.HeldReason?.ToString(), instance.HeldSince, instance.KnownUntil });
        var workspaces = await db.Workspaces.Select(workspace => workspace.Id).ToListAsync(cancellationToken);
        db.AfterCommit(() => Tell(instance, workspaces));
    }

    private void Tell(Instance instance, IReadOnlyList<Guid> workspaces)
    {
        hold.Learn(instance);
        if (instance is { IsHeld: true, HeldReason: { } reason })
        {
            log.Held(reason, instance.Epoch);
        }
        else
        {
            log.Released();
        }

        foreach (var workspace in workspaces)
        {
            live.Publish(new LiveEvent(workspace, "hold", new HoldLiveEvent(instance.Epoch, instance.IsHeld)));
        }

        wakeUp.Signal();
    }
}
