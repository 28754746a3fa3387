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

    public AppType Type { get; set; }

    public AppMode Mode { get; set; }

    /// <summary>Comma separated: what is asked for. Empty: all that are of use.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>It came with the configuration, which alone changes it.</summary>
    public bool IsConfigured { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>No account is connected with it any more, and none can be. What it was used for keeps pointing to it.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public int Version { get; set; } = 1;
}
