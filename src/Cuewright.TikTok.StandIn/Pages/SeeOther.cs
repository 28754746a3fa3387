namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>303, so that a reload does not send the form again.</summary>
internal sealed class SeeOther : IResult
{
    private readonly string _location;

    private SeeOther(string location) => _location = location;

    public static IResult To(string location) => new SeeOther(location);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = _location;
        return Task.CompletedTask;
    }
}
