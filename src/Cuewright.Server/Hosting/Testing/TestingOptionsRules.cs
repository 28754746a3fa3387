using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting.Testing;

internal sealed class TestingOptionsRules(IHostEnvironment environment) : IValidateOptions<TestingOptions>
{
    public ValidateOptionsResult Validate(string? name, TestingOptions options)
    {
        List<string> problems = [];
        if (options.IsSet && environment.IsProduction())
        {
            problems.Add(
                "Testing:CrashAt, Testing:ClockRate, Testing:ClockFrom and Testing:ClockOffsetFile (Testing__CrashAt, …) are refused in Production: they end the process or falsify its clock. Take them out.");
        }

        if (options.CrashAt is { } point && !Enum.IsDefined(point))
        {
            problems.Add("Testing:CrashAt (Testing__CrashAt) must be a name of docs/crash-points.md.");
        }

        if (options.CrashAtTime < 1)
        {
            problems.Add("Testing:CrashAtTime (Testing__CrashAtTime) must be 1 or more.");
        }

        if (options.ClockRate is not (>= 0.001 and <= 100_000))
        {
            problems.Add("Testing:ClockRate (Testing__ClockRate) must lie between 0.001 and 100000.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
