namespace Cuewright.Core.Publishing.Claims;

/// <summary>What a claimed write may change.</summary>
/// <param name="Attempt">The latest attempt; null before the first.</param>
/// <param name="Now">The clock that leases and due instants are compared with.</param>
internal sealed record ClaimedRows(CuewrightDbContext Db, Publication Publication, Attempt? Attempt, DateTimeOffset Now)
{
    /// <summary>The attempt under way; the engine only asks for it once there is one.</summary>
    public Attempt Current => Attempt ?? throw new InvalidOperationException("The publication has no attempt yet.");
}
