namespace Cuewright.Server.Hosting;

public enum ServerRole
{
    /// <summary>Answers requests and does the work that is due.</summary>
    All,

    /// <summary>Answers requests only.</summary>
    Web,

    /// <summary>Does the work that is due; answers only health questions.</summary>
    Worker,
}
