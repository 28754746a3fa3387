namespace Cuewright.TikTok.StandIn.Storage;

internal interface ICollection
{
    /// <summary>Forgets what is in memory and reads the file.</summary>
    void Load();
}
