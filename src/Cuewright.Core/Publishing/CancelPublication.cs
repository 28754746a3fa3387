using Cuewright.Core.Audit;
using Cuewright.Core.Kernel.Ids;

namespace Cuewright.Core.Publishing;

/// <summary>Cancels one publication that has not started.</summary>
internal sealed class CancelPublication(PublicationAct act, Ledger ledger)
{
    public Task<PublicationOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PublicationId id, int version, CancellationToken cancellationToken) =>
        act.ExecuteAsync(
            workspaceId,
            actor,
            id,
            version,
            "publication.cancelled",
            publication => publication.IsOpen,
            (db, publication) =>
            {
                publication.Cancel();
                ledger.Record(db, publication, PublicationEventKinds.Cancelled);
                return Task.CompletedTask;
            },
            cancellationToken);
}
