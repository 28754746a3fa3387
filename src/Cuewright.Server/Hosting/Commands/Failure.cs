using System.CommandLine;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Hosting.Commands;

/// <summary>A command that cannot go on says why in one line each, and ends with 1.</summary>
internal static class Failure
{
    public static async Task<int> SayAsync(ParseResult command, IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            await command.InvocationConfiguration.Error.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        return 1;
    }

    public static Task<int> SayAsync(ParseResult command, string line, CancellationToken cancellationToken) => SayAsync(command, [line], cancellationToken);

    /// <returns>What is wrong with the configuration; empty when it can be used.</returns>
    public static IReadOnlyList<string> ConfigurationProblems(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return [.. invalid.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.Flatten().InnerExceptions.SelectMany(problem => problem is OptionsValidationException invalid ? invalid.Failures : [problem.Message])];
        }
        catch (InvalidOperationException unreadable)
        {
            // The binder names the key and what it wants.
            return [$"{unreadable.Message} As an environment variable the key is written with __ for each colon."];
        }
    }

    /// <returns>Null when the database is not what failed.</returns>
    public static string? DatabaseProblem(Exception exception) => DatabaseFaults.CodeOf(exception) is { } code
        ? $"The database cannot be used ({code}). Check Database:Provider (Database__Provider) and Database:ConnectionString (Database__ConnectionString)."
        : null;
}
