using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>The creator removes an app, or the app revokes itself: its tokens die, what is being processed fails (row 67), and the app is told why.</summary>
internal sealed class GrantRemoval(StandInState state, PublishTasks tasks, WebhookQueue webhooks)
{
    public const int ByUser = 1;
    public const int ByDeveloper = 5;

    /// <param name="handle">Whose.</param>
    /// <param name="clientKey">Of which app; null: of all.</param>
    /// <param name="reason">0 unknown, 1 the user, 2 account deleted, 3 age changed, 4 banned, 5 the developer.</param>
    /// <returns>How many grants there were.</returns>
    public int Remove(string handle, string? clientKey, int reason) => state.Write(() =>
    {
        var grants = state.Grants.InGroup(handle).Where(grant => clientKey is null || grant.ClientKey == clientKey).ToList();
        foreach (var grant in grants)
        {
            state.Grants.Remove(grant);
        }

        foreach (var app in grants.DistinctBy(grant => grant.ClientKey))
        {
            tasks.FailRunning(app.ClientKey, handle, FailReasons.AuthRemoved);
            webhooks.AuthorizationRemoved(app.ClientKey, app.OpenId, reason);
        }

        return grants.Count;
    });
}
