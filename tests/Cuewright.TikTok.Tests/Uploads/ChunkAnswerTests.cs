namespace Cuewright.TikTok.Tests.Uploads;

public sealed class ChunkAnswerTests : ServerTests
{
    private static readonly ChunkPlan Plan = new() { VideoSize = 50, ChunkSize = 10, TotalChunkCount = 5 };

    // 206 is progress, not an error.
    [Theory]
    [InlineData("bytes 0-29/50", 30)]
    [InlineData("bytes 0-30/50", 30)]
    [InlineData(null, 30)]
    [InlineData("nonsense", 30)]
    [InlineData("bytes 0-9/50", 30)]
    [InlineData("bytes 0-39/50", 40)]
    [Trait("trap", "5")]
    [Trait("contract", "58")]
    public async Task Trap_05_A_chunk_taken_confirms_at_least_itself(string? header, long confirmed) =>
        Assert.Equal(new ChunkAnswer.Taken(confirmed), await PutAsync(2, 206, header));

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [Trait("contract", "58")]
    public async Task Contract_58_The_last_chunk_completes(int status) => Assert.Equal(new ChunkAnswer.Complete(), await PutAsync(4, status, "bytes 0-49/50"));

    [Fact]
    public async Task Status_200_before_the_last_chunk_is_progress_and_no_end() =>
        Assert.Equal(new ChunkAnswer.Taken(10), await PutAsync(0, 200, null));

    // Whether TikTok counts or indexes, the chunk to send next is the same.
    [Theory]
    [InlineData("bytes 0-19/50", 2)]
    [InlineData("bytes 0-20/50", 2)]
    [InlineData("bytes 0-0/50", 0)]
    [InlineData("bytes 0-49/50", 5)]
    [InlineData("bytes 0-50/50", 5)]
    [InlineData("bytes 0-999/50", 5)]
    [Trait("contract", "54")]
    public async Task Contract_54_Out_of_step_leads_to_the_right_chunk(string header, int next)
    {
        var answer = Assert.IsType<ChunkAnswer.OutOfStep>(await PutAsync(1, 416, header));
        Assert.Equal(next, Plan.IndexAt(Assert.NotNull(answer.ConfirmedBytes)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bytes */50")]
    [InlineData("bytes 0--1/50")]
    [InlineData("bytes 10-19/50")]
    public async Task Out_of_step_may_not_say_how_far(string? header) =>
        Assert.Equal(new ChunkAnswer.OutOfStep(null), await PutAsync(1, 416, header));

    [Fact]
    [Trait("contract", "56")]
    [Trait("contract", "57")]
    public async Task Contract_56_57_Expired_and_unknown_uploads_are_told_apart()
    {
        Assert.Equal(new ChunkAnswer.UrlExpired(), await PutAsync(0, 403, null));
        Assert.Equal(new ChunkAnswer.UnknownUpload(), await PutAsync(0, 404, null));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(413)]
    [InlineData(429)]
    [InlineData(302)]
    [Trait("contract", "53")]
    public async Task Contract_53_Other_answers_below_500_are_refusals(int status) => Assert.Equal(new ChunkAnswer.Refused(status), await PutAsync(0, status, null));

    // A success that the contract does not know must never read as a refusal: the bytes may have arrived.
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task Faults_and_unknown_successes_ask_for_the_same_chunk_again(int status) =>
        Assert.Equal(new ChunkAnswer.ServerFault(status), await PutAsync(4, status, null));

    private async Task<ChunkAnswer> PutAsync(int index, int status, string? contentRange)
    {
        Server.Answer("", status, contentRange is null ? [] : [("Content-Range", contentRange)]);
        using var content = new MemoryStream(new byte[10]);
        var answer = await Server.Uploads.PutChunkAsync(new Uri(Server.Address, "/upload?t=1"), UploadChunk.Of(Plan, index, "video/mp4"), content, Token);
        Assert.Equal(status, answer.Facts?.HttpStatus);
        return answer with { Facts = null };
    }
}
