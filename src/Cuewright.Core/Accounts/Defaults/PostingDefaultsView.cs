namespace Cuewright.Core.Accounts.Defaults;

/// <param name="Version">The defaults' own; 0 while nobody has saved any.</param>
internal sealed record PostingDefaultsView(DefaultChoices Choices, int Version)
{
    public static PostingDefaultsView Of(PostingDefaults? defaults) => new(DefaultChoices.Of(defaults), defaults?.Version ?? 0);
}
