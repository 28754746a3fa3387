using System.Diagnostics.CodeAnalysis;
using Cuewright.TikTok.StandIn.OAuth;

namespace Cuewright.TikTok.StandIn.Wire;

/// <summary>Token (401), scope (401), rate (429), in the contract's order, before any body is read.</summary>
internal sealed class Door(Grants grants, RateLimits rates)
{
    private const string Scheme = "Bearer ";

    public bool TryEnter(HttpRequest request, Entrance entrance, [NotNullWhen(true)] out Grant? caller, [NotNullWhen(false)] out ApiAnswer? refusal)
    {
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : "";
        caller = grants.FindByAccessToken(token);
        refusal = Refuse(caller, token, entrance) is { } error ? ApiAnswer.Failed(error) : null;
        return refusal is null && caller is not null;
    }

    private ApiError? Refuse(Grant? grant, string token, Entrance entrance)
    {
        if (grant is null)
        {
            return ApiErrors.AccessTokenInvalid;
        }

        if (!entrance.AnyScope.Any(grant.Scopes.Contains))
        {
            return ApiErrors.ScopeNotAuthorized;
        }

        return rates.TryTake($"{entrance.Name} {(entrance.PerApp ? grant.ClientKey : token)}", entrance.PerMinute) ? null : ApiErrors.RateLimitExceeded;
    }
}
