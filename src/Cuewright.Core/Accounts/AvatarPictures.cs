using System.Globalization;
using Cuewright.Core.Kernel.Outbound;
using Cuewright.Core.Media;
using Cuewright.TikTok;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Accounts;

/// <summary>Copies avatars, because TikTok's addresses die within hours. Without one the account is connected all the same.</summary>
internal sealed class AvatarPictures(IHttpClientFactory factory, MediaStore store, IOptions<TikTokOptions> options, TimeProvider clock, AccountLog log)
{
    public const string HttpName = "avatars";

    public static readonly OutboundLimits Limits = new(2 * 1024 * 1024, TimeSpan.FromSeconds(5));

    public async Task<StoredAvatar?> CopyAsync(Uri? address, CancellationToken cancellationToken)
    {
        if (address is null || !IsAllowed(address))
        {
            return null;
        }

        try
        {
            return await StoreAsync(await ReadAsync(address, cancellationToken), IsOwnServer(address), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            log.AvatarNotCopied(failure is OutboundRefusedException refused ? refused.Reason.ToString() : failure.GetType().Name);
            return null;
        }
    }

    public void Delete(string key) => store.Delete(key);

    // The address comes out of TikTok's answer; the guarded client judges where it leads.
    private bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || IsConfigured(address);

    // The stand-in draws its avatars. TikTok has no reason to send an SVG, and nobody else may.
    private bool IsOwnServer(Uri address) => IsConfigured(address) && options.Value.ApiBaseUrl.Authority != TikTokHosts.Api.Authority;

    private bool IsConfigured(Uri address) => address.Scheme == options.Value.ApiBaseUrl.Scheme && address.Authority == options.Value.ApiBaseUrl.Authority;

    /// <returns>Empty when there is no picture.</returns>
    private async Task<byte[]> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var http = factory.CreateClient(HttpName);
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(cancellationToken) : [];
    }

    private async Task<StoredAvatar?> StoreAsync(byte[] picture, bool allowSvg, CancellationToken cancellationToken)
    {
        if (ImageType.Of(picture, allowSvg) is not { } type)
        {
            log.AvatarNotCopied("no usable picture");
            return null;
        }

        // A new key each time: the old picture stays whole until the account points to the new one.
        var key = string.Create(CultureInfo.InvariantCulture, $"avatars/{Guid.CreateVersion7(clock.GetUtcNow()):N}.{type.Ending}");
        using var content = new MemoryStream(picture, writable: false);
        await store.WriteAsync(key, content, cancellationToken);
        return new StoredAvatar(key, type.ContentType);
    }
}
