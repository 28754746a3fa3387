using Cuewright.Core.Publishing.Holds;
using Cuewright.Core.Scheduling;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Publishing;

/// <summary>Whether publishing is held for the whole instance.</summary>
/// <param name="Since">Null when it is not held.</param>
/// <param name="Reason">moved: the database lies elsewhere than before. restored: it knows less than it did. asked: an operator wanted it.</param>
/// <param name="KnownUntil">What this database knows ends about here, when it was moved or restored.</param>
/// <param name="SinceLocal">The same as since, in the workspace's zone.</param>
/// <param name="KnownUntilLocal">The same as knownUntil, in the workspace's zone.</param>
/// <param name="Today">The date in the workspace's zone.</param>
/// <param name="Undecided">How many publications of this workspace may have gone out already and wait for a decision.</param>
internal sealed record PublishingHoldResponse(
    bool Held, HoldReason? Reason, DateTimeOffset? Since, string? SinceLocal, DateTimeOffset? KnownUntil, string? KnownUntilLocal, DateOnly Today, int Undecided)
{
    public static PublishingHoldResponse From(WorkspaceContext workspace, HoldView view, string timeZone) => new(
        view.Since is not null, view.Reason, view.Since, Local(view.Since, timeZone), view.KnownUntil, Local(view.KnownUntil, timeZone), WallClock.Today(workspace.Now, timeZone), view.Undecided);

    private static string? Local(DateTimeOffset? instant, string timeZone) => instant is { } known ? WallClock.Read(known, timeZone).LocalTime : null;
}
