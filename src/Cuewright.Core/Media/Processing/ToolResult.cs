namespace Cuewright.Core.Media.Processing;

/// <param name="Succeeded">It ended with 0 and its output fits the limit.</param>
/// <param name="Output">What it wrote, up to the limit.</param>
internal sealed record ToolResult(bool Succeeded, byte[] Output);
