namespace Cuewright.Core.Publishing.Pulls;

/// <summary>Under which address the outside finds this server; known to whoever hosts the engine.</summary>
/// <param name="Read">Null while there is none.</param>
internal sealed record PublicRoot(Func<Uri?> Read);
