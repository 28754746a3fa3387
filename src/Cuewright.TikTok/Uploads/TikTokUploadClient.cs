using System.Runtime.ExceptionServices;
using Cuewright.TikTok.Wire;

namespace Cuewright.TikTok;

/// <summary>Uploads the bytes of a video, one chunk per call (contract section 3.5). No bearer token: the upload URL is the permission.</summary>
/// <param name="http">
/// From a factory, with automatic redirects off, no handler that retries, and an infinite <see cref="HttpClient.Timeout"/>
/// (<see cref="TikTokClientOptions.ChunkTimeout"/> rules). A factory's logging of request addresses must be off: the upload URL is a secret.
/// </param>
/// <param name="options">Timeouts.</param>
public sealed class TikTokUploadClient(HttpClient http, TikTokClientOptions options)
{
    /// <summary>Sends one chunk and says what TikTok answered. Chunks go in order, one at a time.</summary>
    /// <param name="uploadUrl">As <see cref="VideoInit.UploadUrl"/> gave it; used whole and unchanged.</param>
    /// <param name="chunk">Which bytes these are.</param>
    /// <param name="content">
    /// Positioned at the chunk's first byte. Exactly <see cref="UploadChunk.Length"/> bytes are read, in small parts; the stream is not disposed.
    /// </param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="ArgumentException">The chunk's range is empty or outside its video.</exception>
    /// <exception cref="TikTokException">Unreachable: no answer, so it is open whether the chunk was taken. For the last chunk: whether the video is posted.</exception>
    /// <exception cref="EndOfStreamException">The content was shorter than the chunk. TikTok got less than announced and takes none of it.</exception>
    /// <exception cref="IOException">The content could not be read.</exception>
    public async Task<ChunkAnswer> PutChunkAsync(Uri uploadUrl, UploadChunk chunk, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uploadUrl);
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(content);
        if (!chunk.IsSound)
            throw new ArgumentException("A chunk has a content type, and its range lies within its video and holds at least one byte.", nameof(chunk));

        using var body = new ChunkContent(chunk, content);
        using var request = new HttpRequestMessage(HttpMethod.Put, VerbatimUrl.Of(uploadUrl)) { Content = body };
        try
        {
            return await OneCall.RunAsync(token => SendAsync(request, chunk, token), options.ChunkTimeout, options.TimeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception) when (body.SourceFault is not null && !cancellationToken.IsCancellationRequested)
        {
            ExceptionDispatchInfo.Throw(body.SourceFault);
            throw;
        }
    }

    private async Task<ChunkAnswer> SendAsync(HttpRequestMessage request, UploadChunk chunk, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return ChunkAnswers.Read(response, chunk) with { Facts = new AnswerFacts((int)response.StatusCode, SafeText.CodeOrNull(AnswerReader.LogId(response))) };
    }
}
