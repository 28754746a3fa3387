namespace Cuewright.Server.Hosting;

/// <summary>Where the REST API lives. Everything a workspace owns is below its id.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";
    public const string Workspace = Root + "/workspaces/{workspaceId:guid}";
}
