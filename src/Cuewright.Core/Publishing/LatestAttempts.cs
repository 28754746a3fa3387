namespace Cuewright.Core.Publishing;

internal static class LatestAttempts
{
    extension(IQueryable<Attempt> attempts)
    {
        /// <summary>Of each publication the attempt with the highest number: joined like this it is found by the index, on both databases.</summary>
        public IQueryable<Attempt> Latest() => attempts.Where(attempt => !attempts.Any(later => later.PublicationId == attempt.PublicationId && later.Number > attempt.Number));
    }
}
