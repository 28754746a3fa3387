using Cuewright.Core.Kernel;

namespace Cuewright.Core.Accounts;

/// <summary>Which developer app a consent is asked with.</summary>
internal abstract record ChosenApp
{
    private ChosenApp()
    {
    }

    /// <summary>What is wrong with the choice; null where one app is chosen, or there is none to choose.</summary>
    public FieldProblem? Problem => this switch
    {
        Several => new FieldProblem("appId", "app_not_chosen", "There are several developer apps. Choose the one to connect with."),
        Unknown => new FieldProblem("appId", "app_unknown", "This developer app is not set up here any more. Choose another one."),
        _ => null,
    };

    public sealed record One(DeveloperApp App) : ChosenApp;

    /// <summary>None is set up.</summary>
    public sealed record None : ChosenApp;

    /// <summary>There are several, and nobody chose.</summary>
    public sealed record Several : ChosenApp;

    /// <summary>The chosen one is not there (any more).</summary>
    public sealed record Unknown : ChosenApp;
}
