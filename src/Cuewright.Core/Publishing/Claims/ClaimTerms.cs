namespace Cuewright.Core.Publishing.Claims;

/// <summary>What the claims of one pass have in common.</summary>
/// <param name="Now">The clock that leases and due instants are compared with.</param>
/// <param name="Until">When the leases end.</param>
/// <param name="Sent">Our own monotonic clock before the claim was sent.</param>
internal readonly record struct ClaimTerms(DateTimeOffset Now, DateTimeOffset Until, long Sent);
