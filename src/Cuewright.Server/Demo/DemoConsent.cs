using System.Net;
using Cuewright.Core.Accounts;
using Cuewright.Server.Hosting;
using Cuewright.TikTok;
using Microsoft.AspNetCore.WebUtilities;

namespace Cuewright.Server.Demo;

/// <summary>Connects a creator as a person would: the consent form is filled in at the stand-in, and its callback goes the way of every callback.</summary>
internal sealed class DemoConsent(StartConnection start, CompleteConnection complete, PublicAddress address, IHttpClientFactory http)
{
    /// <summary>Name of the HTTP client that acts as the creator's browser.</summary>
    public const string HttpName = "demo";

    public async Task<bool> ConnectAsync(DemoScope scope, string handle, CancellationToken cancellationToken)
    {
        var redirectUri = address.TikTokCallback;
        if (await start.ExecuteAsync(scope.WorkspaceId, scope.Actor, ConnectionWish.Any, redirectUri, cancellationToken) is not StartConnectionOutcome.Started started
            || await ConsentAsync(started.AuthorizeUrl, handle, cancellationToken) is not { } callback)
        {
            return false;
        }

        return await complete.ExecuteAsync(new CallbackCaller(scope.Actor.Id, null, null), callback, cancellationToken) is CompleteConnectionOutcome.Connected;
    }

    /// <returns>Null when the stand-in showed an error page instead.</returns>
    private async Task<AuthorizeCallback?> ConsentAsync(Uri authorizeUrl, string handle, CancellationToken cancellationToken)
    {
        var asked = Fields(authorizeUrl);
        var form = asked.Concat(asked["scope"].Split(',').Select(scope => KeyValuePair.Create("granted_scope", scope)))
            .Append(KeyValuePair.Create("creator", handle))
            .Append(KeyValuePair.Create("decision", "allow"));
        using var content = new FormUrlEncodedContent(form);
        using var browser = http.CreateClient(HttpName);
        using var answer = await browser.PostAsync(new Uri(authorizeUrl.GetLeftPart(UriPartial.Path)), content, cancellationToken);
        return answer is { StatusCode: HttpStatusCode.Found, Headers.Location: { } location } ? AuthorizeCallback.Parse(Fields(location)) : null;
    }

    private static Dictionary<string, string> Fields(Uri address) =>
        QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
}
