using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Posts;

internal static class PostServices
{
    public static IServiceCollection AddPosts(this IServiceCollection services)
    {
        services.AddSingleton<PostAccounts>();
        services.AddSingleton<CreatePost>();
        services.AddSingleton<UpdatePost>();
        services.AddSingleton<DeletePost>();
        services.AddSingleton<PostQueries>();
        return services;
    }
}
