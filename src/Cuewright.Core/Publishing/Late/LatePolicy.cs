namespace Cuewright.Core.Publishing.Late;

/// <summary>What becomes of a publication that could not go out at its instant.</summary>
internal enum LatePolicy
{
    /// <summary>It goes out late, up to a limit; past it a person decides.</summary>
    Publish,

    /// <summary>A person decides, however late it is.</summary>
    Ask,

    /// <summary>It does not go out.</summary>
    Skip,
}
