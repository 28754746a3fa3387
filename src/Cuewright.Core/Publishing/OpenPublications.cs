namespace Cuewright.Core.Publishing;

/// <summary>What a person may still change, as the database is asked for it; <see cref="Publication.IsOpen"/> says the same of a row.</summary>
internal static class OpenPublications
{
    extension(IQueryable<Publication> publications)
    {
        public IQueryable<Publication> Open() => publications.Where(p =>
            p.State == PublicationState.Draft || p.State == PublicationState.Scheduled || p.State == PublicationState.Failed
            || p.State == PublicationState.Parked || (p.State == PublicationState.Publishing && p.AheadSeconds != null));

        /// <summary>Those of them that wait for their time, uploaded ahead or not.</summary>
        public IQueryable<Publication> Waiting() => publications.Where(p =>
            p.State == PublicationState.Scheduled || p.State == PublicationState.Parked || (p.State == PublicationState.Publishing && p.AheadSeconds != null));
    }
}
