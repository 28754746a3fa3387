using System.Text.Json.Nodes;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>The envelope around every answer but OAuth's: <c>data</c> and an <c>error</c> object that is there on success too.</summary>
internal sealed class ApiAnswer : IResult
{
    private static readonly ApiError NoError = new("ok", 200, "");
    private readonly JsonObject? _data;
    private readonly ApiError _error;

    private ApiAnswer(JsonObject? data, ApiError error) => (_data, _error) = (data, error);

    /// <summary>Success that has nothing to say.</summary>
    public static ApiAnswer Done => new(null, NoError);

    public static ApiAnswer Ok(JsonObject data) => new(data, NoError);

    public static ApiAnswer Failed(ApiError error) => new(null, error);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<StandInOptions>();
        var isPosting = httpContext.Request.Path.StartsWithSegments("/v2/post", StringComparison.Ordinal);
        var code = options.SingularInvalidParam && isPosting && _error.Code is "invalid_params" ? "invalid_param" : _error.Code;
        var body = new JsonObject();
        if (_data is not null)
        {
            body["data"] = _data;
        }
        else if (_error != NoError && options.ErrorData is not ErrorData.Absent)
        {
            body["data"] = options.ErrorData is ErrorData.Null ? null : new JsonObject();
        }

        body["error"] = new JsonObject { ["code"] = code, ["message"] = _error.Message, ["log_id"] = LogIds.New(httpContext) };
        return JsonBody.WriteAsync(httpContext, _error.Status, body, httpContext.RequestAborted);
    }
}
