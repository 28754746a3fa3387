using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Hosting;

/// <summary>The problem for a bare status: what routing, binding and the server itself refuse.</summary>
internal static class StatusProblems
{
    public static ProblemHttpResult Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problems.Of(status, "signed_out", "Sign in, or send an API key."),
        StatusCodes.Status403Forbidden => Problems.Of(status, "forbidden", "Your role in this workspace does not allow this."),
        StatusCodes.Status404NotFound => Problems.Of(status, "not_found", "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => Problems.Of(status, "method_not_allowed", "This address does not answer this method."),
        StatusCodes.Status408RequestTimeout => Problems.Of(status, "request_timeout", "The request took too long to arrive."),
        StatusCodes.Status413PayloadTooLarge => Problems.Of(status, "too_large", "The request is larger than this address takes."),
        StatusCodes.Status415UnsupportedMediaType => Problems.Of(status, "unsupported_media_type", "Send JSON with the content type application/json."),
        StatusCodes.Status429TooManyRequests => Problems.Of(status, "too_many_requests", "Too many requests in a short time. Wait a moment."),
        StatusCodes.Status503ServiceUnavailable => Problems.Of(status, "unavailable", "The server cannot reach its database right now. Try again in a moment."),
        < StatusCodes.Status500InternalServerError => Problems.Of(status, "bad_request", "The request is incomplete or cannot be read."),
        _ => Problems.Of(status, "internal_error", "Something went wrong on the server."),
    };
}
