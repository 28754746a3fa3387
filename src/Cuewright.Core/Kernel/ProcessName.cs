using System.Globalization;

namespace Cuewright.Core.Kernel;

/// <summary>What this process signs its claims with; unique per start.</summary>
internal sealed class ProcessName(TimeProvider clock)
{
    public string Value { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7(clock.GetUtcNow()):N}");
}
