using System.Globalization;
using Cuewright.TikTok.StandIn.Posting;
using Microsoft.AspNetCore.Http.Features;

namespace Cuewright.TikTok.StandIn.Uploads;

/// <summary>Takes the bytes of a video chunk by chunk (contract section 3.5). The URL is the only credential; bodies of answers are empty.</summary>
internal static class UploadEndpoint
{
    public static void MapUpload(this IEndpointRouteBuilder routes) => routes.MapPut("/upload", HandleAsync);

    public static string PathOf(PublishTask task) => string.Create(
        CultureInfo.InvariantCulture, $"upload?upload_id={PublishIds.UploadId(task.PublishId)}&upload_token={task.UploadToken}");

    private static async Task<IResult> HandleAsync(HttpContext context, PublishTasks tasks, UploadGates gates, ChunkReceiver receiver, CancellationToken cancellationToken)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var found = PublishIds.OfUpload(context.Request.Query["upload_id"].ToString()).Select(tasks.Find).FirstOrDefault(known => known is not null);
        if (found is not { PublishId: var publishId } task || task.UploadToken != context.Request.Query["upload_token"])
        {
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        }

        // One chunk of an upload at a time, or two senders would write over each other.
        using var turn = await gates.EnterAsync(publishId, cancellationToken);
        var answer = await receiver.ReceiveAsync(tasks.Find(publishId)!, context.Request, cancellationToken);
        if (answer.Progress is { } progress)
        {
            context.Response.Headers.ContentRange = progress;
        }

        return TypedResults.StatusCode(answer.Status);
    }
}
