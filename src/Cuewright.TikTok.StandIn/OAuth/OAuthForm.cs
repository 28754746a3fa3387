using System.Diagnostics.CodeAnalysis;
using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.OAuth;

/// <summary>A request to OAuth's endpoints: a form with the app's credentials in it.</summary>
internal sealed class OAuthForm
{
    private readonly IFormCollection _form;

    private OAuthForm(IFormCollection form) => _form = form;

    public string? this[string name] => _form.TryGetValue(name, out var values) && values is [{ Length: > 0 } only] ? only : null;

    /// <returns>Null when the content is no form (row 12).</returns>
    public static async Task<OAuthForm?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return null;
        }

        return new OAuthForm(await request.ReadFormAsync(cancellationToken));
    }

    public bool IsFrom(DeveloperApps apps, [NotNullWhen(true)] out DeveloperApp? app, [NotNullWhen(false)] out OAuthAnswer? refusal)
    {
        app = apps.Find(this["client_key"]);
        refusal = (this["client_key"], this["client_secret"]) switch
        {
            (null, _) => OAuthAnswer.Malformed,
            (_, null) => OAuthAnswer.Failed("invalid_request", "Client secret is missed in request."),
            var (_, secret) when app?.Secret != secret => OAuthAnswer.Failed("invalid_client", "Client key or secret is incorrect."),
            _ => null,
        };
        return refusal is null && app is not null;
    }
}
