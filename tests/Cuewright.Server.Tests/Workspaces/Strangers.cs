using System.Net.Http.Json;
using Cuewright.Server.Tests.Support;
using Cuewright.Server.Workspaces;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Cuewright.Server.Tests.Workspaces;

/// <summary>Every endpoint below a workspace, as a request that would be fine but for whose workspace or thing it names.</summary>
internal static class Strangers
{
    public static IReadOnlyList<RouteEndpoint> Endpoints(ServerHarness server) =>
        [.. server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<InWorkspace>() is not null)];

    public static string NameOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.DisplayName!;

    /// <param name="ids">Route parameter to value; those not named get a random id.</param>
    public static HttpRequestMessage Request(RouteEndpoint endpoint, Guid workspaceId, IReadOnlyDictionary<string, string> ids)
    {
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "workspaceId" } => workspaceId.ToString(),
            RoutePatternParameterPart parameter => ids.GetValueOrDefault(parameter.Name) ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
            _ => throw new InvalidOperationException(part.ToString()),
        }))));
        var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods[0];
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"/{path}?version=1&from=2026-11-01&to=2026-11-02&timeZone=UTC", UriKind.Relative));
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", "10");
        request.Headers.Add("Upload-Offset", "0");
        request.Content = ContentOf(endpoint, method);
        return request;
    }

    private static HttpContent? ContentOf(RouteEndpoint endpoint, string method)
    {
        if (method is "GET" or "HEAD" or "OPTIONS" or "DELETE")
        {
            return null;
        }

        var type = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0];
        if (type is null or "application/json")
        {
            return JsonContent.Create(new { version = 1, now = true, caption = "x", outcome = "published" });
        }

        var bytes = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9]);
        bytes.Headers.ContentType = new(type);
        return bytes;
    }
}
