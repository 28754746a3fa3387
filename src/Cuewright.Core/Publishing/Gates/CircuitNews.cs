using Cuewright.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Gates;

/// <summary>Tells every workspace with an account of the app that its circuit opened, stays open or closed: what waits there says so.</summary>
internal sealed class CircuitNews(LiveEvents live)
{
    /// <summary>Works inside the transaction that changes the gate.</summary>
    public async Task TellAsync(CuewrightDbContext db, AppGate gate, CancellationToken cancellationToken)
    {
        var workspaces = await (
                from account in db.Accounts
                join grant in db.Grants on account.GrantId equals grant.Id
                where account.RemovedAt == null && grant.DeveloperAppId == gate.DeveloperAppId
                select account.WorkspaceId)
            .Distinct().ToListAsync(cancellationToken);
        var news = new CircuitLiveEvent(gate.DeveloperAppId, gate.IsOpen, gate.RetryAt);
        db.AfterCommit(() => workspaces.ForEach(id => live.Publish(new LiveEvent(id, "circuit", news))));
    }
}
