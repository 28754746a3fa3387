namespace Cuewright.TikTok.Contract.Tests.Support;

/// <summary>Runs each test of the client against the stand-in in every variant.</summary>
public abstract class PairTests
{
    public static TheoryData<string> All => Variants.All;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <returns>What the client makes of a failure.</returns>
    protected static async Task<TikTokFailureKind> KindAsync(Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var failure = await Assert.ThrowsAsync<TikTokException>(call);
        Assert.NotNull(failure.Code);
        return failure.Kind;
    }
}
