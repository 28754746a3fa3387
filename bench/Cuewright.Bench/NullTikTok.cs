using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Bench;

/// <summary>
/// The other end that costs next to nothing: a process of its own that answers every call of TikTok's API after five milliseconds and
/// remembers when each init arrived, which is when it has left.
/// </summary>
internal static partial class NullTikTok
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    public static async Task RunAsync(int port, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var inits = new ConcurrentQueue<Init>();
        long calls = 0, received = 0;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            var arrived = clock.GetUtcNow();
            if (!context.Request.Path.StartsWithSegments("/bench", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref calls);
                await Task.Delay(Pause, clock, context.RequestAborted);
            }

            context.Items["arrived"] = arrived;
            await next(context);
        });
        app.MapPost("/v2/post/publish/creator_info/query/", () => Ok(
            """{"creator_username":"bench","creator_nickname":"Bench","privacy_level_options":["SELF_ONLY"],"comment_disabled":false,"duet_disabled":false,"stitch_disabled":false,"max_video_post_duration_sec":600}"""));
        app.MapPost("/v2/post/publish/video/init/", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var number = int.Parse(Number().Match(body).Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            inits.Enqueue(new Init(number, ((DateTimeOffset)context.Items["arrived"]!).UtcTicks, context.Request.Headers.Authorization.ToString()));
            return Ok($$"""{"publish_id":"v_pub_file~v2-1.{{number}}-{{inits.Count}}","upload_url":"http://127.0.0.1:{{port}}/upload/{{number}}"}""");
        });
        app.MapPut("/upload/{number}", async (HttpContext context) =>
        {
            var buffer = new byte[81920];
            for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
            {
                Interlocked.Add(ref received, read);
            }

            var range = context.Request.Headers.ContentRange.ToString();
            var (last, total) = (range[(range.IndexOf('-', StringComparison.Ordinal) + 1)..range.IndexOf('/', StringComparison.Ordinal)], range[(range.IndexOf('/', StringComparison.Ordinal) + 1)..]);
            context.Response.StatusCode = long.Parse(last, CultureInfo.InvariantCulture) + 1 == long.Parse(total, CultureInfo.InvariantCulture) ? 201 : 206;
            context.Response.Headers.ContentRange = $"bytes 0-{last}/{total}";
        });
        app.MapPost("/v2/post/publish/status/fetch/", () => Ok("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[]}"""));
        app.MapGet("/bench/inits", () => Results.Json(inits.ToArray()));
        app.MapGet("/bench/counts", () => Results.Json(new Counts(inits.Count, Interlocked.Read(ref calls), Interlocked.Read(ref received))));
        await app.StartAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync(CancellationToken.None);
    }

    private static IResult Ok(string data) => Results.Text($$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"bench"}}""", "application/json");

    [GeneratedRegex("Bench (?<number>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    /// <param name="Number">Of the publication.</param>
    /// <param name="ArrivedTicks">UTC.</param>
    /// <param name="Token">Whose.</param>
    internal sealed record Init(int Number, long ArrivedTicks, string Token);

    internal sealed record Counts(int Inits, long Calls, long ReceivedBytes);
}
