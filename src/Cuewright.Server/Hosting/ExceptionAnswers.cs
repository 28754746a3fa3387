using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Hosting;

/// <summary>Turns what was thrown into a problem. Its text is ours alone: an exception's own words may hold paths, SQL or secrets.</summary>
internal sealed partial class ExceptionAnswers(ILogger<ExceptionAnswers> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        await ProblemOf(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemHttpResult ProblemOf(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { InnerException: JsonException json }:
                return Unreadable(json.Path);
            case BadHttpRequestException refused when Parameter().Match(refused.Message) is { Success: true } named:
                return Unreadable(named.Groups["name"].Value);
            case BadHttpRequestException refused:
                return StatusProblems.Of(refused.StatusCode);
            case DbUpdateConcurrencyException:
            case DbUpdateException update when DatabaseFaults.IsTwice(update):
                return Problems.Conflict("version_conflict", "Somebody changed it meanwhile. Load it again and repeat your change.");
        }

        var traceId = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        if (DatabaseFaults.CodeOf(exception) is { } code)
        {
            LogUnavailable(code, traceId);
            return StatusProblems.Of(StatusCodes.Status503ServiceUnavailable);
        }

        LogFailed(exception, http.Request.Method, RouteOf(http), traceId);
        return Problems.Of(
            StatusCodes.Status500InternalServerError,
            "internal_error",
            "Something went wrong on the server. Its log has the details under the trace id.",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["traceId"] = traceId });
    }

    // The pattern, not the path: addresses may hold secrets.
    private static string RouteOf(HttpContext http) => (http.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "an unknown route";

    private static ProblemHttpResult Unreadable(string? path)
    {
        var field = path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field)
            ? Problems.Of(StatusCodes.Status400BadRequest, "bad_request", "The body is not the JSON that this address takes.")
            : Problems.Of(
                StatusCodes.Status400BadRequest,
                "bad_request",
                $"The field {field} cannot be read.",
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["errors"] = new Dictionary<string, object>(StringComparer.Ordinal) { [field] = new[] { new { code = "unreadable", message = "This value has the wrong form." } } },
                });
    }

    // Of the framework's sentence only our own parameter's name is used.
    [GeneratedRegex("^(Failed to bind|Required) parameter \"[^\"]* (?<name>[A-Za-z]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();

    [LoggerMessage(1001, LogLevel.Error, "{Method} {Route} failed (trace {TraceId})")]
    private partial void LogFailed(Exception exception, string method, string route, string traceId);

    [LoggerMessage(1002, LogLevel.Error, "The database cannot be reached: {Code} (trace {TraceId})")]
    private partial void LogUnavailable(string code, string traceId);
}
