namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>Answers as a proxy, a crash or a cut connection before TikTok leaves them.</summary>
internal static class FaultBodies
{
    private static readonly Dictionary<string, (string ContentType, string Text)> Bodies = new(StringComparer.Ordinal)
    {
        ["html"] = ("text/html", "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"),
        ["empty"] = ("application/json", ""),
        ["truncated"] = ("application/json", """{"data":{"creator_username":"ma"""),
    };

    public static IReadOnlyCollection<string> Names => Bodies.Keys;

    public static Task AnswerAsync(HttpContext context, string name, int status)
    {
        var (type, text) = Bodies[name];
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
