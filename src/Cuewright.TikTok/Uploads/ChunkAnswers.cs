using System.Net.Http.Headers;

namespace Cuewright.TikTok;

internal static class ChunkAnswers
{
    public static ChunkAnswer Read(HttpResponseMessage response, UploadChunk chunk) => (int)response.StatusCode switch
    {
        206 => new ChunkAnswer.Taken(AfterTaking(response.Content.Headers, chunk)),
        200 when !chunk.IsLast => new ChunkAnswer.Taken(AfterTaking(response.Content.Headers, chunk)),
        200 or 201 => new ChunkAnswer.Complete(),
        416 => new ChunkAnswer.OutOfStep(ConfirmedBytes.AsLastIndex(response.Content.Headers, chunk.Total)),
        403 => new ChunkAnswer.UrlExpired(),
        404 => new ChunkAnswer.UnknownUpload(),
        var status and >= 300 and < 500 => new ChunkAnswer.Refused(status),
        var status => new ChunkAnswer.ServerFault(status),
    };

    /// <summary>At least this chunk; more when the header says that TikTok was further already.</summary>
    private static long AfterTaking(HttpContentHeaders headers, UploadChunk chunk)
    {
        var sent = chunk.Last + 1;
        // One above what was sent is the same progress, told as a count.
        return ConfirmedBytes.AsLastIndex(headers, chunk.Total) is { } told && told > sent + 1 ? told : sent;
    }
}
