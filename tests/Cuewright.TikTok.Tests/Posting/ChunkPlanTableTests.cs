namespace Cuewright.TikTok.Tests.Posting;

/// <summary>The table of contract section 3.5, row by row, judged by the rules above it.</summary>
public sealed class ChunkPlanTableTests
{
    private const long MostInLastChunk = 128_000_000;

    [Theory]
    [InlineData(50_000_123, 10_000_000, 5, 10_000_123, true)]
    [InlineData(4_194_304, 4_194_304, 1, 4_194_304, true)]
    [InlineData(30_567_100, 30_567_100, 1, 30_567_100, true)]
    [InlineData(15_000_000, 10_000_000, 1, 15_000_000, false)]
    [InlineData(73_000_000, 64_000_000, 1, 73_000_000, false)]
    [InlineData(73_000_000, 32_000_000, 2, 41_000_000, true)]
    [InlineData(602_000_000, 67_108_864, 8, 132_237_952, false)]
    [InlineData(73_000_000, 10_000_000, 8, 3_000_000, false)]
    [Trait("trap", "1")]
    [Trait("trap", "2")]
    [Trait("trap", "3")]
    [Trait("contract", "36")]
    [Trait("contract", "37")]
    [Trait("contract", "39")]
    public void Trap_01_02_03_The_table_is_judged_as_the_contract_judges_it(long size, long chunkSize, int count, long lastChunk, bool legal)
    {
        var plan = new ChunkPlan { VideoSize = size, ChunkSize = chunkSize, TotalChunkCount = count };
        var (first, last) = plan.Range(count - 1);
        Assert.Equal(lastChunk, last - first + 1);
        Assert.Equal(legal, IsLegal(plan));
    }

    // No size of the table leads to one of its refused rows, with whichever of our plans.
    [Theory]
    [InlineData(50_000_123)]
    [InlineData(4_194_304)]
    [InlineData(30_567_100)]
    [InlineData(15_000_000)]
    [InlineData(73_000_000)]
    [InlineData(602_000_000)]
    [InlineData(1)]
    [InlineData(ChunkPlan.LargestVideo)]
    [Trait("trap", "2")]
    [Trait("trap", "3")]
    public void Trap_02_03_Every_candidate_for_the_tables_sizes_is_legal(long size) =>
        Assert.All(ChunkPlan.Candidates(size), plan => Assert.True(IsLegal(plan)));

    [Fact]
    [Trait("trap", "4")]
    public void Trap_04_A_refused_plan_is_followed_by_the_two_others()
    {
        Assert.Equal([10_000_000, 16_000_000, 5_242_880], ChunkPlan.Candidates(73_000_000).Select(plan => plan.ChunkSize));
        Assert.Equal([7, 4, 13], ChunkPlan.Candidates(73_000_000).Select(plan => plan.TotalChunkCount));
        Assert.Equal([429, 268, 819], ChunkPlan.Candidates(ChunkPlan.LargestVideo).Select(plan => plan.TotalChunkCount));
    }

    [Fact]
    public void A_single_chunk_has_no_other_plan() => Assert.Equal(ChunkPlan.For(64_000_000), Assert.Single(ChunkPlan.Candidates(64_000_000)));

    private static bool IsLegal(ChunkPlan plan)
    {
        var (first, last) = plan.Range(plan.TotalChunkCount - 1);
        return plan.TotalChunkCount == plan.VideoSize / plan.ChunkSize
            && plan.TotalChunkCount is >= 1 and <= 1000
            && last - first + 1 <= MostInLastChunk
            && (plan.TotalChunkCount == 1
                ? plan.ChunkSize == plan.VideoSize && plan.VideoSize <= 64_000_000
                : plan.ChunkSize is >= 5_242_880 and <= 64_000_000);
    }
}
