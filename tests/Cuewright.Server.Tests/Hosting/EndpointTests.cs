using Cuewright.Server.Tests.Support;
using Cuewright.Server.Workspaces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>Rules that hold for every endpoint, found where the server itself finds them.</summary>
public sealed class EndpointTests(SqliteServer fixture) : IClassFixture<SqliteServer>
{
    private IReadOnlyList<RouteEndpoint> Endpoints => [.. fixture.Server.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_endpoint_demands_a_session_or_says_that_it_is_open() => Assert.All(
        Endpoints,
        endpoint => Assert.True(endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null, endpoint.DisplayName));

    [Fact]
    public void Only_these_endpoints_are_open() => Assert.Equal(
        ["/api/v1/client-connections/", "/api/v1/client-connections/offer", "/api/v1/instance", "/api/v1/session/", "/connect/tiktok/callback", "/health/live", "/health/ready", "/openapi/{documentName:regex(^v1$)}.json", "/privacy", "/pull/{token}", "/terms", "/webhooks/tiktok", "/{name:regex(^tiktok[A-Za-z0-9_-]{{4,80}}\\.txt$)}"],
        Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_endpoint_below_a_workspace_is_marked_so_that_the_gate_sees_it() => Assert.All(
        Endpoints.Where(endpoint => endpoint.RoutePattern.Parameters.Any(parameter => parameter.Name == "workspaceId")),
        endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<InWorkspace>()));
}
