using System.Globalization;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>The fake CDN (row 74): where so switched, a link to a picture carries its end and is refused after it.</summary>
internal sealed class LinkExpiry(PublicAddress address, StandInOptions options, TimeProvider clock)
{
    public static readonly TimeSpan Avatar = TimeSpan.FromHours(2);
    public static readonly TimeSpan Cover = TimeSpan.FromHours(6);
    private const string Field = "x-expires";

    public string Of(string path, TimeSpan life) => options.ExpiringLinks
        ? address.Of(string.Create(CultureInfo.InvariantCulture, $"{path}?{Field}={(clock.GetUtcNow() + life).ToUnixTimeSeconds()}"))
        : address.Of(path);

    public async ValueTask<object?> RefuseExpiredAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var end = context.HttpContext.Request.Query[Field].ToString();
        var isOver = long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && clock.GetUtcNow().ToUnixTimeSeconds() >= seconds;
        return isOver ? Results.StatusCode(StatusCodes.Status403Forbidden) : await next(context);
    }
}
