using System.Globalization;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Asks TikTok what became of the bytes, for hours if need be. Never calls it done before TikTok does.</summary>
internal sealed class Verdict(TikTokCalls calls, TikTokPostingClient posting, ClaimWriter writer, Outcomes outcomes, Ledger ledger, IOptions<PublishingOptions> options)
{
    private const int UnknownIdTries = 4;
    private static readonly TimeSpan PostIdWithin = TimeSpan.FromHours(6);

    public async Task AskAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        var attempt = work.Attempt!;
        try
        {
            var status = await calls.CallAsync(attempt.GrantId, (token, ct) => posting.GetPublishStatusAsync(attempt.PublishId!, token, ct), cancellationToken);
            await TakeAsync(claim, status, cancellationToken);
        }
        catch (CallFailedException failure) when (work.Publication.State is PublicationState.Published)
        {
            // Only the link is missing; the post is out. Ask again later, and after a while no more.
            await writer.WriteAsync(claim, rows => LookForPostIdLater(rows, rows.Current), cancellationToken);
            _ = failure;
        }
        catch (CallFailedException failure)
        {
            await ApplyAsync(claim, attempt, failure, cancellationToken);
        }
    }

    /// <summary>Writes what a status answer means.</summary>
    public Task TakeAsync(Claim claim, PublishStatus status, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            claim,
            rows =>
            {
                switch (status.Status)
                {
                    case PublishStatuses.PublishComplete or PublishStatuses.SendToUserInbox:
                        Publish(rows, status);
                        break;
                    case PublishStatuses.Failed:
                        Refuse(rows, status.FailReason ?? "");
                        break;
                    default:
                        // An unknown status is no verdict.
                        KeepAsking(rows);
                        break;
                }
            },
            cancellationToken);

    private async Task ApplyAsync(Claim claim, Attempt attempt, CallFailedException failure, CancellationToken cancellationToken)
    {
        var unknown = failure.Kind is TikTokFailureKind.UnknownPublishId or TikTokFailureKind.ForeignPublishId;
        if (failure.Rule.Policy is FailurePolicy.Reconnect || (unknown && attempt.Checks >= UnknownIdTries))
        {
            // The bytes are at TikTok and it will not say what it did with them.
            await outcomes.UncertainAsync(claim, failure.Rule.Code, cancellationToken);
            return;
        }

        await writer.WriteAsync(
            claim,
            rows =>
            {
                KeepAsking(rows);
                if (!unknown && rows.Publication.State is PublicationState.Processing)
                {
                    rows.Publication.ProblemCode = failure.Rule.Code;
                    rows.Publication.ProblemReference = failure.LogId;
                    rows.Publication.NextStepAt = failure.RetryAt > rows.Publication.NextStepAt ? failure.RetryAt : rows.Publication.NextStepAt;
                }
            },
            cancellationToken);
    }

    private void Publish(ClaimedRows rows, PublishStatus status)
    {
        var publication = rows.Publication;
        var postId = status.PostIds.Count > 0 ? status.PostIds[0] : (long?)null;
        if (publication.State is PublicationState.Published)
        {
            // A webhook may have brought it while TikTok was asked; an answer without one does not take it back.
            var found = publication.TikTokPostId is null && postId is not null;
            publication.TikTokPostId ??= postId;
            LookForPostIdLater(rows, rows.Current);
            if (found)
            {
                ledger.Record(rows.Db, publication, PublicationEventKinds.Published, Outcomes.Detail(("postId", postId?.ToString(CultureInfo.InvariantCulture))));
            }

            return;
        }

        var attempt = rows.Current;
        Outcomes.End(rows, AttemptState.Published, null, null, null);
        attempt.BytesConfirmed = attempt.Size;
        Outcomes.Close(rows, PublicationState.Published, null, null);
        publication.PublishedAt = rows.Now;
        publication.TikTokPostId = postId;
        attempt.Checks = 0;
        LookForPostIdLater(rows, attempt);
        ledger.Record(
            rows.Db, publication, PublicationEventKinds.Published,
            Outcomes.Detail(("publishId", attempt.PublishId), ("postId", postId?.ToString(CultureInfo.InvariantCulture))));
    }

    // Only public posts ever get an id, and only after moderation.
    private static void LookForPostIdLater(ClaimedRows rows, Attempt attempt)
    {
        var wanted = rows.Publication.TikTokPostId is null
            && attempt.Options.PrivacyLevel == PrivacyLevels.PublicToEveryone
            && rows.Now < rows.Publication.PublishedAt + PostIdWithin;
        rows.Publication.NextStepAt = wanted ? rows.Now + Backoff.BeforeCheck(attempt.Checks++) : null;
    }

    private void Refuse(ClaimedRows rows, string reason)
    {
        var rule = FailureRules.OfVerdict(TikTokErrors.KindOfFailReason(reason));
        if (rows.Publication.State is PublicationState.Published)
        {
            rows.Publication.NextStepAt = null;
            return;
        }

        if (rule.Policy is FailurePolicy.TryAFewTimes)
        {
            outcomes.TryAnew(rows, rule.Code, reason);
        }
        else
        {
            outcomes.Fail(rows, rule.Code, null, reason);
        }
    }

    private void KeepAsking(ClaimedRows rows)
    {
        var (publication, attempt) = (rows.Publication, rows.Current);
        if (publication.State is PublicationState.Published)
        {
            LookForPostIdLater(rows, attempt);
            return;
        }

        if (rows.Now - (attempt.SentAt ?? attempt.StartedAt) > options.Value.VerdictWithin)
        {
            outcomes.Uncertain(rows, FailureCodes.NoVerdict);
            return;
        }

        publication.MoveTo(PublicationState.Processing);
        publication.Faults = 0;
        publication.ClearProblem();
        publication.NextStepAt = rows.Now + Backoff.BeforeCheck(attempt.Checks++);
    }
}
