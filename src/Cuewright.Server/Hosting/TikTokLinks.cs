using System.Globalization;
using Cuewright.Core.Accounts;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting;

/// <summary>Addresses at which people see profiles and posts; with the stand-in they lead to its pages.</summary>
internal sealed class TikTokLinks(IOptions<TikTokOptions> options)
{
    public string Profile(string username) => $"{Root}/@{Uri.EscapeDataString(username)}";

    public string Video(string username, long postId) => string.Create(CultureInfo.InvariantCulture, $"{Profile(username)}/video/{postId}");

    private string Root => options.Value.WebUrl.AbsoluteUri.TrimEnd('/');
}
