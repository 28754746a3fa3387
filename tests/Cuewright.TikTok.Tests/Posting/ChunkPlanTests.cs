using FsCheck;
using FsCheck.Fluent;

namespace Cuewright.TikTok.Tests.Posting;

public sealed class ChunkPlanTests
{
    private const long FiveMegabytes = 5_000_000;
    private const long FiveMebibytes = 5 * 1024 * 1024;

    // Every rule of section 3.5, with a megabyte read as 10^6 and as 2^20.
    [Fact]
    [Trait("trap", "1")]
    [Trait("trap", "2")]
    [Trait("trap", "3")]
    [Trait("contract", "36")]
    [Trait("contract", "37")]
    [Trait("contract", "39")]
    public void Trap_01_02_03_Every_plan_keeps_every_rule_in_both_readings_of_a_megabyte() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000),
        Prop.ForAll(Plans(), plan => { AssertLegal(plan); }));

    [Fact]
    public void The_ranges_of_every_plan_cover_the_video_once_in_order() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Plans(), plan => { AssertCovers(plan); }));

    [Theory]
    [InlineData(1)]
    [InlineData(FiveMegabytes)]
    [InlineData(FiveMebibytes)]
    [InlineData(15_000_000)]
    [InlineData(64_000_000)]
    [InlineData(64_000_001)]
    [InlineData(64 * 1024 * 1024)]
    [InlineData(73_000_000)]
    [InlineData(602_000_000)]
    [InlineData(ChunkPlan.LargestVideo)]
    public void Plans_at_the_edges_are_legal(long size)
    {
        foreach (var chunkSize in (long[])[ChunkPlan.DefaultChunkSize, .. ChunkPlan.AlternativeChunkSizes, ChunkPlan.LargestChunkSize])
        {
            AssertLegal(ChunkPlan.For(size, chunkSize));
            AssertCovers(ChunkPlan.For(size, chunkSize));
        }
    }

    [Theory]
    [InlineData(4_194_304, 4_194_304, 1, 4_194_304)]
    [InlineData(30_567_100, 30_567_100, 1, 30_567_100)]
    [InlineData(73_000_000, 10_000_000, 7, 13_000_000)]
    [InlineData(150_000_000, 10_000_000, 15, 10_000_000)]
    [InlineData(602_000_000, 10_000_000, 60, 12_000_000)]
    [InlineData(ChunkPlan.LargestVideo, 10_000_000, 429, 14_967_296)]
    public void Known_plans(long size, long chunkSize, int count, long lastChunk)
    {
        var plan = ChunkPlan.For(size);
        var (first, last) = plan.Range(count - 1);
        Assert.Equal((chunkSize, count, lastChunk), (plan.ChunkSize, plan.TotalChunkCount, last - first + 1));
    }

    [Fact]
    public void The_documents_example_has_these_ranges()
    {
        var plan = new ChunkPlan { VideoSize = 50_000_123, ChunkSize = 10_000_000, TotalChunkCount = 5 };
        AssertLegal(plan);
        Assert.Equal((0L, 9_999_999L), plan.Range(0));
        Assert.Equal((40_000_000L, 50_000_122L), plan.Range(4));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9_999_999, 0)]
    [InlineData(10_000_000, 1)]
    [InlineData(10_000_001, 1)]
    [InlineData(69_999_999, 6)]
    [InlineData(70_000_000, 6)]
    [InlineData(72_999_999, 6)]
    [InlineData(73_000_000, 7)]
    public void The_chunk_to_send_next_follows_from_the_bytes_confirmed(long offset, int index) =>
        Assert.Equal(index, ChunkPlan.For(73_000_000).IndexAt(offset));

    [Theory]
    [InlineData(0, ChunkPlan.DefaultChunkSize)]
    [InlineData(-1, ChunkPlan.DefaultChunkSize)]
    [InlineData(ChunkPlan.LargestVideo + 1, ChunkPlan.DefaultChunkSize)]
    [InlineData(70_000_000, ChunkPlan.SmallestChunkSize - 1)]
    [InlineData(70_000_000, ChunkPlan.LargestChunkSize + 1)]
    [Trait("contract", "38")]
    public void Contract_38_Sizes_outside_the_limits_are_refused(long size, long chunkSize) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChunkPlan.For(size, chunkSize));

    [Fact]
    public void There_is_no_chunk_outside_the_plan()
    {
        var plan = ChunkPlan.For(73_000_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Range(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.Range(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.IndexAt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plan.IndexAt(73_000_001));
    }

    private static Arbitrary<ChunkPlan> Plans() => Arb.From(
        from size in Gen.OneOf(Choose(1, 140_000_000), Choose(63_990_000, 64_010_000), AnySize())
        from chunkSize in Gen.OneOf(
            Gen.Elements<long>([ChunkPlan.DefaultChunkSize, .. ChunkPlan.AlternativeChunkSizes]),
            Choose((int)ChunkPlan.SmallestChunkSize, (int)ChunkPlan.LargestChunkSize))
        select ChunkPlan.For(size, chunkSize));

    private static Gen<long> Choose(int from, int to) => Gen.Choose(from, to).Select(value => (long)value);

    private static Gen<long> AnySize() =>
        from low in Choose(1, int.MaxValue)
        from high in Choose(0, 1)
        select low + (high << 31);

    private static void AssertLegal(ChunkPlan plan)
    {
        var (first, last) = plan.Range(plan.TotalChunkCount - 1);
        Assert.Equal(plan.VideoSize / plan.ChunkSize, plan.TotalChunkCount);
        Assert.InRange(plan.TotalChunkCount, 1, 1000);
        Assert.InRange(last - first + 1, 1, 128_000_000);
        if (plan.TotalChunkCount == 1)
        {
            Assert.Equal(plan.VideoSize, plan.ChunkSize);
            Assert.InRange(plan.VideoSize, 1, 64_000_000);
        }
        else
        {
            Assert.True(plan.VideoSize >= FiveMebibytes);
            Assert.InRange(plan.ChunkSize, FiveMebibytes, 64_000_000);
        }
    }

    private static void AssertCovers(ChunkPlan plan)
    {
        long next = 0;
        for (var index = 0; index < plan.TotalChunkCount; index++)
        {
            var (first, last) = plan.Range(index);
            Assert.Equal(next, first);
            Assert.Equal(index, plan.IndexAt(first));
            Assert.Equal(index, plan.IndexAt(last));
            next = last + 1;
        }

        Assert.Equal(plan.VideoSize, next);
        Assert.Equal(plan.TotalChunkCount, plan.IndexAt(next));
    }
}
