namespace Cuewright.Core.Publishing.Attempts;

/// <summary>Tells open pages the percentage of an upload, once per percent. Nothing is stored: the database knows confirmed bytes only.</summary>
internal sealed class UploadProgress(Ledger ledger, Publication publication, long size)
{
    private int _told = -1;

    public void Report(long bytes)
    {
        var percent = PublicationStep.PercentOf(bytes, size);
        if (percent != _told)
        {
            _told = percent;
            ledger.Announce(publication, PublicationStep.Uploading, percent);
        }
    }
}
