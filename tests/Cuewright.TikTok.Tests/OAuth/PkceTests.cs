namespace Cuewright.TikTok.Tests.OAuth;

public sealed class PkceTests
{
    // A standard library would give 5qF4sSB0PQhQlQjyaWUrC9-R4pMykhvJ6XRP091Bv-8.
    [Fact]
    [Trait("trap", "28")]
    [Trait("contract", "16")]
    public void Trap_28_Challenge_is_hexadecimal_as_in_TikToks_own_vector() => Assert.Equal(
        "e6a178b120743d08509508f269652b0bdf91e29332921bc9e9744fd3dd41bfef",
        Pkce.Challenge("gaeCq5mVvbhA8Ce6w5O9XBVIKMkySgv-_9A-rnhm9Ns"));

    [Fact]
    public void New_verifiers_are_valid_and_differ()
    {
        var verifiers = Enumerable.Range(0, 200).Select(_ => Pkce.NewVerifier()).ToList();
        Assert.Equal(verifiers.Count, verifiers.Distinct(StringComparer.Ordinal).Count());
        Assert.All(verifiers, verifier => Assert.Matches("^[A-Za-z0-9._~-]{64}$", verifier));
        Assert.All(verifiers, verifier => Assert.Matches("^[0-9a-f]{64}$", Pkce.Challenge(verifier)));
    }

    [Theory]
    [InlineData(42)]
    [InlineData(129)]
    public void A_verifier_of_wrong_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => Pkce.Challenge(new string('a', length)));

    [Theory]
    [InlineData(43)]
    [InlineData(128)]
    public void The_shortest_and_longest_verifiers_pass(int length) => Assert.Equal(64, Pkce.Challenge(new string('a', length)).Length);

    [Theory]
    [InlineData('+')]
    [InlineData(' ')]
    [InlineData('é')]
    public void A_verifier_with_a_foreign_character_is_refused(char foreign) =>
        Assert.Throws<ArgumentException>(() => Pkce.Challenge(new string('a', 50) + foreign));
}
