using Cuewright.Core.Kernel;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Evidence;

/// <summary>Asks TikTok now for the videos that an uncertain publication may have become.</summary>
internal sealed class EvidenceQuery(Database database, VideoEvidence evidence, PostFinder finder)
{
    public async Task<EvidenceOutcome> ExecuteAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken)
    {
        if (await ReadAsync(workspaceId, id, cancellationToken) is not { } subject)
        {
            return new EvidenceOutcome.NotFound();
        }

        if (subject.Attempt is not { } attempt)
        {
            return new EvidenceOutcome.Found(subject.Username, []);
        }

        if (!PostFinder.IsListed(attempt))
        {
            return new EvidenceOutcome.Unavailable(attempt.Kind is PostKind.Photos ? FailureCodes.PhotosNotListed : FailureCodes.NotListed, null);
        }

        try
        {
            var videos = await finder.UnboundAsync(
                await evidence.SinceAsync(attempt.GrantId, VideoMatch.From(attempt), cancellationToken), subject.Publication, cancellationToken);
            return new EvidenceOutcome.Found(
                subject.Username,
                [
                    .. videos.Select(video => new EvidenceVideo(
                        PostFinder.IdOf(video)!.Value, video.Description ?? "", video.CreateTime!.Value, video.DurationSec, VideoMatch.Fits(attempt, subject.DurationMs, video))),
                ]);
        }
        catch (CallFailedException failure)
        {
            return new EvidenceOutcome.Unavailable(failure.Rule.Code, failure.LogId);
        }
    }

    private Task<Subject?> ReadAsync(Guid workspaceId, PublicationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            WorkspaceScope.Of(workspaceId),
            async db =>
            {
                if (await db.Publications.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
                {
                    return null;
                }

                var username = await db.Accounts.Where(a => a.Id == publication.AccountId).Select(a => a.Username).SingleAsync(cancellationToken);
                var attempt = await db.Attempts.Where(a => a.PublicationId == id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellationToken);
                var media = attempt is null ? null : await db.Media.SingleOrDefaultAsync(m => m.Id == attempt.MediaId, cancellationToken);
                return new Subject(publication, attempt, username, media?.Facts?.DurationMs);
            },
            cancellationToken);

    private sealed record Subject(Publication Publication, Attempt? Attempt, string Username, long? DurationMs);
}
