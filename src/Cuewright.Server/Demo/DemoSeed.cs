namespace Cuewright.Server.Demo;

/// <summary>Everything that the demo shows, made through the same doors as a visitor's work. Done once: what a visitor changes afterwards stays.</summary>
internal sealed class DemoSeed(DemoWorkspace workspace, DemoAccounts accounts, DemoGroups groups, DemoClips clips, DemoPosts posts)
{
    /// <returns>False when there was nothing to do.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var scope = await workspace.EnsureAsync(cancellationToken);
        if (await posts.AnyAsync(scope, cancellationToken))
        {
            return false;
        }

        var connected = await accounts.EnsureAsync(scope, cancellationToken);
        await groups.EnsureAsync(scope, connected, cancellationToken);
        await posts.AddAllAsync(scope, connected, await clips.EnsureAsync(scope, cancellationToken), cancellationToken);
        return true;
    }
}
