using Cuewright.Core.Scheduling.Late;
using Cuewright.Core.Scheduling.Queue;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Scheduling;

internal static class SchedulingServices
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<NewTime>();
        services.AddSingleton<SchedulePost>();
        services.AddSingleton<UnschedulePost>();
        services.AddSingleton<MovePublication>();
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<NextSlots>();
        services.AddSingleton<LateTimes>();
        services.AddSingleton<DecideLate>();
        services.AddSingleton<QueueQueries>();
        services.AddSingleton<ComingUpQueries>();
        return services;
    }
}
