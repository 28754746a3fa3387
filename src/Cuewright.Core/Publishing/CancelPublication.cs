using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Ahead;

namespace Cuewright.Core.Publishing;

/// <summary>Cancels one publication that has not started, or whose last part has not left.</summary>
internal sealed class CancelPublication(PublicationAct act, TakeBack takeBack, Ledger ledger)
{
    public Task<PublicationOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PublicationId id, int version, CancellationToken cancellationToken) =>
        act.ExecuteAsync(
            workspaceId,
            actor,
            id,
            version,
            "publication.cancelled",
            publication => publication.IsOpen,
            async (db, publication) =>
            {
                await takeBack.ApplyAsync(db, publication, cancellationToken);
                publication.Cancel();
                ledger.Record(db, publication, PublicationEventKinds.Cancelled);
            },
            cancellationToken);
}
