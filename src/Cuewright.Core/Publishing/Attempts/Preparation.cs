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
    public async Task<bool> RunAsync(Claim claim, Work work, CancellationToken cancellationToken)
    {
        if (OwnProblem(work) is { } problem)
        {
            await outcomes.FailAsync(claim, problem, cancellationToken);
            return false;
        }

        if (work.Publication.Options.Mode is PublicationMode.Inbox)
        {
            // The creator makes every choice in the app, so there is none to compare.
            return await writer.WriteAsync(claim, rows => Prepare(rows, work, claim.GrantId, null), cancellationToken);
        }

        CreatorInfo creator;
        try
        {
            creator = await creators.AskAsync(work.Account.Id, claim.GrantId, cancellationToken);
            CrashPoints.Reach(CrashPoint.CreatorAnswered);
        }
        catch (CallFailedException failure)
        {
            await outcomes.ApplyAsync(claim, failure, attemptIsOver: false, cancellationToken);
            return false;
        }

        if (CreatorProblem(work, creator) is { } mismatch)
        {
            await outcomes.FailAsync(claim, mismatch, cancellationToken);
            return false;
        }

        return await writer.WriteAsync(claim, rows => Prepare(rows, work, claim.GrantId, creator), cancellationToken);
    }

    private string? OwnProblem(Work work) => work switch
    {
        { Account.RemovedAt: not null } or { Account.State: AccountState.Disconnected } => FailureCodes.AccountDisconnected,
        { Media: null } or { Media.DeletedAt: not null } or { Media.State: MediaState.Rejected } => FailureCodes.MediaMissing,
        { Media.State: MediaState.Processing } => FailureCodes.MediaNotReady,
        { Media: { } media } when !store.Exists(media.StorageKey) => FailureCodes.MediaMissing,
        { Post.Transfer: MediaTransfer.Pull } when !site.IsReachable => FailureCodes.PublicAddressNeeded,
        { Publication.Options: { Mode: PublicationMode.Direct, PrivacyLevel: null } } => FailureCodes.PrivacyMissing,
        _ => null,
    };

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

    private bool Prepare(ClaimedRows rows, Work work, Guid grantId, CreatorInfo? creator)
    {
        var options = rows.Publication.Options;
        var plan = work.Post.Transfer is MediaTransfer.Upload ? ChunkPlan.For(work.Media!.Size) : null;
        var attempt = new Attempt
        {
            Id = AttemptId.New(clock),
            WorkspaceId = rows.Publication.WorkspaceId,
            PublicationId = rows.Publication.Id,
            Number = (rows.Attempt?.Number ?? 0) + 1,
            GrantId = grantId,
            Caption = work.Post.Caption,
            // What the creator has switched off for everybody stays off, whatever was chosen before.
            Options = creator is null ? options : options with
            {
                AllowComment = options.AllowComment && !creator.CommentDisabled,
                AllowDuet = options.AllowDuet && !creator.DuetDisabled,
                AllowStitch = options.AllowStitch && !creator.StitchDisabled,
            },
            CoverTimestampMs = work.Post.CoverTimestampMs,
            MediaId = work.Media!.Id,
            Size = work.Media.Size,
            Transfer = work.Post.Transfer,
            ChunkSize = plan?.ChunkSize ?? 0,
            ChunkCount = plan?.TotalChunkCount ?? 0,
            StartedAt = rows.Now,
        };
        rows.Db.Attempts.Add(attempt);
        ledger.Record(rows.Db, rows.Publication, PublicationEventKinds.Prepared, Outcomes.Detail(("attempt", $"{attempt.Number}"), ("bytes", $"{attempt.Size}"), ("chunks", plan is null ? null : $"{attempt.ChunkCount}"), ("transfer", plan is null ? "pull" : null)));
        return true;
    }
}
