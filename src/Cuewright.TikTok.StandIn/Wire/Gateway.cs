namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>
/// TikTok's gateway: a path without its trailing slash, an unknown one and a wrong verb are all the same 404 (row 1). ASP.NET would be
/// kinder, and a missing slash would be found only at TikTok.
/// </summary>
internal sealed partial class Gateway(RequestDelegate next, ILogger<Gateway> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v2", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        if (context.Request.Path.Value!.EndsWith('/'))
        {
            await PassAsync(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (!context.Response.HasStarted && context.Response.StatusCode is StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = default;
            await ApiAnswer.Failed(ApiErrors.UnsupportedPath(context.Request.Path)).ExecuteAsync(context);
        }
    }

    private async Task PassAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not BadHttpRequestException && !context.Response.HasStarted)
        {
            LogFault(exception, context.Request.Path);
            await ApiAnswer.Failed(ApiErrors.Internal).ExecuteAsync(context);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A request to {Path} failed in the stand-in itself")]
    private partial void LogFault(Exception exception, string path);
}
