using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Workspaces;

internal static class WorkspaceServices
{
    public static IServiceCollection AddWorkspaces(this IServiceCollection services)
    {
        services.AddSingleton<Memberships>();
        services.AddSingleton<WorkspaceQueries>();
        services.AddSingleton<SaveLateRule>();
        return services;
    }
}
