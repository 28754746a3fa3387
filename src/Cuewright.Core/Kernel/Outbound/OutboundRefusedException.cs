namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Our own guard ended a call. Says why, and nothing of the address, which may be a secret.</summary>
internal sealed class OutboundRefusedException(OutboundRefusal reason) : HttpRequestException($"The outbound call was refused: {reason}.")
{
    public OutboundRefusal Reason { get; } = reason;
}
