using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Storage;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>The creator removes the app, or the app revokes itself: all tokens die, and what is being processed fails (row 67).</summary>
internal sealed class GrantRemoval(StandInState state, PublishTasks tasks)
{
    /// <returns>How many grants there were.</returns>
    public int Remove(string handle) => state.Write(() =>
    {
        var grants = state.Grants.InGroup(handle);
        foreach (var grant in grants)
        {
            state.Grants.Remove(grant);
        }

        tasks.FailRunning(handle, "auth_removed");
        return grants.Count;
    });
}
