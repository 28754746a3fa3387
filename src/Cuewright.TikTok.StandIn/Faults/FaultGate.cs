using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>Lets the rules act on TikTok's own paths; the control API and the pages are never hit.</summary>
internal sealed class FaultGate(RequestDelegate next, FaultRules rules, CallAccount accounts, TimeProvider clock)
{
    private const int Throttled = StatusCodes.Status429TooManyRequests;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isTikTok = request.Path.StartsWithSegments("/v2", StringComparison.Ordinal) || request.Path.StartsWithSegments("/upload", StringComparison.Ordinal);
        var account = isTikTok && rules.NeedsAccount ? await accounts.OfAsync(request, context.RequestAborted) : null;
        if (!isTikTok || rules.Meet($"{request.Method} {request.Path}{request.QueryString}", account) is not { } rule)
        {
            await next(context);
            return;
        }

        if (rule.DelayMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(rule.DelayMs), clock, context.RequestAborted);
        }

        if (rule.Hang)
        {
            await HangAsync(context);
        }
        else if (rule.Cut is FaultRule.CutBefore)
        {
            context.Abort();
        }
        else if (rule.Body is { } body)
        {
            await FaultBodies.AnswerAsync(context, body, rule.Status ?? StatusCodes.Status200OK);
        }
        else if (rule.Status is not null || rule.Code is not null)
        {
            await AnswerAsync(context, rule);
        }
        else if (rule.Cut is FaultRule.CutAfter)
        {
            // The call is taken whole; only its answer never leaves.
            context.Response.Body = Stream.Null;
            await next(context);
            context.Abort();
        }
        else
        {
            await next(context);
        }
    }

    // Until the caller gives up, or the stand-in stops.
    private async Task HangAsync(HttpContext context)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, either.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static Task AnswerAsync(HttpContext context, FaultRule rule)
    {
        var status = rule.Status ?? StatusCodes.Status403Forbidden;
        var code = rule.Code ?? (status is Throttled ? ApiErrors.RateLimitExceeded.Code : ApiErrors.Internal.Code);
        if (context.Request.Path.StartsWithSegments("/upload", StringComparison.Ordinal))
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        if (context.Request.Path.StartsWithSegments("/v2/oauth", StringComparison.Ordinal))
        {
            return OAuthAnswer.Failed(code, "The stand-in was told to fail.").WithStatus(rule.Status).ExecuteAsync(context);
        }

        return ApiAnswer.Failed(ApiErrors.Refused(code) with { Status = status }).ExecuteAsync(context);
    }
}
