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
    private const int LargestBytes = 2 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<StoredAvatar?> CopyAsync(Uri? address, CancellationToken cancellationToken)
    {
        if (address is null || !IsAllowed(address))
        {
            return null;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await StoreAsync(await ReadAsync(address, either.Token), IsOwnServer(address), either.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.AvatarNotCopied(failure.GetType().Name);
            return null;
        }
    }

    public void Delete(string key) => store.Delete(key);

    // The address comes out of TikTok's answer; it may lead to a picture host, but to no neighbour of this machine: see the guarded client.
    private bool IsAllowed(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || IsConfigured(address);

    // The stand-in draws its avatars. TikTok has no reason to send an SVG, and nobody else may.
    private bool IsOwnServer(Uri address) => IsConfigured(address) && options.Value.ApiBaseUrl.Authority != TikTokHosts.Api.Authority;

    private bool IsConfigured(Uri address) => address.Scheme == options.Value.ApiBaseUrl.Scheme && address.Authority == options.Value.ApiBaseUrl.Authority;

    /// <returns>Empty when there is no picture, or one too large.</returns>
    private async Task<ReadOnlyMemory<byte>> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        var http = factory.CreateClient(IsConfigured(address) ? HttpName : GuardedHttp.Name);
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > LargestBytes)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var picture = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await content.ReadAsync(part, cancellationToken)) > 0)
        {
            if (picture.Length + read > LargestBytes)
            {
                return ReadOnlyMemory<byte>.Empty;
            }

            picture.Write(part, 0, read);
        }

        return picture.GetBuffer().AsMemory(0, (int)picture.Length);
    }

    private async Task<StoredAvatar?> StoreAsync(ReadOnlyMemory<byte> picture, bool allowSvg, CancellationToken cancellationToken)
    {
        if (ImageType.Of(picture.Span, allowSvg) is not { } type)
        {
            log.AvatarNotCopied("no usable picture");
            return null;
        }

        // A new key each time: the old picture stays whole until the account points to the new one.
        var key = string.Create(CultureInfo.InvariantCulture, $"avatars/{Guid.CreateVersion7(clock.GetUtcNow()):N}.{type.Ending}");
        using var content = new MemoryStream(picture.ToArray(), writable: false);
        await store.WriteAsync(key, content, cancellationToken);
        return new StoredAvatar(key, type.ContentType);
    }
}
