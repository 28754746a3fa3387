using System.Text.Json;
using Cuewright.Core.Accounts;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

/// <summary>Connects the first twelve creators of the stand-in; the others are left for the visitor.</summary>
internal sealed class DemoAccounts(AccountQueries queries, DemoConsent consent, IOptions<DemoOptions> options, IHttpClientFactory http)
{
    private const int Count = 12;

    /// <returns>The demo's accounts by handle.</returns>
    public async Task<IReadOnlyDictionary<string, AccountView>> EnsureAsync(DemoScope scope, CancellationToken cancellationToken)
    {
        var connected = await ConnectedAsync(scope, cancellationToken);
        foreach (var handle in (await HandlesAsync(cancellationToken)).Take(Count).Where(handle => !connected.ContainsKey(handle)))
        {
            await consent.ConnectAsync(scope, handle, cancellationToken);
        }

        return await ConnectedAsync(scope, cancellationToken);
    }

    private async Task<Dictionary<string, AccountView>> ConnectedAsync(DemoScope scope, CancellationToken cancellationToken) =>
        (await queries.ListAsync(scope.WorkspaceId, cancellationToken)).ToDictionary(account => account.Username, StringComparer.Ordinal);

    private async Task<IReadOnlyList<string>> HandlesAsync(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(DemoConsent.HttpName);
        var creators = await client.GetFromJsonAsync<JsonElement>(new Uri(options.Value.StandIn!, "stand-in/api/creators"), cancellationToken);
        return [.. creators.EnumerateArray().Where(creator => !creator.GetProperty("isPrivate").GetBoolean()).Select(creator => creator.GetProperty("handle").GetString()!)];
    }
}
