using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing.Claims;

namespace Cuewright.Core.Publishing;

/// <summary>Writes a publication's history and tells open pages of it, both with the change itself.</summary>
internal sealed class Ledger(TimeProvider clock, LiveEvents live)
{
    private readonly OrderedIds _ids = new(clock);

    /// <summary>A line about the claimed publication, and about its attempt while that is what happens.</summary>
    /// <param name="rows">As changed.</param>
    public void Record(ClaimedRows rows, string kind, IReadOnlyDictionary<string, string>? detail = null, int? percent = null) =>
        Record(rows.Db, rows.Publication, kind, detail, percent, NumberOf(rows));

    /// <param name="db">The context of the change.</param>
    /// <param name="publication">The publication as changed.</param>
    /// <param name="kind">One of <see cref="PublicationEventKinds"/>.</param>
    /// <param name="detail">Strings that explain it: bytes, codes, publish_id.</param>
    /// <param name="percent">Share of the bytes that TikTok has; shown while uploading.</param>
    /// <param name="attempt">Number of the attempt that it tells of.</param>
    public void Record(
        CuewrightDbContext db, Publication publication, string kind, IReadOnlyDictionary<string, string>? detail = null, int? percent = null, int? attempt = null)
    {
        db.PublicationEvents.Add(new PublicationEvent
        {
            Id = _ids.Next(),
            WorkspaceId = publication.WorkspaceId,
            PublicationId = publication.Id,
            At = clock.GetUtcNow(),
            Kind = kind,
            Attempt = attempt,
            Detail = detail is not { Count: > 0 } ? null : JsonSerializer.Serialize(detail, JsonSerializerOptions.Web),
        });
        db.AfterCommit(() => Announce(publication, StepOf(kind, publication.State), percent));
    }

    /// <summary>Tells open pages without writing anything: bytes on their way between two chunks.</summary>
    public void Announce(Publication publication, string step, int? percent) =>
        live.Publish(new LiveEvent(publication.WorkspaceId, "publication", new PublicationLiveEvent(
            publication.Id, publication.PostId, publication.AccountId, publication.State, new PublicationStep(step, percent), publication.Version)));

    // One that ended in an earlier write has nothing to do with what happens before the next is prepared.
    private static int? NumberOf(ClaimedRows rows) => rows.Attempt is { } attempt
        && (attempt.EndedAt is null || attempt.EndedAt == rows.Now || rows.Publication.State is PublicationState.Published or PublicationState.Uncertain or PublicationState.Delivered)
            ? attempt.Number
            : null;

    private static string StepOf(string kind, PublicationState state) => kind switch
    {
        PublicationEventKinds.Claimed or PublicationEventKinds.Prepared => PublicationStep.Claimed,
        PublicationEventKinds.InitSent => PublicationStep.Init,
        PublicationEventKinds.Waiting => PublicationStep.Waiting,
        _ => PublicationStep.NameOf(state),
    };
}
