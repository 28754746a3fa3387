using Cuewright.Core.Audit;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing;

/// <summary>
/// Asks TikTok not to go on with what it is still fetching. Asking changes no state: TikTok's verdict says afterwards whether it stopped or was
/// faster. It needs no version, since nothing that anybody wrote is changed.
/// </summary>
internal sealed class StopPublication(Database database, TikTokCalls calls, TikTokPostingClient posting, Ledger ledger, AuditLog audit, PublishingWakeUp wakeUp)
{
    public async Task<PublicationOutcome> ExecuteAsync(Guid workspaceId, Actor actor, PublicationId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(workspaceId, id, cancellationToken) is not var (publication, attempt))
        {
            return new PublicationOutcome.NotFound();
        }

        if (publication.State is not PublicationState.Processing || attempt is not { State: AttemptState.Sent, Transfer: MediaTransfer.Pull, PublishId: { } publishId })
        {
            return new PublicationOutcome.WrongState(publication.State);
        }

        try
        {
            await calls.CallAsync(attempt.GrantId, (token, ct) => AskAsync(publishId, token, ct), cancellationToken);
        }
        catch (CallFailedException failure)
        {
            return failure.Kind is TikTokFailureKind.NotCancellable ? new PublicationOutcome.TooLate() : new PublicationOutcome.NotStopped(failure.Rule.Code, failure.LogId);
        }

        await NoteAsync(workspaceId, actor, id, now, cancellationToken);
        return new PublicationOutcome.Done();
    }

    private async Task<bool> AskAsync(string publishId, string token, CancellationToken cancellationToken)
    {
        await posting.CancelAsync(publishId, token, cancellationToken);
        return true;
    }

    private Task<(Publication, Attempt?)?> FindAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken) => database.ReadAsync(
        WorkspaceScope.Of(workspaceId),
        async db => await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is { } publication
            ? ((Publication, Attempt?)?)(publication, await db.Attempts.Where(a => a.PublicationId == id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken))
            : null,
        cancellationToken);

    // Past the version, so that the question which is on its way does not count as late.
    private Task NoteAsync(Guid workspaceId, Actor actor, PublicationId id, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        WorkspaceScope.Of(workspaceId),
        async db =>
        {
            await db.Publications.Where(p => p.Id == id && p.State == PublicationState.Processing && p.NextStepAt > now)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.NextStepAt, now), cancellationToken);
            ledger.Record(db, await db.Publications.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken), PublicationEventKinds.StopRequested);
            audit.Record(db, workspaceId, actor, "publication.stopped", "publication", id.Value, null, null);
            db.AfterCommit(wakeUp.Signal);
        },
        cancellationToken);
}
