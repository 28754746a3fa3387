using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.Wire;

/// <summary>Sends one request once. Only here do transport faults become <see cref="TikTokFailureKind.Unreachable"/>.</summary>
internal sealed class Transport(HttpClient http, TikTokClientOptions options)
{
    public async Task<Answer> GetAsync(string pathAndQuery, string accessToken, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(pathAndQuery));
        request.Headers.Authorization = Bearer(accessToken);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Answer> PostJsonAsync<T>(string path, T body, JsonTypeInfo<T> type, string accessToken, CancellationToken cancellationToken)
    {
        // Bytes rather than JsonContent: the length is then known and nothing is sent with chunked transfer encoding.
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "UTF-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = content };
        request.Headers.Authorization = Bearer(accessToken);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Answer> PostFormAsync(string path, IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(form);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = content };
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => OneCall.RunAsync(
        async token =>
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            return await AnswerReader.ReadAsync(response, options.TimeProvider, token).ConfigureAwait(false);
        },
        options.RequestTimeout,
        options.TimeProvider,
        cancellationToken);

    private Uri Address(string pathAndQuery)
    {
        // A relative address replaces the last segment of a base that does not end in a slash.
        var root = options.ApiBaseUrl.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + pathAndQuery : $"{root}/{pathAndQuery}");
    }

    private static AuthenticationHeaderValue Bearer(string accessToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        return new AuthenticationHeaderValue("Bearer", accessToken);
    }
}
