using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

/// <summary>Where people and TikTok find this server.</summary>
internal sealed class PublicAddress(IOptions<ServerOptions> options, IServer server)
{
    public const string TikTokCallbackPath = "/connect/tiktok/callback";

    public const string TikTokWebhookPath = "/webhooks/tiktok";

    /// <summary>https: cookies are Secure and browsers are told to stay on https.</summary>
    public bool IsHttps => options.Value.PublicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>The configured address, else the one that is listened on.</summary>
    public Uri Value => options.Value.PublicUrl ?? Listening();

    /// <summary>The same for what is called from outside: a worker listens for nobody, so without a configured address it has none.</summary>
    public Uri? ForOthers => options.Value is { PublicUrl: null, Role: ServerRole.Worker } ? null : Value;

    public Uri TikTokCallback => new(Value, TikTokCallbackPath);

    public Uri TikTokWebhook => new(Value, TikTokWebhookPath);

    /// <summary>Scheme, host and port as browsers send it in Origin.</summary>
    public static string OriginOf(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private Uri Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost/";
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port).Uri;
    }
}
