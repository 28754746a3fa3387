using System.Globalization;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Creators;

/// <summary>A drawn avatar: the creator's colour and initials.</summary>
internal static class Avatar
{
    public static string PathOf(Creator creator) => $"avatars/{creator.Handle}.svg";

    public static void MapAvatars(this IEndpointRouteBuilder routes) => routes.MapGet("/avatars/{handle}.svg", (string handle, CreatorDirectory creators) =>
        creators.Find(handle) is { } creator ? Results.Text(Draw(creator), "image/svg+xml") : Results.NotFound())
        .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<LinkExpiry>().RefuseExpiredAsync(context, next));

    private static string Draw(Creator creator)
    {
        // Steps of the golden angle keep neighbours apart; 30 % lightness carries white letters.
        var hue = creator.Order * 137 % 360;
        var initials = string.Concat(creator.Nickname.Split(' ').Where(word => char.IsLetter(word[0])).Take(2).Select(word => word[0]));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">
              <rect width="100" height="100" fill="hsl({hue} 45% 30%)"/>
              <circle cx="82" cy="20" r="34" fill="hsl({hue} 45% 38%)"/>
              <text x="50" y="52" fill="#fff" font-family="system-ui, sans-serif" font-size="40" font-weight="600" text-anchor="middle" dominant-baseline="central">{initials}</text>
            </svg>
            """);
    }
}
