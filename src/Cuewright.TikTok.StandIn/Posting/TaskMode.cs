namespace Cuewright.TikTok.StandIn.Posting;

internal enum TaskMode
{
    /// <summary>Posted as soon as the checks are passed.</summary>
    Direct,

    /// <summary>Put into the creator's inbox, who posts it or does not.</summary>
    Draft,
}
