namespace Cuewright.Core.Kernel.Outbound;

/// <summary>What one exchange with a foreign server may cost.</summary>
/// <param name="LargestBody">Bytes of its answer.</param>
/// <param name="Patience">From the first lookup to the last byte of the answer.</param>
internal sealed record OutboundLimits(long LargestBody, TimeSpan Patience);
