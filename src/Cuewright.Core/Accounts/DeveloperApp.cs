using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

/// <summary>One TikTok developer app of the instance: the key and secret that accounts are connected with.</summary>
internal sealed class DeveloperApp : IVersioned
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required string ClientKey { get; init; }

    /// <summary>Encrypted; see <see cref="Security.SecretProtector"/>.</summary>
    public required string ClientSecret { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; } = 1;
}
