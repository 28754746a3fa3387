using Cuewright.Core.Kernel;

namespace Cuewright.Core.Security;

/// <summary>A bearer key of one workspace. Only its hash is stored.</summary>
internal sealed class ApiKey : IWorkspaceOwned
{
    public required Guid Id { get; init; }

    public required Guid WorkspaceId { get; init; }

    public required string Name { get; init; }

    /// <summary>The first characters, so that a person can tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the whole key.</summary>
    public required string Hash { get; init; }

    /// <summary>Null: made by a command on the server.</summary>
    public required Guid? CreatedByUserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
