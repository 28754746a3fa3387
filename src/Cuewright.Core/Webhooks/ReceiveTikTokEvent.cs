using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel;
using Cuewright.TikTok;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Webhooks;

/// <summary>Takes a delivery: verified with the secret of the developer app that it names, stored once, applied later.</summary>
internal sealed class ReceiveTikTokEvent(Database database, DeveloperApps apps, TikTokEventRows rows, WebhookWakeUp wakeUp, TimeProvider clock, WebhookLog log)
{
    public async Task<ReceiveOutcome> ExecuteAsync(string? signature, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(signature))
        {
            return Refused(WebhookFault.SignatureMissing);
        }

        // A body that names no app may still be TikTok's: then the signature says whose it is.
        WebhookFault? fault = null;
        foreach (var (id, app) in await apps.SignersAsync(TikTokWebhook.UnverifiedClientKey(body), cancellationToken))
        {
            switch (new TikTokWebhook(app, clock, TikTokWebhook.DefaultTolerance).Read(signature, body))
            {
                case WebhookOutcome.Accepted accepted:
                    return await StoreAsync(rows.Of(id, accepted.Event), cancellationToken);
                case WebhookOutcome.Rejected { Fault: WebhookFault.BodyUnreadable or WebhookFault.ContentUnreadable }:
                    return await StoreAsync(rows.Unreadable(id, body.Span), cancellationToken);
                case WebhookOutcome.Rejected rejected:
                    fault = rejected.Fault;
                    break;
            }
        }

        return Refused(fault);
    }

    private ReceiveOutcome.Refused Refused(WebhookFault? fault)
    {
        log.Refused(fault?.ToString() ?? "DeveloperAppUnknown");
        return new ReceiveOutcome.Refused(fault);
    }

    private Task<ReceiveOutcome> StoreAsync(TikTokEvent row, CancellationToken cancellationToken) => ConflictRetry.RunAsync(
        token => database.WriteAsync<ReceiveOutcome>(
            WorkspaceScope.Instance,
            async db =>
            {
                if (await db.TikTokEvents.AnyAsync(known => known.DedupeKey == row.DedupeKey, token))
                {
                    return new ReceiveOutcome.Duplicate();
                }

                db.TikTokEvents.Add(row);
                db.AfterCommit(wakeUp.Signal);
                return new ReceiveOutcome.Stored();
            },
            token),
        cancellationToken);
}
