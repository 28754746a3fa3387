using Cuewright.Core.Accounts;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Accounts;

/// <summary>A TikTok developer app of this instance. Its secret is never told.</summary>
/// <param name="Type">As it was registered at TikTok: it decides where a consent may come back to.</param>
/// <param name="Mode">What TikTok lets it do.</param>
/// <param name="Scopes">What it asks for.</param>
/// <param name="IsConfigured">It came with the configuration, which alone changes it.</param>
/// <param name="AccountCount">Connected accounts of all workspaces.</param>
internal sealed record DeveloperAppResponse(
    Guid Id, string Name, string ClientKey, AppType Type, AppMode Mode, IReadOnlyList<string> Scopes, bool IsConfigured, int AccountCount, int Version)
{
    public static DeveloperAppResponse From(DeveloperAppView app) => new(
        app.Id, app.Name, app.ClientKey, app.Type, app.Mode, app.Scopes, app.IsConfigured, app.AccountCount, app.Version);
}

/// <param name="CallbackUrl">The redirect URI to register at TikTok for every app.</param>
/// <param name="WebhookUrl">The webhook address to register at TikTok for every app.</param>
internal sealed record DeveloperAppsResponse(IReadOnlyList<DeveloperAppResponse> Apps, Uri CallbackUrl, Uri WebhookUrl)
{
    public static DeveloperAppsResponse From(IReadOnlyList<DeveloperAppView> apps, PublicAddress address) => new(
        [.. apps.Select(DeveloperAppResponse.From)], address.TikTokCallback, address.TikTokWebhook);
}

/// <param name="ClientSecret">Written and never read.</param>
/// <param name="Scopes">Null: all that are of use.</param>
internal sealed record AddDeveloperAppRequest(string? Name, string? ClientKey, string? ClientSecret, AppType Type, AppMode Mode, IReadOnlyList<string>? Scopes = null)
{
    public DeveloperAppInput ToInput() => new(Name, ClientKey?.Trim(), ClientSecret?.Trim(), Type, Mode, Scopes ?? []);
}

/// <param name="Version">The version that was read.</param>
/// <param name="ClientSecret">Null: the stored one stays.</param>
/// <param name="Scopes">Null: all that are of use.</param>
internal sealed record ChangeDeveloperAppRequest(int? Version, string? Name, AppType Type, AppMode Mode, string? ClientSecret = null, IReadOnlyList<string>? Scopes = null)
{
    public DeveloperAppInput ToInput() => new(Name, null, string.IsNullOrWhiteSpace(ClientSecret) ? null : ClientSecret.Trim(), Type, Mode, Scopes ?? []);
}
