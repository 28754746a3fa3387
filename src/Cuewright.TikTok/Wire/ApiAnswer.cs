using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.Wire;

/// <summary>Reads the envelope of the API endpoints: success is the code <c>ok</c>, whatever the HTTP status (contract section 2.1).</summary>
internal static class ApiAnswer
{
    /// <summary>The <c>data</c> object of a success; it must be there and readable.</summary>
    public static T Data<T>(Answer answer, JsonTypeInfo<T> type) where T : class =>
        Succeeded(answer).Object("data")?.ReadAs(type) ?? throw answer.Unreadable();

    /// <summary>Demands a success and looks at nothing else: some answers have no <c>data</c>.</summary>
    public static void EnsureOk(Answer answer) => Succeeded(answer);

    /// <summary>What to keep of an answer besides its content.</summary>
    public static AnswerFacts Facts(Answer answer) =>
        new(answer.Status, SafeText.CodeOrNull(answer.Root() is { } root ? ApiError.Find(root)?.LogId : null) ?? SafeText.CodeOrNull(answer.LogIdHeader));

    private static JsonElement Succeeded(Answer answer)
    {
        if (answer.Root() is not { } root || ApiError.Find(root) is not { } error)
            throw answer.Unreadable();
        return error.IsOk ? root : throw error.ToException(answer);
    }
}
