namespace Cuewright.TikTok.Wire;

internal static class AnswerReader
{
    // The largest documented answer, a page of videos, stays far below this.
    private const int LongestBody = 4 * 1024 * 1024;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new Answer((int)response.StatusCode, body, LogId(response), RetryAfter(response, clock));
    }

    /// <summary>The body; nothing when it is longer than any real one, so that a broken gateway cannot fill the memory.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var buffer = new MemoryStream();
            var part = new byte[16 * 1024];
            int read;
            while ((read = await stream.ReadAsync(part, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (buffer.Length + read > LongestBody)
                    return ReadOnlyMemory<byte>.Empty;
                buffer.Write(part, 0, read);
            }

            return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        }
    }

    public static string? LogId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-tt-logid", out var values) ? values.FirstOrDefault() : null;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - clock.GetUtcNow());
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
