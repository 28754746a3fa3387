using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Cuewright.TikTok.StandIn.Tests.Support;

/// <summary>The stand-in as a process of its own, to be started wrongly or killed.</summary>
internal sealed class StandInProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private StandInProcess(Process process, Uri address)
    {
        _process = process;
        // A test process has no factory to ask.
#pragma warning disable RS0030
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
#pragma warning restore RS0030
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>Starts it and reads its address from its one line.</summary>
    public static async Task<StandInProcess> StartAsync(string directory, int port, CancellationToken cancellationToken)
    {
        var process = Start("--port", $"{port}", "--data", directory, "--client-key", TestStandIn.Key, "--client-secret", TestStandIn.Secret, "--redirect-uri", TestStandIn.Redirect);
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? "";
        return new StandInProcess(process, new Uri(line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal))));
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <returns>An access token.</returns>
    public async Task<string?> ConnectAsync(CancellationToken cancellationToken)
    {
        var consent = TestStandIn.Authorize().Concat([("granted_scope", "user.info.profile"), ("creator", TestStandIn.Handle), ("decision", "allow")]);
        using var allowed = await PostAsync("v2/auth/authorize/", consent, cancellationToken);
        var code = (await Answer.ReadAsync(allowed, cancellationToken)).CallbackFields()["code"];
        using var tokens = await PostAsync(
            "v2/oauth/token/",
            [
                ("client_key", TestStandIn.Key), ("client_secret", TestStandIn.Secret), ("grant_type", "authorization_code"), ("code", code),
                ("redirect_uri", TestStandIn.Redirect), ("code_verifier", TestStandIn.Verifier),
            ],
            cancellationToken);
        return (await Answer.ReadAsync(tokens, cancellationToken)).Json.GetProperty("access_token").GetString();
    }

    public async Task<string?> UsernameAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v2/user/info/?fields=username");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request, cancellationToken);
        var data = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken)).RootElement.GetProperty("data");
        return data.GetProperty("user").GetProperty("username").GetString();
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        _http.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(StandInServer).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await _http.PostAsync(path, form, cancellationToken);
    }
}
