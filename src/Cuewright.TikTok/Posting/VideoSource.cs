namespace Cuewright.TikTok;

/// <summary>The <c>source_info</c> of a video: a chunk plan, or an address to pull from.</summary>
internal sealed record VideoSource(string Source, string? VideoUrl, long? VideoSize, long? ChunkSize, int? TotalChunkCount)
{
    public static VideoSource Upload(ChunkPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(MediaSources.FileUpload, null, plan.VideoSize, plan.ChunkSize, plan.TotalChunkCount);
    }

    public static VideoSource Pull(Uri videoUrl) => new(MediaSources.PullFromUrl, MediaAddress.Checked(videoUrl), null, null, null);
}
