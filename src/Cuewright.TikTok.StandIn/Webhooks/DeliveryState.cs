namespace Cuewright.TikTok.StandIn.Webhooks;

internal enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Not taken for 72 hours.</summary>
    Dropped,

    /// <summary>Never sent, as was switched.</summary>
    Lost,
}
