using Cuewright.Core.Scheduling;
using Cuewright.Core.Scheduling.Queue;
using Cuewright.Server.Hosting;
using Cuewright.Server.Publishing;

namespace Cuewright.Server.Scheduling;

/// <param name="Sending">Between the claim and the end of the upload.</param>
/// <param name="Processing">TikTok has everything; its verdict is awaited.</param>
/// <param name="Waiting">Due, and kept by something; each says why.</param>
/// <param name="Late">Kept until a member decides; listed by listLatePublications.</param>
/// <param name="ComingUp">Scheduled for later.</param>
/// <param name="AtRisk">Of those that come up, the ones that will not go out as they stand.</param>
internal sealed record QueueCountsResponse(int Sending, int Processing, int Waiting, int Late, int ComingUp, int AtRisk)
{
    public static QueueCountsResponse From(QueueCounts counts) => new(counts.Sending, counts.Processing, counts.Waiting, counts.Late, counts.ComingUp, counts.AtRisk);
}

/// <summary>TikTok does not work for this developer app: its publications wait.</summary>
/// <param name="TriesAt">When one publication tries again.</param>
internal sealed record CircuitResponse(Guid DeveloperAppId, string App, DateTimeOffset Since, DateTimeOffset? TriesAt)
{
    public static CircuitResponse From(OpenCircuit circuit) => new(circuit.DeveloperAppId, circuit.App, circuit.Since, circuit.TriesAt);
}

/// <summary>One publication in flight; why it waits and until when stands in its waiting.</summary>
/// <param name="LocalTime">When it was due, in the workspace's zone.</param>
/// <param name="Since">Since when it is where it is.</param>
/// <param name="NextLookAt">When TikTok is asked again about it, or it is tried again; null: something else decides.</param>
internal sealed record QueueItemResponse(PublicationResponse Publication, string Caption, string? ThumbnailUrl, string LocalTime, DateTimeOffset? Since, DateTimeOffset? NextLookAt, int PhotoCount)
{
    public static QueueItemResponse From(WorkspaceContext workspace, QueueEntry row, string timeZone)
    {
        var publication = row.Entry.Publication;
        return new QueueItemResponse(
            PublicationResponse.From(workspace, publication),
            row.Entry.Caption,
            CalendarItemResponse.ThumbnailOf(workspace.WorkspaceId, row.Entry),
            WallClock.Read(publication.PublishAt ?? workspace.Now, timeZone).LocalTime,
            row.Since,
            publication.NextStepAt > workspace.Now ? publication.NextStepAt : null,
            row.Entry.PhotoCount);
    }
}

/// <summary>Everything between claim and verdict, and everything that is due and waits: what is being sent first, then what TikTok is at, then what waits, the longest first.</summary>
/// <param name="TimeZone">The workspace's; what localTime is in.</param>
/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
internal sealed record QueueResponse(string TimeZone, QueueCountsResponse Counts, IReadOnlyList<CircuitResponse> Circuits, IReadOnlyList<QueueItemResponse> Items, string? Next);

/// <summary>What an account publishes next.</summary>
/// <param name="Scheduled">How many lie ahead; next has the first of them.</param>
/// <param name="AtRisk">How many of them will not go out as they stand.</param>
internal sealed record ComingUpAccountResponse(AccountRefResponse Account, int Scheduled, int AtRisk, IReadOnlyList<HomePublicationResponse> Next);

/// <summary>The next publications of each account; whose turn is soonest comes first.</summary>
/// <param name="Today">The date in the workspace's zone.</param>
/// <param name="TimeZone">The workspace's; what localTime is in.</param>
/// <param name="Next">Pass it as cursor for the following page; null on the last one.</param>
internal sealed record ComingUpResponse(
    DateOnly Today, string TimeZone, QueueCountsResponse Counts, IReadOnlyList<CircuitResponse> Circuits, IReadOnlyList<ComingUpAccountResponse> Accounts, string? Next);
