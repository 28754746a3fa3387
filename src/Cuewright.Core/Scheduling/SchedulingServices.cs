using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Scheduling;

internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<SchedulePost>();
        services.AddSingleton<UnschedulePost>();
        services.AddSingleton<MovePublication>();
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<NextSlots>();
        return services;
    }
}
