using System.Globalization;
using Cuewright.Core.Accounts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Holds;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>How a step ends when it does not simply go on: wait, fail, uncertain, published. Each is one fenced write.</summary>
internal sealed class Outcomes(ClaimWriter writer, Ledger ledger, PublishingHold hold, IOptions<PublishingOptions> options)
{
    private const int FewTimes = 3;
    private const int ChecksTold = 8;

    // A creator changes settings: what was asked longer ago is asked again before anything is sent.
    private static readonly TimeSpan ChecksHold = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Applies the policy of a failed call. With <paramref name="attemptIsOver"/> it is certain that the attempt posted nothing and
    /// cannot go on; otherwise the same attempt is resumed later.
    /// </summary>
    public Task ApplyAsync(Claim claim, CallFailedException failure, bool attemptIsOver, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => Apply(rows, failure, attemptIsOver), cancellationToken);

    /// <summary>Fails for a reason of our own: nothing was sent in this step.</summary>
    public Task FailAsync(Claim claim, string code, CancellationToken cancellationToken) => FailAsync(claim, code, null, cancellationToken);

    /// <summary>Fails for what a call brought: it is certain that nothing was posted.</summary>
    public Task FailAsync(Claim claim, string code, CallTrace? trace, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => Fail(rows, code, trace?.LogId, null, trace), cancellationToken);

    /// <summary>The attempt is given up before its point of no return; a new one follows after a pause.</summary>
    public Task AbandonAsync(Claim claim, string code, CancellationToken cancellationToken) => AbandonAsync(claim, code, null, cancellationToken);

    /// <inheritdoc cref="AbandonAsync(Claim, string, CancellationToken)"/>
    public Task AbandonAsync(Claim claim, string code, CallTrace? trace, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => Abandon(rows, code, trace), cancellationToken);

    /// <summary>Looks again, each time later; the attempt stays as it is.</summary>
    public Task WaitAsync(Claim claim, string code, CallTrace? trace, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => Wait(rows, code, null, rows.Now + Backoff.After(++rows.Publication.Retries), LedgerLine.Answer(trace)), cancellationToken);

    /// <summary>Gives the publication back because its account is paused: nothing of it can be posted.</summary>
    /// <returns>False when the account was resumed meanwhile; then nothing was written.</returns>
    public Task<bool> HoldAsync(Claim claim, CancellationToken cancellationToken) =>
        writer.DecideAsync(
            claim,
            async rows =>
            {
                if (!await AccountPause.IsPausedAsync(rows.Db, rows.Publication.AccountId, cancellationToken))
                {
                    return false;
                }

                DropPrepared(rows);
                rows.Publication.MoveTo(PublicationState.Scheduled);
                rows.Publication.Hold();
                ledger.Record(rows, PublicationEventKinds.Waiting, LedgerLine.Of(("code", FailureCodes.AccountPaused)));
                return true;
            },
            cancellationToken);

    /// <summary>Its account was moved to another app: it goes on in the lane of the grant that it will be published with.</summary>
    public Task ChangeLaneAsync(Claim claim, Guid grantId, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            claim,
            rows =>
            {
                DropPrepared(rows);
                rows.Publication.GrantId = grantId;
                rows.Publication.MoveTo(PublicationState.Scheduled);
                rows.Publication.NextStepAt = rows.Now;
            },
            cancellationToken);

    /// <summary>What was checked too long ago is checked again, as a new attempt; nothing of it was sent.</summary>
    /// <returns>False when the checks still hold.</returns>
    public Task<bool> DropStaleAsync(Claim claim, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            claim,
            rows =>
            {
                var stale = rows.Now - rows.Current.StartedAt > ChecksHold;
                if (stale)
                {
                    DropPrepared(rows);
                }

                return stale;
            },
            cancellationToken);

