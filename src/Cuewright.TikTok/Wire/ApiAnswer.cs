using System.Text.Json.Serialization.Metadata;

namespace Cuewright.TikTok.Wire;

/// <summary>Reads the envelope of the API endpoints: success is the code <c>ok</c>, whatever the HTTP status (contract section 2.1).</summary>
internal static class ApiAnswer
{
    /// <summary>The <c>data</c> object of a success; it must be there and readable.</summary>
    public static T Data<T>(Answer answer, JsonTypeInfo<T> type) where T : class
    {
        if (answer.Root() is not { } root || ApiError.Find(root) is not { } error)
            throw answer.Unreadable();
        if (!error.IsOk)
            throw error.ToException(answer);

        return root.Object("data")?.ReadAs(type) ?? throw answer.Unreadable();
    }
}
