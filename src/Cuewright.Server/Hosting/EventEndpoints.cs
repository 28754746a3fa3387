using Cuewright.Core.Kernel;

namespace Cuewright.Server.Hosting;

/// <summary>The stream of live events. Open pages read again what an event names, so a lost event costs nothing but time.</summary>
internal static class EventEndpoints
{
    public static RouteGroupBuilder MapEvents(this RouteGroupBuilder workspace)
    {
        workspace.MapGet("/events", Stream).WithName("getEvents").WithTags("Operations").WithSummary("Live events (server-sent events): publication, media, account, circuit and others")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream").ProducesProblem(StatusCodes.Status404NotFound);
        return workspace;
    }

    private static async Task Stream(
        WorkspaceContext workspace, LiveEvents live, EventStream stream, IHostApplicationLifetime lifetime, HttpContext http, CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await stream.WriteAsync(http, live.Subscribe(workspace.WorkspaceId, ends.Token), ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page was closed or the server stops: either way the stream has ended well.
            return;
        }
    }
}