    public Task UncertainAsync(Claim claim, string code, CallTrace? trace, CancellationToken cancellationToken) =>
        writer.WriteAsync(claim, rows => Uncertain(rows, code, trace), cancellationToken);

    public static void End(ClaimedRows rows, AttemptState state, string? code, string? tikTokCode, string? logId)
    {
        // What is uncertain or lies in the inbox still gets its verdict when there is one.
        var late = rows is { Publication.State: PublicationState.Uncertain or PublicationState.Delivered, Attempt.State: AttemptState.Uncertain or AttemptState.Delivered };
        if (rows.Attempt is not { } attempt || (attempt.IsOver && !late))
        {
            return;
        }

        attempt.MoveTo(state);
        attempt.EndedAt = rows.Now;
        attempt.FailureCode = code;
        attempt.TikTokCode = tikTokCode;
        attempt.TikTokLogId = logId;
        // Whoever holds the URL can upload; a finished attempt has no use for it.
        attempt.UploadUrl = null;
    }

    public static void Close(ClaimedRows rows, PublicationState state, string? code, string? reference)
    {
        rows.Publication.MoveTo(state);
        rows.Publication.NextStepAt = null;
        rows.Publication.ProblemCode = code;
        rows.Publication.ProblemReference = reference;
        rows.Publication.Retries = 0;
        rows.Publication.Faults = 0;
    }

    /// <summary>TikTok has all bytes, or fetches them itself: from here on only its verdict counts.</summary>
    public static void AwaitVerdict(ClaimedRows rows)
    {
        rows.Current.MoveTo(AttemptState.Sent);
        rows.Current.SentAt = rows.Now;
        rows.Publication.MoveTo(PublicationState.Processing);
        rows.Publication.Retries = 0;
        rows.Publication.Faults = 0;
        rows.Publication.ClearProblem();
        rows.Publication.NextStepAt = rows.Now + Backoff.BeforeCheck(0);
    }

    /// <inheritdoc cref="ApplyAsync"/>
    public void Apply(ClaimedRows rows, CallFailedException failure, bool attemptIsOver)
    {
        // Its last chunk may have arrived: whatever the call said, only a verdict or a person may allow another attempt.
        var inDoubt = rows.Attempt is { InDoubt: true };
        if (attemptIsOver && !inDoubt)
        {
            End(rows, AttemptState.Failed, failure.Rule.Code, failure.TikTokCode, failure.LogId);
        }

        if (NextTry(rows, failure) is { } at)
        {
            Wait(rows, failure.Rule.Code, failure.LogId, at, LedgerLine.Failure(failure));
        }
        else if (inDoubt)
        {
            Uncertain(rows, failure.Rule.Code);
        }
        else
        {
            Fail(rows, Exhausted(failure.Rule) ? FailureCodes.TriedTooLong : failure.Rule.Code, failure.LogId, failure.TikTokCode, failure.Trace);
        }
    }

    public void Fail(ClaimedRows rows, string code, string? reference, string? tikTokCode, CallTrace? trace = null)
    {
        // What was parked did not fail at TikTok: its last chunk is just never sent.
        End(rows, rows.Attempt is { State: AttemptState.Parked } ? AttemptState.Abandoned : AttemptState.Failed, code, tikTokCode, reference);
        Close(rows, PublicationState.Failed, code, reference);
        ledger.Record(rows, PublicationEventKinds.Failed, LedgerLine.Of([("code", code), ("tikTokCode", tikTokCode), .. trace is null ? [("logId", reference)] : LedgerLine.Answer(trace)]));
    }

    public void Uncertain(ClaimedRows rows, string code, CallTrace? trace = null)
    {
        End(rows, AttemptState.Uncertain, code, null, null);
        Close(rows, PublicationState.Uncertain, code, null);
        rows.Publication.NextStepAt = rows.Now + Uncertainty.FirstLook;
        ledger.Record(rows, PublicationEventKinds.Uncertain, LedgerLine.Of([("code", code), .. LedgerLine.Answer(trace)]));
    }

