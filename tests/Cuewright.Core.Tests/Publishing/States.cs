using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>Rows in a given state, in no database.</summary>
internal static class States
{
    private static readonly DateTimeOffset _now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    public static Publication Publication(PublicationState state) => new()
    {
        Id = new PublicationId(Guid.Empty),
        WorkspaceId = Guid.Empty,
        PostId = new PostId(Guid.Empty),
        AccountId = new AccountId(Guid.Empty),
        GrantId = Guid.Empty,
        Options = PublicationOptions.None,
        CreatedAt = _now,
        State = state,
    };

    public static Attempt Attempt(AttemptState state, string caption = "") => new()
    {
        Id = new AttemptId(Guid.Empty),
        WorkspaceId = Guid.Empty,
        PublicationId = new PublicationId(Guid.Empty),
        Number = 1,
        GrantId = Guid.Empty,
        Caption = caption,
        Options = PublicationOptions.None,
        CoverTimestampMs = null,
        MediaId = new MediaId(Guid.Empty),
        Size = 1,
        ChunkSize = 1,
        ChunkCount = 1,
        StartedAt = _now,
        State = state,
    };
}
