namespace Cuewright.Core.Security;

/// <summary>One sign-in of a user in one browser. The cookie names it and is worth nothing once the row is gone, however often it was copied.</summary>
internal sealed class UserSession
{
    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }
}