    public void Abandon(ClaimedRows rows, string code, CallTrace? trace = null)
    {
        End(rows, AttemptState.Abandoned, code, null, null);
        if (!TriesLeft(rows))
        {
            Fail(rows, FailureCodes.TriedTooLong, null, null);
            return;
        }

        rows.Publication.Retries++;
        ledger.Record(rows, PublicationEventKinds.AttemptAbandoned, LedgerLine.Of([("code", code), .. LedgerLine.Answer(trace)]));
        Wait(rows, code, null, rows.Now + Backoff.After(rows.Publication.Retries));
    }

    /// <param name="verifiedBy">How TikTok said that it is out: one of <see cref="Verification"/>.</param>
    /// <param name="trace">The call that brought it.</param>
    public void Publish(ClaimedRows rows, string verifiedBy, CallTrace? trace)
    {
        var publication = rows.Publication;
        var attempt = rows.Current;
        End(rows, AttemptState.Published, null, null, null);
        attempt.BytesConfirmed = attempt.Size;
        Close(rows, PublicationState.Published, null, null);
        publication.PublishedAt = rows.Now;
        publication.VerifiedAt = rows.Now;
        attempt.Checks = 0;
        publication.NextStepAt = LatePostId.NextLook(rows);
        ledger.Record(
            rows,
            PublicationEventKinds.Published,
            LedgerLine.Of(
            [
                ("publishId", attempt.PublishId),
                ("postId", publication.TikTokPostId?.ToString(CultureInfo.InvariantCulture)),
                ("verifiedBy", verifiedBy),
                .. LedgerLine.Answer(trace),
            ]));
    }

    public void Deliver(ClaimedRows rows, CallTrace? trace)
    {
        var attempt = rows.Current;
        End(rows, AttemptState.Delivered, null, null, null);
        attempt.BytesConfirmed = attempt.Size;
        Close(rows, PublicationState.Delivered, null, null);
        rows.Publication.NextStepAt = InboxWatch.NextLook(attempt, rows.Now);
        ledger.Record(rows, PublicationEventKinds.Delivered, LedgerLine.Of([("publishId", attempt.PublishId), .. LedgerLine.Answer(trace)]));
    }

    /// <summary>TikTok's verdict was a failure of its own: a new attempt, a few times. An earlier life of the database may have made one already, and then a person decides.</summary>
    public void TryAnew(ClaimedRows rows, string code, string tikTokCode, CallTrace? trace)
    {
        if (rows.Current.Number > FewTimes || hold.IsOfAnEarlierLife(rows.Current))
        {
            Fail(rows, code, null, tikTokCode, trace);
            return;
        }

        End(rows, AttemptState.Failed, code, tikTokCode, null);
        ledger.Record(rows, PublicationEventKinds.AttemptFailed, LedgerLine.Of([("code", code), ("tikTokCode", tikTokCode), .. LedgerLine.Answer(trace)]));
        rows.Publication.MoveTo(PublicationState.Scheduled);
        Wait(rows, code, null, rows.Now + Backoff.After(rows.Current.Number));
    }

    /// <param name="call">What the ledger tells of the call that led here.</param>
    public void Wait(ClaimedRows rows, string code, string? reference, DateTimeOffset at, IEnumerable<(string Key, string? Value)>? call = null)
    {
        var publication = rows.Publication;
        if (publication.State is PublicationState.Publishing && rows.Attempt is null or { IsOver: true } or { State: AttemptState.Prepared })
        {
            // Nothing of it is at TikTok: the lane is free for the account's other publications meanwhile.
            publication.MoveTo(PublicationState.Scheduled);
        }
        else if (publication.State is PublicationState.Publishing && rows.Attempt is { State: AttemptState.Parked })
        {
            publication.MoveTo(PublicationState.Parked);
        }

        publication.NextStepAt = at;
        publication.ProblemCode = code;
        publication.ProblemReference = reference;
        ledger.Record(rows, PublicationEventKinds.Waiting, LedgerLine.Of([("code", code), ("until", at.ToString("O", CultureInfo.InvariantCulture)), .. call ?? [("logId", reference)]]));
    }

