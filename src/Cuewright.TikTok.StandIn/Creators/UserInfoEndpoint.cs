using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Posting;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Creators;

internal static class UserInfoEndpoint
{
    private static readonly Entrance Entrance = new("user/info", [Scopes.UserInfoBasic, Scopes.UserInfoProfile, Scopes.UserInfoStats], 600, PerApp: true);

    public static void MapUserInfo(this IEndpointRouteBuilder routes) => routes.MapGet("/v2/user/info/", HandleAsync);

    private static async Task<ApiAnswer> HandleAsync(
        HttpRequest request, Door door, CreatorDirectory creators, UserFields fields, Verdicts verdicts, StandInOptions options, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(request, Entrance, out var caller, out var refusal))
        {
            return refusal;
        }

        var asked = request.Query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Length is 0 || !asked.All(UserFields.Exists))
        {
            return ApiAnswer.Failed(ApiErrors.InvalidParams("The fields are empty or incorrect"));
        }

        // One field beyond the granted scopes fails the whole call.
        if (!asked.All(field => UserFields.Opens(caller.Scopes, field)))
        {
            return ApiAnswer.Failed(options.ScopePermissionMissed ? ApiErrors.ScopePermissionMissed : ApiErrors.ScopeNotAuthorized);
        }

        // Posts whose checks ended meanwhile count too.
        await verdicts.OfAsync(caller.Handle, cancellationToken);
        var creator = creators.Get(caller.Handle);
        var user = new JsonObject();
        foreach (var field in asked)
        {
            user[field] = fields.Value(field, creator, caller);
        }

        return ApiAnswer.Ok(new JsonObject { ["user"] = user });
    }
}
