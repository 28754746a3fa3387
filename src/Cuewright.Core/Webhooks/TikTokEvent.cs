using Cuewright.Core.Kernel;
using Cuewright.TikTok;

namespace Cuewright.Core.Webhooks;

/// <summary>What TikTok told one developer app of the instance, once however often it was delivered.</summary>
internal sealed class TikTokEvent : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid DeveloperAppId { get; init; }

    /// <summary>The same for every delivery of one event, and for no other.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>TikTok's own name of the event; empty when it could not be read.</summary>
    public required string Event { get; init; }

    public WebhookEventKind Kind { get; init; } = WebhookEventKind.Unknown;

    public string? UserOpenId { get; init; }

    public string? PublishId { get; init; }

    public long? PostId { get; init; }

    /// <summary>Only of a removed authorization.</summary>
    public RemovalReason? RemovalReason { get; init; }

    /// <summary>As it came; of an unreadable delivery the whole body.</summary>
    public required string Content { get; init; }

    /// <summary>TikTok's time of the event, to the second.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required TikTokEventState State { get; set; }

    /// <summary>When it has to be looked at (again); null: never.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? ProcessedAt { get; set; }

    public int Version { get; set; } = 1;

    public void Settle(TikTokEventState state, DateTimeOffset now) => (State, DueAt, ProcessedAt) = (state, null, now);
}