    /// <summary>Pages are told how much TikTok has fetched; it makes no line of the ledger.</summary>
    public void Fetched(ClaimedRows rows, long bytes)
    {
        var (publication, attempt) = (rows.Publication, rows.Current);
        attempt.BytesConfirmed = Math.Min(bytes, attempt.Size);
        var step = PublicationStep.Of(publication.State, attempt.State, attempt.BytesConfirmed, attempt.Size);
        rows.Db.AfterCommit(() => ledger.Announce(publication, step.Name, step.Percent));
    }

    /// <summary>
    /// TikTok was asked and has no verdict yet. The first questions are told one by one, then every eighth: two days of questions must not make
    /// a ledger that nobody can read.
    /// </summary>
    public void NoteCheck(ClaimedRows rows, IEnumerable<(string Key, string? Value)> call)
    {
        var checks = rows.Current.Checks;
        if (rows.Publication.State is PublicationState.Processing && (checks <= ChecksTold || checks % ChecksTold == 0))
        {
            ledger.Record(rows, PublicationEventKinds.Checked, LedgerLine.Of([("checks", LedgerLine.Number(checks)), .. call]));
        }
    }

    /// <summary>Gives up what was prepared, or uploaded ahead: without its last chunk nothing is posted.</summary>
    public void DropPrepared(ClaimedRows rows)
    {
        if (rows.Attempt is { State: AttemptState.Prepared or AttemptState.Parked })
        {
            End(rows, AttemptState.Abandoned, null, null, null);
            ledger.Record(rows, PublicationEventKinds.AttemptAbandoned);
        }
    }

    private DateTimeOffset? NextTry(ClaimedRows rows, CallFailedException failure)
    {
        var publication = rows.Publication;
        publication.Retries++;
        var pause = PolicyOf(rows, failure.Rule) switch
        {
            FailurePolicy.KeepTrying => TriesLeft(rows) ? Backoff.After(publication.Retries) : (TimeSpan?)null,
            FailurePolicy.TryAFewTimes => publication.Retries <= FewTimes ? Backoff.After(publication.Retries) : null,
            FailurePolicy.WaitMinutes => Backoff.Spread(TimeSpan.FromSeconds(30)),
            FailurePolicy.WaitHours => TriesLeft(rows) ? Backoff.Spread(TimeSpan.FromHours(1)) : null,
            FailurePolicy.Reconnect or FailurePolicy.Edit or FailurePolicy.GiveUp => null,
        };
        var at = rows.Now + pause;
        return at < failure.RetryAt ? failure.RetryAt : at;
    }

    // What stops an attempt for good does not settle what became of one whose bytes are at TikTok: ask again before a person has to.
    private static FailurePolicy PolicyOf(ClaimedRows rows, FailureRule rule) =>
        rule.Policy is FailurePolicy.Edit or FailurePolicy.GiveUp && rows.Attempt is { InDoubt: true }
            ? FailurePolicy.TryAFewTimes
            : rule.Policy;

    // An upload under way is always finished: bytes are at TikTok, and giving up would only hide what becomes of them.
    private bool TriesLeft(ClaimedRows rows) => rows.Attempt is { InDoubt: true } attempt
        ? rows.Now < attempt.StartedAt + options.Value.VerdictWithin
        : rows.Now < (rows.Publication.TriedSince ?? rows.Publication.PublishAt ?? rows.Publication.CreatedAt) + options.Value.KeepTryingFor;

    private static bool Exhausted(FailureRule rule) => rule.Policy is FailurePolicy.KeepTrying or FailurePolicy.WaitHours;
}
