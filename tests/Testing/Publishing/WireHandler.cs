using System.Diagnostics;

namespace Cuewright.Testing.Publishing;

internal sealed class WireHandler(Wire wire) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        var fault = wire.Next(call);
        await wire.Before(call);
        // Reserved on purpose: it is the one kind after which the engine writes nothing.
#pragma warning disable MA0012
        switch (fault)
        {
            case Fault.None:
                return await base.SendAsync(request, cancellationToken);
            case Fault.CrashBefore:
                throw new SimulatedCrashException();
            case Fault.CrashAfter:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                throw new SimulatedCrashException();
            case Fault.CutBefore:
                throw new HttpRequestException("The connection was cut.");
            case Fault.LoseAnswer:
                (await base.SendAsync(request, cancellationToken)).Dispose();
                throw new HttpRequestException("The answer was lost.");
            default:
                throw new UnreachableException();
        }
#pragma warning restore MA0012
    }
}
