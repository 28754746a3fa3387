namespace Cuewright.TikTok;

/// <summary>Where TikTok is and how long a call may take. One instance may be shared by every client.</summary>
public sealed class TikTokClientOptions
{
    /// <summary>Base of every JSON and form endpoint; another server that keeps TikTok's contract may stand here. A path in it is kept.</summary>
    public Uri ApiBaseUrl { get; set; } = TikTokHosts.Api;

    /// <summary>The consent page that the user's browser is sent to (contract section 1.1).</summary>
    public Uri AuthorizeUrl { get; set; } = TikTokHosts.Authorize;

    /// <summary>Longest time for one call with its answer, except the upload of a chunk. Default 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest time for the upload of one chunk with its answer. Default 15 minutes: 64 MB at 0.6 Mbit/s.</summary>
    /// <remarks><see cref="HttpClient.Timeout"/> also applies and is 100 seconds by default: set it to infinite on the client used for uploads.</remarks>
    public TimeSpan ChunkTimeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The clock that both timeouts and <see cref="TikTokException.RetryAfter"/> are measured with.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
