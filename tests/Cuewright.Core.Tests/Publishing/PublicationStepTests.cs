using Cuewright.Core.Publishing;

namespace Cuewright.Core.Tests.Publishing;

public sealed class PublicationStepTests
{
    [Fact]
    public void Every_state_has_a_name_that_pages_know()
    {
        string[] known = ["draft", "waiting", "uploading", "processing", "published", "failed", "uncertain", "cancelled", "inbox", "parked"];
        foreach (var state in Enum.GetValues<PublicationState>())
        {
            Assert.Contains(PublicationStep.NameOf(state), known);
        }
    }

    [Theory]
    [InlineData(null, "claimed", null)]
    [InlineData(AttemptState.Prepared, "claimed", null)]
    [InlineData(AttemptState.InitSent, "init", null)]
    [InlineData(AttemptState.Accepted, "uploading", 62)]
    [InlineData(AttemptState.Sending, "uploading", 62)]
    [InlineData(AttemptState.Parked, "uploading", 62)]
    public void While_publishing_the_attempt_says_how_far_it_is(AttemptState? attempt, string name, int? percent) =>
        Assert.Equal(new PublicationStep(name, percent), PublicationStep.Of(PublicationState.Publishing, attempt, 620, 1000));

    [Theory]
    [InlineData(AttemptState.Sent, 620, "fetching", 62)]
    [InlineData(AttemptState.Sent, 0, "fetching", 0)]
    [InlineData(AttemptState.Sent, 1000, "processing", null)]
    [InlineData(AttemptState.Accepted, 620, "processing", null)]
    public void While_processing_what_TikTok_has_not_fetched_yet_is_being_fetched(AttemptState attempt, long bytes, string name, int? percent) =>
        Assert.Equal(new PublicationStep(name, percent), PublicationStep.Of(PublicationState.Processing, attempt, bytes, 1000));

    [Fact]
    public void An_empty_size_is_no_division_by_zero() => Assert.Equal(0, PublicationStep.PercentOf(0, 0));
}
