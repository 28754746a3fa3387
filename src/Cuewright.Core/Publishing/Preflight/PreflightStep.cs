namespace Cuewright.Core.Publishing.Preflight;

/// <summary>Makes the checks that are due, a few at once. The worker is a shell around it.</summary>
internal sealed class PreflightStep(CheckRows rows, PreflightCheck check, EngineLog log)
{
    private const int AtOnce = 8;

    /// <returns>How many were taken; 0: nothing is due.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var (taken, checks) = await rows.TakeAsync(AtOnce, cancellationToken);
        await Task.WhenAll(checks.Select(one => RunAsync(one, cancellationToken)));
        return taken;
    }

    private async Task RunAsync(Check one, CancellationToken cancellationToken)
    {
        try
        {
            await check.RunAsync(one, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The next check looks again; publishing itself checks everything once more.
            log.CheckFailed(exception, one.Id.Value);
        }
    }
}
