namespace Cuewright.TikTok.Wire;

/// <summary>Runs one exchange under a timeout. What is no answer becomes Unreachable; only the caller's own cancellation stays a cancellation.</summary>
internal static class OneCall
{
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> exchange, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await exchange(either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // An abort may also surface as an I/O error; the caller asked for it either way.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new TikTokException(TikTokFailureKind.Unreachable, innerException: fault);
        }
    }
}
