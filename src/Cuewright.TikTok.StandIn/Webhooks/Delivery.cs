namespace Cuewright.TikTok.StandIn.Webhooks;

/// <summary>One webhook on its way to an app (contract section 6).</summary>
internal sealed record Delivery
{
    /// <summary>How long it is tried.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(72);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    public required string Id { get; init; }

    public required string ClientKey { get; init; }

    public required string Event { get; init; }

    /// <summary>As it is sent, byte for byte.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset NextAt { get; init; }

    public required DeliveryState State { get; init; }

    public IReadOnlyList<DeliveryTry> Tries { get; init; } = [];

    /// <summary>Only 200 is success; each repeat waits twice as long as the one before.</summary>
    public Delivery After(DeliveryTry attempt, TimeSpan pause)
    {
        var tried = this with { Tries = [.. Tries, attempt] };
        if (attempt.Status is StatusCodes.Status200OK)
        {
            return tried with { State = DeliveryState.Delivered };
        }

        // Without a pause it would be sent without end. 72 hours are 4320 minutes: the exponent stays small.
        var first = pause < ShortestPause ? ShortestPause : pause;
        var wait = Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(Tries.Count, 30)), (Life * 2).TotalSeconds);
        var next = attempt.At + TimeSpan.FromSeconds(wait);
        return next > CreatedAt + Life ? tried with { State = DeliveryState.Dropped } : tried with { NextAt = next };
    }
}
