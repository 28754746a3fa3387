using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Media.Processing;

/// <summary>Claims one due media and works it. The worker is a shell around it; a test drives it with a clock of its own.</summary>
internal sealed class MediaProcessor(MediaClaims claims, MediaLease leases, MediaExamination examination, MediaRows rows, RemoveMedia removal, MediaLog log)
{
    /// <summary>A machine that failed so often at one file will not succeed.</summary>
    public const int MaxFailures = 5;

    /// <returns>False when nothing was due.</returns>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (await claims.ClaimAsync(cancellationToken) is not { } claim)
        {
            return false;
        }

        await leases.RunAsync(claim, token => WorkAsync(claim, token), cancellationToken);
        return true;
    }

    private async Task WorkAsync(MediaClaim claim, CancellationToken cancellationToken)
    {
        if (await rows.ReadAsync(claim, cancellationToken) is not { } media)
        {
            return;
        }

        try
        {
            if (media.DeletedAt is not null)
            {
                await removal.RunAsync(claim, media, cancellationToken);
                return;
            }

            var findings = await examination.RunAsync(media, cancellationToken);
            await rows.WriteAsync(claim, (row, _) => Apply(row, findings), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ToolFaultException or DbUpdateException)
        {
            log.ProcessingFailed(exception, claim.Id.Value, media.ProcessingFailures + 1);
            await rows.WriteAsync(claim, FailOnce, cancellationToken);
        }
    }

    private static void Apply(MediaItem row, MediaFindings findings)
    {
        if (row.DeletedAt is not null)
        {
            // Deleted meanwhile: it stays due, and the next claim removes its bytes.
            return;
        }

        row.Sha256 = findings.Sha256;
        row.Facts = findings.Facts;
        row.Photo = findings.Photo;
        row.ProblemCode = findings.ProblemCode;
        row.State = findings.ProblemCode is null ? MediaState.Ready : MediaState.Rejected;
        row.DueAt = null;
        if (findings.HasThumbnail && row.ThumbnailKey is null)
        {
            (row.ThumbnailKey, row.ThumbnailContentType) = (MediaKeys.Thumbnail(row.Id), Thumbnailer.ContentType);
        }
    }

    private static void FailOnce(MediaItem row, DateTimeOffset now)
    {
        row.ProcessingFailures++;
        if (row.DeletedAt is null && row.ProcessingFailures >= MaxFailures)
        {
            (row.State, row.ProblemCode, row.DueAt) = (MediaState.Rejected, MediaProblemCodes.ProcessingFailed, null);
            return;
        }

        row.DueAt = now + Backoff.After(row.ProcessingFailures);
    }
}
