using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Health;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Pulls;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Checks the post against the account as it is right now, and fixes the content of a new attempt. Sends nothing.</summary>
internal sealed class Preparation(
    CreatorChecks creators, MediaStore store, PullSite site, ClaimWriter writer, Outcomes outcomes, Ledger ledger, TimeProvider clock)
{
    /// <returns>True when the attempt is prepared and may go on.</returns>
    public async Task<bool> RunAsync(Claim claim, Work work, CancellationToken cancellationToken) =>
        await CheckAsync(claim, work, cancellationToken) is (true, var creator)
        && await writer.WriteAsync(claim, rows => Prepare(rows, work, claim.GrantId, creator), cancellationToken);

    /// <summary>Looks again, right before its last part leaves, at what was prepared ahead of its instant.</summary>
    /// <returns>True when it still fits the account; else its outcome is written.</returns>
    public async Task<bool> StillFitsAsync(Claim claim, Work work, CancellationToken cancellationToken) => (await CheckAsync(claim, work, cancellationToken)).Fits;

    private async Task<(bool Fits, Traced<CreatorInfo>? Creator)> CheckAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        if (OwnProblem(work) is { } problem)
        {
            await outcomes.FailAsync(claim, problem, cancellationToken);
            return (false, null);
        }

        if (work.Publication.Options.Mode is PublicationMode.Inbox)
        {
            // The creator makes every choice in the app, so there is none to compare.
            return (true, null);
        }

        Traced<CreatorInfo> creator;
        try
        {
            creator = await creators.AskAsync(work.Account.Id, claim.GrantId, cancellationToken);
            CrashPoints.Reach(CrashPoint.CreatorAnswered);
        }
        catch (CallFailedException failure)
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: false, cancellationToken);
            return (false, null);
        }

        if (CreatorProblem(work, creator.Answer) is { } mismatch)
        {
            await outcomes.FailAsync(claim, mismatch, cancellationToken);
            return (false, null);
        }

        return (true, creator);
    }

    private string? OwnProblem(Work work) => work switch
    {
        { Account.RemovedAt: not null } or { Account.State: AccountState.Disconnected } => FailureCodes.AccountDisconnected,
        _ when Shown(work) is var shown && (shown.Count == 0 || shown.Any(media => media is { DeletedAt: not null } or { State: MediaState.Rejected })) => FailureCodes.MediaMissing,
        _ when Shown(work).Any(media => media.State is MediaState.Processing) => FailureCodes.MediaNotReady,
        _ when Shown(work).Any(media => !store.Exists(media.StorageKey)) => FailureCodes.MediaMissing,
        _ when work.Transfer is MediaTransfer.Pull && !site.IsReachable => FailureCodes.PublicAddressNeeded,
        { Publication.Options: { Mode: PublicationMode.Direct, PrivacyLevel: null } } => FailureCodes.PrivacyMissing,
        _ => null,
    };

    private static IReadOnlyList<MediaItem> Shown(Work work) => work is { Kind: PostKind.Video, Media: { } video } ? [video] : work.Photos;

    // A stored choice is never replaced: what no longer fits goes back to the author.
    private static string? CreatorProblem(Work work, CreatorInfo creator)
    {
        var options = work.Publication.Options;
        if (!creator.PrivacyLevelOptions.Contains(options.PrivacyLevel, StringComparer.Ordinal))
        {
            return FailureCodes.PrivacyMismatch;
        }

        if (options.BrandedContent && options.PrivacyLevel == PrivacyLevels.SelfOnly)
        {
            return FailureCodes.BrandedPrivate;
        }

        return work.Media?.Facts is { } facts && facts.DurationMs > creator.MaxVideoPostDurationSec * 1000L ? FailureCodes.DurationTooLong : null;
    }

    private bool Prepare(ClaimedRows rows, Work work, Guid grantId, Traced<CreatorInfo>? asked)
    {
        var creator = asked?.Answer;
        var plan = work.Transfer is MediaTransfer.Upload ? ChunkPlan.For(work.Media!.Size) : null;
        var attempt = new Attempt
        {
            Id = AttemptId.New(clock),
            WorkspaceId = rows.Publication.WorkspaceId,
            PublicationId = rows.Publication.Id,
            Number = (rows.Attempt?.Number ?? 0) + 1,
            GrantId = grantId,
            Kind = work.Kind,
            Caption = work.Post.Caption,
            Title = work.Post.Title,
            Options = OptionsOf(rows.Publication.Options, work.Kind, creator),
            CoverTimestampMs = work.Post.CoverTimestampMs,
            PhotoCoverIndex = work.Post.PhotoCoverIndex,
            MediaId = work.Media?.Id,
            Size = Shown(work).Sum(media => media.Size),
            Transfer = work.Transfer,
            ChunkSize = plan?.ChunkSize ?? 0,
            ChunkCount = plan?.TotalChunkCount ?? 0,
            StartedAt = rows.Now,
        };
        rows.Db.Attempts.Add(attempt);
        rows.Db.AttemptPhotos.AddRange(work.Photos.Index()
            .Select(photo => new AttemptPhoto { AttemptId = attempt.Id, WorkspaceId = attempt.WorkspaceId, Position = photo.Index, MediaId = photo.Item.Id }));
        ledger.Record(
            rows.Db,
            rows.Publication,
            PublicationEventKinds.Prepared,
            LedgerLine.Of(
            [
                ("attempt", LedgerLine.Number(attempt.Number)),
                ("bytes", LedgerLine.Number(attempt.Size)),
                ("chunks", plan is null ? null : LedgerLine.Number(attempt.ChunkCount)),
                ("transfer", plan is null ? "pull" : null),
                ("photos", work.Kind is PostKind.Photos ? LedgerLine.Number(work.Photos.Count) : null),
                .. asked is null ? [] : LedgerLine.Answer(asked.Trace),
            ]),
            attempt: attempt.Number);
        return true;
    }

    // What the creator has switched off for everybody stays off, whatever was chosen before. Of the interactions photos have comments only.
    private static PublicationOptions OptionsOf(PublicationOptions options, PostKind kind, CreatorInfo? creator) => options with
    {
        AllowComment = options.AllowComment && creator?.CommentDisabled is not true,
        AllowDuet = options.AllowDuet && kind is PostKind.Video && creator?.DuetDisabled is not true,
        AllowStitch = options.AllowStitch && kind is PostKind.Video && creator?.StitchDisabled is not true,
    };
}
