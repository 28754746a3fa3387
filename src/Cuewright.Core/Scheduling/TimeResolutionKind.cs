namespace Cuewright.Core.Scheduling;

public enum TimeResolutionKind
{
    /// <summary>The wall clock shows this time once.</summary>
    Exact,

    /// <summary>The wall clock never shows it: it springs forward over it.</summary>
    Gap,

    /// <summary>The wall clock shows it twice; the earlier is meant.</summary>
    Overlap,
}
