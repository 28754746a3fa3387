using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting.Testing;

internal static class TestSwitches
{
    /// <summary>Must come before the features, which take the real clock where there is none.</summary>
    public static IServiceCollection AddTestSwitches(this IServiceCollection services)
    {
        services.AddOptions<TestingOptions>().BindConfiguration(TestingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TestingOptions>, TestingOptionsRules>();
        services.AddSingleton(Clock);
        return services;
    }

    /// <summary>Arms the crash point, once the settings are known to be allowed.</summary>
    public static void Arm(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<TestingOptions>>().Value;
        CrashPoints.Arm(options.CrashAt, options.CrashAtTime);
    }

    private static TimeProvider Clock(IServiceProvider services)
    {
        try
        {
            var options = services.GetRequiredService<IOptions<TestingOptions>>().Value;
            return options.HasClock ? new TestClock(TimeProvider.System, options.ClockFrom, options.ClockRate, options.ClockOffsetFile) : TimeProvider.System;
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            // The host asks for the clock before the settings are looked at: the start ends there, with words.
            return TimeProvider.System;
        }
    }
}
