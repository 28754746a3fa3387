using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.OAuth;

internal sealed class AuthorizationCodes(StandInState state, TimeProvider clock)
{
    // Real codes end like this. The tail is part of the code and travels percent-encoded.
    private const string Tail = "*0!6410";

    public AuthorizationCode Issue(AuthorizeRequest request, string handle, IReadOnlyList<string> scopes) => state.Write(() =>
    {
        var now = clock.GetUtcNow();
        foreach (var old in state.Codes.All.Where(code => !code.IsLive(now)).ToList())
        {
            state.Codes.Remove(old);
        }

        return state.Codes.Put(new AuthorizationCode
        {
            Value = Secrets.New(60) + Tail,
            ClientKey = request.ClientKey,
            RedirectUri = request.RedirectUri,
            Handle = handle,
            Scopes = scopes,
            Challenge = request.CodeChallenge,
            IssuedAt = now,
        });
    });

    public AuthorizationCode? FindLive(string value, string clientKey) =>
        state.Codes.Find(value) is { } code && code.ClientKey == clientKey && code.IsLive(clock.GetUtcNow()) ? code : null;
}
