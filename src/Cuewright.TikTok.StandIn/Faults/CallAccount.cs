using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Faults;

/// <summary>On whose behalf a call is made: by its bearer, the token in its form, or its upload URL.</summary>
internal sealed class CallAccount(Grants grants, PublishTasks tasks)
{
    private const string Scheme = "Bearer ";

    public async Task<string?> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return grants.FindByAccessToken(header[Scheme.Length..])?.Handle;
        }

        if (request.HasFormContentType && request.Path.StartsWithSegments("/v2/oauth", StringComparison.Ordinal))
        {
            // Read once: whoever asks for the form after this gets the same.
            var form = await request.ReadFormAsync(cancellationToken);
            return (grants.FindByRefreshToken(form["refresh_token"].ToString()) ?? grants.FindByAccessToken(form["token"].ToString()))?.Handle;
        }

        return PublishIds.OfUpload(request.Query["upload_id"].ToString()).Select(tasks.Find).FirstOrDefault(task => task is not null)?.Handle;
    }
}
