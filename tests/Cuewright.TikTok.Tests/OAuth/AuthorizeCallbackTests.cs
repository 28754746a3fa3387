namespace Cuewright.TikTok.Tests.OAuth;

public sealed class AuthorizeCallbackTests
{
    // The code is what one decoding leaves, per cent signs and tail included.
    [Fact]
    [Trait("trap", "27")]
    [Trait("contract", "8")]
    public void Trap_27_The_code_is_taken_whole_and_not_decoded_again()
    {
        var callback = Parse(("code", "Ab%2Bc*0!6410"), ("scopes", "user.info.basic,video.publish"), ("state", "s1"));
        Assert.True(callback.IsGranted);
        Assert.Equal("Ab%2Bc*0!6410", callback.Code);
        Assert.Equal("s1", callback.State);
        Assert.Equal(["user.info.basic", "video.publish"], callback.Scopes);
    }

    [Fact]
    [Trait("contract", "7")]
    [Trait("contract", "9")]
    public void Contract_07_09_A_refusal_is_read()
    {
        var callback = Parse(("error", "access_denied"), ("error_description", "The user refused"), ("error_type", "non_sandbox_target"), ("state", "s1"));
        Assert.False(callback.IsGranted);
        Assert.Null(callback.Code);
        Assert.Equal("access_denied", callback.Error);
        Assert.Equal("The user refused", callback.ErrorDescription);
        Assert.Equal("non_sandbox_target", callback.ErrorType);
        Assert.Equal(TikTokFailureKind.AuthorizationRemoved, TikTokErrors.KindOfOAuthError("access_denied"));
    }

    [Fact]
    public void An_empty_query_grants_nothing()
    {
        var callback = Parse();
        Assert.False(callback.IsGranted);
        Assert.Empty(callback.Scopes);
    }

    [Fact]
    public void A_code_beside_an_error_is_no_grant() => Assert.False(Parse(("code", "c"), ("error", "server_error")).IsGranted);

    [Fact]
    public void An_empty_code_is_no_code() => Assert.False(Parse(("code", "")).IsGranted);

    private static AuthorizeCallback Parse(params (string Name, string Value)[] query) =>
        AuthorizeCallback.Parse(query.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));
}
