using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services.AddSingleton<Site>();
}
