using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.Wire;

/// <summary>Reads the flat answers of the OAuth endpoints (contract sections 1.5 and 1.7).</summary>
internal static class OAuthAnswer
{
    public static TokenSet ReadTokens(Answer answer)
    {
        if (answer.Root() is not { } root)
            throw answer.Unreadable();
        if (string.IsNullOrEmpty(root.Text("access_token")))
            throw FailureIn(answer, root) ?? answer.Unreadable();

        return root.ReadAs(TikTokJson.Default.TokenAnswer)?.ToTokenSet() ?? throw answer.Unreadable();
    }

    /// <summary>Any other answer: flat as the documents have it, or in <c>data</c> as the API wraps it.</summary>
    public static T Read<T>(Answer answer, JsonTypeInfo<T> type) where T : class
    {
        if (answer.Root() is not { } root)
            throw answer.Unreadable();
        if (FailureIn(answer, root) is { } failure)
            throw failure;

        return (root.Object("data") ?? root).ReadAs(type) ?? throw answer.Unreadable();
    }

    /// <summary>Success of a revocation is an empty answer; an object without a failure in it is taken for one too.</summary>
    public static void EnsureRevoked(Answer answer)
    {
        if (answer.Body.Span.Trim(" \t\r\n"u8).IsEmpty && answer.IsSuccessStatus)
            return;
        if (answer.Root() is not { } root)
            throw answer.Unreadable();
        if (FailureIn(answer, root) is { } failure)
            throw failure;
        if (!answer.IsSuccessStatus)
            throw answer.Unreadable();
    }

    private static TikTokException? FailureIn(Answer answer, JsonElement root)
    {
        if (root.Text("error") is { Length: > 0 } error)
            return answer.Refused(TikTokErrors.KindOfOAuthError(error), error, root.Text("log_id") ?? root.Text("logid"));

        // The gateway in front of OAuth answers in the API's own shape, for instance when it limits the rate.
        return ApiError.Find(root) is { IsOk: false } apiError ? apiError.ToException(answer) : null;
    }
}
