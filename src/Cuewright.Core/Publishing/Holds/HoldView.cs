namespace Cuewright.Core.Publishing.Holds;

/// <summary>The hold as a workspace sees it.</summary>
/// <param name="Since">Null when nothing is held.</param>
/// <param name="KnownUntil">What this database knows ends about here, when it is held because of the past.</param>
/// <param name="Undecided">How many publications of the workspace wait for a person because they may have gone out already.</param>
internal sealed record HoldView(DateTimeOffset? Since, HoldReason? Reason, DateTimeOffset? KnownUntil, int Undecided);
