using Cuewright.Core.Accounts;
using Cuewright.Core.Publishing;
using Cuewright.TikTok;

namespace Cuewright.Core.Webhooks;

/// <summary>What an event changes, through the features that own it. Works inside the caller's transaction; doing it twice does no harm.</summary>
internal sealed class TikTokEventApplication(GrantRemoval removal, AttemptNews news)
{
    public static readonly TimeSpan PatienceWithUnknownIds = TimeSpan.FromHours(48);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public async Task ApplyAsync(CuewrightDbContext db, TikTokEvent row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (row.Kind)
        {
            case WebhookEventKind.AuthorizationRemoved:
                row.Settle(await IsRemovedAsync(db, row, cancellationToken) ? TikTokEventState.Applied : TikTokEventState.Kept, now);
                break;
            case WebhookEventKind.PublishComplete:
            case WebhookEventKind.PublishFailed:
            case WebhookEventKind.InboxDelivered:
            case WebhookEventKind.PubliclyAvailable:
            case WebhookEventKind.NoLongerPubliclyAvailable:
                await TellAttemptAsync(db, row, now, cancellationToken);
                break;
            case WebhookEventKind.Unknown:
            case WebhookEventKind.Ping:
            case WebhookEventKind.ShareFailed:
            case WebhookEventKind.ShareCompleted:
            case WebhookEventKind.PortabilityReady:
                row.Settle(TikTokEventState.Kept, now);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<bool> IsRemovedAsync(CuewrightDbContext db, TikTokEvent row, CancellationToken cancellationToken) =>
        row.UserOpenId is { } openId
        && await removal.ApplyAsync(db, row.DeveloperAppId, openId, row.RemovalReason ?? RemovalReason.Unknown, row.HappenedAt, cancellationToken);

    private async Task TellAttemptAsync(CuewrightDbContext db, TikTokEvent row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.UserOpenId is not { } openId || row.PublishId is not { } publishId)
        {
            row.Settle(TikTokEventState.Kept, now);
            return;
        }

        // An id proves that the post is public only while this is what TikTok says of it.
        var postId = row.Kind is WebhookEventKind.PubliclyAvailable ? row.PostId : null;
        switch (await news.ApplyAsync(db, row.DeveloperAppId, openId, publishId, postId, cancellationToken))
        {
            case AttemptNewsOutcome.Applied:
                row.Settle(TikTokEventState.Applied, now);
                break;
            case AttemptNewsOutcome.NothingToDo:
                row.Settle(TikTokEventState.Kept, now);
                break;
            case AttemptNewsOutcome.Busy:
                (row.State, row.DueAt) = (TikTokEventState.Received, now + Soon);
                break;
            case AttemptNewsOutcome.UnknownId when now < row.ReceivedAt + PatienceWithUnknownIds:
                (row.State, row.DueAt) = (TikTokEventState.Waiting, row.ReceivedAt + PatienceWithUnknownIds);
                break;
            case AttemptNewsOutcome.UnknownId:
                row.Settle(TikTokEventState.Unmatched, now);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
