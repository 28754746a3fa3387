using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>OAuth's answers are flat: no envelope, and <c>error</c> is a string (contract section 1.7).</summary>
internal sealed class OAuthAnswer : IResult
{
    private readonly JsonObject _body;
    private readonly bool _isError;

    private int? _status;

    private OAuthAnswer(JsonObject body, bool isError) => (_body, _isError) = (body, isError);

    public static OAuthAnswer Malformed => Failed("invalid_request", "The request parameters are malformed.");

    public static OAuthAnswer Ok(JsonObject body) => new(body, isError: false);

    public static OAuthAnswer Failed(string error, string description) =>
        new(new JsonObject { ["error"] = error, ["error_description"] = description }, isError: true);

    public OAuthAnswer WithStatus(int? status)
    {
        _status = status;
        return this;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var logId = LogIds.New(httpContext);
        if (!_isError)
        {
            return JsonBody.WriteAsync(httpContext, StatusCodes.Status200OK, _body, httpContext.RequestAborted);
        }

        var status = _status ?? httpContext.RequestServices.GetRequiredService<StandInOptions>().OAuthErrorStatus;
        _body["log_id"] = logId;
        return JsonBody.WriteAsync(httpContext, status, _body, httpContext.RequestAborted);
    }
}
