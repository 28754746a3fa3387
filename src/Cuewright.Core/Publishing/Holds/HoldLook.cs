namespace Cuewright.Core.Publishing.Holds;

/// <summary>One look: learns whether publishing is held, sets aside what became due meanwhile, and now and then writes how far the database knows.</summary>
internal sealed class HoldLook(InstanceRow row, PastPublications past, PublishingHold hold, HighWaterMark mark, PublishingWakeUp wakeUp, TimeProvider clock)
{
    private static readonly TimeSpan BetweenMarks = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var instance = await row.ReadAsync(cancellationToken);
        if (hold.Learn(instance))
        {
            wakeUp.SignalHere();
        }

        while (hold.KeepsTokens && await past.MarkAsync(cancellationToken) > 0)
        {
            // As long as there is something.
        }

        if (instance is not null && clock.GetUtcNow() is var now && now - instance.LastSeenAt >= BetweenMarks && await row.SeeAsync(now, cancellationToken))
        {
            mark.Write(now);
        }
    }
}
