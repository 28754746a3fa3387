using System.Text.Json;

namespace Cuewright.TikTok.Wire;

/// <summary>The error object that every API answer carries, success included (contract section 2.1).</summary>
internal sealed record ApiError(string Code, string? Message, string? LogId)
{
    public bool IsOk => Code == "ok";

    /// <summary>The error object, wrapped as in real answers or bare as in one documented sample; null when there is none with a code.</summary>
    public static ApiError? Find(JsonElement root)
    {
        var error = root.Object("error") ?? root;
        return error.Text("code") is { Length: > 0 } code
            ? new ApiError(code, error.Text("message"), error.Text("log_id") ?? error.Text("logid"))
            : null;
    }

    public TikTokException ToException(Answer answer) => answer.Refused(TikTokErrors.KindOf(Code, Message), Code, LogId);
}
