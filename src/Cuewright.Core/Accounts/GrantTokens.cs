namespace Cuewright.Core.Accounts;

internal sealed class GrantTokens
{
    public Task<GrantTokenOutcome> GetAsync(Guid grantId, bool forceRefresh, CancellationToken cancellationToken) => throw new NotSupportedException();
}
