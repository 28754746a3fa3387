namespace Cuewright.Core.Accounts;

/// <summary>Which developer app a consent is asked with.</summary>
internal abstract record ChosenApp
{
    private ChosenApp()
    {
    }

    public sealed record One(DeveloperApp App) : ChosenApp;

    /// <summary>None is set up.</summary>
    public sealed record None : ChosenApp;

    /// <summary>There are several, and nobody chose.</summary>
    public sealed record Several : ChosenApp;

    /// <summary>The chosen one is not there (any more).</summary>
    public sealed record Unknown : ChosenApp;
}
