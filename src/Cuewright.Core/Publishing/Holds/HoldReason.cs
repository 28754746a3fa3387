namespace Cuewright.Core.Publishing.Holds;

/// <summary>Why publishing is held.</summary>
internal enum HoldReason
{
    /// <summary>The database lies under another identity than before: it was copied, moved or restored.</summary>
    Moved,

    /// <summary>The database knows less than it did: a backup was put in its place.</summary>
    Restored,

    /// <summary>An operator asked for it. Nothing else has happened to the database.</summary>
    Asked,
}
