using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing.Claims;
using Cuewright.Core.Publishing.Failures;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Publishing.Gates;

/// <summary>
/// TikTok lets an app ask 600 times a minute for profiles and videos, over all its accounts. Half of that may come at once, the other half
/// comes evenly, so that no minute holds more.
/// </summary>
internal sealed class AppPace(Database database, DatabaseClock databaseClock)
{
    private const int AtOnce = 300;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1) / 300;

    /// <exception cref="CallFailedException">The app has asked too much in this minute.</exception>
    public async Task TakeAsync(Guid grantId, CancellationToken cancellationToken)
    {
        var until = await database.WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var app = await db.Grants.Where(grant => grant.Id == grantId).Select(grant => grant.DeveloperAppId).SingleAsync(cancellationToken);
                await AppGateRows.EnsureAsync(db, app, cancellationToken);
                var gate = (await AppGateRows.LockedAsync(db, app, "", cancellationToken))!;
                return gate.Ask(await databaseClock.NowAsync(db, cancellationToken), AtOnce, Between);
            },
            cancellationToken);
        if (until is { } at)
        {
            throw new CallFailedException(new FailureRule(FailureCodes.TokenBucket, FailurePolicy.WaitMinutes), null, null, null, at);
        }
    }
}
