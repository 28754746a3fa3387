using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Uploads;

/// <summary>Judges one PUT and takes its bytes. Progress counts whole chunks: a PUT that breaks off leaves nothing of its chunk behind.</summary>
internal sealed class ChunkReceiver(PublishTasks tasks, ChunkFile file, TimeProvider clock)
{
    public async Task<UploadAnswer> ReceiveAsync(PublishTask task, HttpRequest request, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() >= task.UrlEndsAt)
        {
            return UploadAnswer.Expired;
        }

        if (task.FailReason is not null && !task.IsWhole)
        {
            return UploadAnswer.Gone;
        }

        if (ChunkHeaders.Read(request) is not { } headers || headers.Total != task.Chunks.Size)
        {
            return UploadAnswer.Malformed;
        }

        if (IsAccepted(task, headers))
        {
            // The answer got lost and the client sends again: harmless, and told how far the upload is by now.
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
            return UploadAnswer.Taken(task);
        }

        if (task.IsWhole || headers.First != task.BytesReceived)
        {
            return UploadAnswer.OutOfStep(task);
        }

        if (headers.Last != task.Chunks.Range(task.ChunksReceived).Last)
        {
            return UploadAnswer.Malformed;
        }

        if (!await file.WriteAsync(task, headers, request.Body, cancellationToken))
        {
            return UploadAnswer.Malformed;
        }

        var isLast = task.ChunksReceived + 1 == task.Chunks.Count;
        return UploadAnswer.Taken(tasks.TakeChunk(task.PublishId, headers.ContentType, isLast ? file.Finish(task) : null));
    }

    private static bool IsAccepted(PublishTask task, ChunkHeaders headers)
    {
        var index = Math.Min(headers.First / task.Chunks.ChunkSize, task.Chunks.Count - 1);
        return index < task.ChunksReceived && task.Chunks.Range(index) == (headers.First, headers.Last);
    }
}
