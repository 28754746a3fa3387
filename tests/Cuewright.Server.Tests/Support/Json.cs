using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cuewright.Server.Tests.Support;

internal static class Json
{
    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body, CancellationToken cancellationToken) =>
        client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellationToken);

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object body, CancellationToken cancellationToken) =>
        client.PutAsJsonAsync(new Uri(path, UriKind.Relative), body, cancellationToken);

    public static Task<HttpResponseMessage> GetPathAsync(this HttpClient client, string path, CancellationToken cancellationToken) =>
        client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var answer = await client.GetPathAsync(path, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.JsonAsync(cancellationToken);
    }

    public static Task<JsonElement> JsonAsync(this HttpResponseMessage answer, CancellationToken cancellationToken) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);

    /// <summary>Asserts status, media type and code of an error answer.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
