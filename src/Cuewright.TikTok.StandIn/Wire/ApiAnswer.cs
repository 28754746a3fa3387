using System.Text.Json.Nodes;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>The envelope around every answer but OAuth's: <c>data</c> and an <c>error</c> object that is there on success too.</summary>
internal sealed class ApiAnswer : IResult
{
    private readonly JsonObject _data;
    private readonly ApiError _error;

    private ApiAnswer(JsonObject data, ApiError error) => (_data, _error) = (data, error);

    public static ApiAnswer Ok(JsonObject data) => new(data, new ApiError("ok", 200, ""));

    public static ApiAnswer Failed(ApiError error) => new([], error);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var logId = LogIds.New(httpContext);
        var body = new JsonObject
        {
            ["data"] = _data,
            ["error"] = new JsonObject { ["code"] = _error.Code, ["message"] = _error.Message, ["log_id"] = logId },
        };
        return JsonBody.WriteAsync(httpContext, _error.Status, body, httpContext.RequestAborted);
    }
}
