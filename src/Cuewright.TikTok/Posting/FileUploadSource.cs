namespace Cuewright.TikTok;

internal sealed record FileUploadSource(string Source, long VideoSize, long ChunkSize, int TotalChunkCount)
{
    public static FileUploadSource For(ChunkPlan plan) => new("FILE_UPLOAD", plan.VideoSize, plan.ChunkSize, plan.TotalChunkCount);
}
