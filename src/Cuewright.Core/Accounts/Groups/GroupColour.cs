namespace Cuewright.Core.Accounts.Groups;

/// <summary>Told apart in both themes. Red is left out: it means that something is broken. Stored as numbers: new ones go to the end.</summary>
internal enum GroupColour
{
    Grey,
    Brown,
    Orange,
    Olive,
    Teal,
    Blue,
    Violet,
    Pink,
}
