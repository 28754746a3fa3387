namespace Cuewright.Core.Kernel.Outbound;

/// <summary>Calls addresses that users or other servers gave us: judged where they lead to, never redirected, and capped in size and time.</summary>
internal sealed class GuardedHandler(OutboundLimits limits, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { UserInfo: "" } address || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new OutboundRefusedException(OutboundRefusal.AddressInvalid);
        }

        // Ends with the answer's body, which is read after this method has returned.
        var deadline = new CancellationTokenSource(limits.Patience, clock);
        HttpResponseMessage? answer = null;
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            answer = await base.SendAsync(request, either.Token);
            await CapAsync(answer, deadline, either.Token);
            return answer;
        }
        catch (Exception failure)
        {
            answer?.Dispose();
            deadline.Dispose();
            if (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw new OutboundRefusedException(OutboundRefusal.TooSlow);
            }

            // A refusal on the way to the connection comes wrapped.
            if (failure is HttpRequestException { InnerException: OutboundRefusedException refused })
            {
                throw refused;
            }

            throw;
        }
    }

    private async Task CapAsync(HttpResponseMessage answer, CancellationTokenSource deadline, CancellationToken cancellationToken)
    {
        if ((int)answer.StatusCode is >= 300 and < 400)
        {
            throw new OutboundRefusedException(OutboundRefusal.Redirected);
        }

        if (answer.Content.Headers.ContentLength > limits.LargestBody)
        {
            throw new OutboundRefusedException(OutboundRefusal.TooLarge);
        }

        var whole = answer.Content;
        answer.Content = new StreamContent(new CappedStream(await whole.ReadAsStreamAsync(cancellationToken), limits.LargestBody, deadline));
        foreach (var (name, values) in whole.Headers)
        {
            answer.Content.Headers.TryAddWithoutValidation(name, values);
        }
    }
}
