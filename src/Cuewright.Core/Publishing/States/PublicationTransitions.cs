using State = Cuewright.Core.Publishing.PublicationState;

namespace Cuewright.Core.Publishing.States;

/// <summary>Every change of state that a publication may make. <see cref="Publication.MoveTo"/> refuses all others.</summary>
internal static class PublicationTransitions
{
    private const string Person = "a person";
    private const string Engine = "the engine";
    private const string TikTok = "TikTok's verdict";
    private const string Resolver = "the resolver";

    public static IReadOnlyList<Transition<PublicationState>> All { get; } =
    [
        new(State.Draft, State.Scheduled, Person, "gives it a time, or publishes it now"),
        new(State.Draft, State.Cancelled, Person, "deletes the post or removes the account"),
        new(State.Scheduled, State.Draft, Person, "takes it off the schedule"),
        new(State.Scheduled, State.Cancelled, Person, "cancels it, deletes the post or removes the account"),
        new(State.Scheduled, State.Publishing, Engine, "it is due and its grant's lane is free"),
        new(State.Scheduled, State.Published, Person, "says after a restore that it is out already"),
        new(State.Scheduled, State.Delivered, Person, "says after a restore that the draft is in the inbox already"),
        new(State.Publishing, State.Scheduled, Engine, "nothing of it can be posted and it has to wait: a limit, a fault, a pause, another lane, a person's decision because it is late or the database was restored, a person's change while it was uploaded ahead"),
        new(State.Publishing, State.Parked, Engine, "all but the last part is at TikTok and its instant has not come, or what is due has to go first"),
        new(State.Parked, State.Publishing, Engine, "its instant has come and its grant's lane is free"),
        new(State.Parked, State.Scheduled, Person, "changes, moves, pauses or drops it: what was uploaded is given up"),
        new(State.Parked, State.Uncertain, Engine, "the database was restored, and its instant has passed"),
        new(State.Publishing, State.Processing, Engine, "TikTok has the last byte, or fetches all of them itself"),
        new(State.Publishing, State.Published, TikTok, "an upload taken up again turns out to be posted"),
        new(State.Publishing, State.Failed, Engine, "it is certain that nothing was posted, and trying again would not help or it is too late and to be skipped then"),
        new(State.Publishing, State.Uncertain, Engine, "TikTok may have all bytes and cannot or will not say, or the database was restored while it was under way"),
        new(State.Processing, State.Published, TikTok, "PUBLISH_COMPLETE"),
        new(State.Publishing, State.Delivered, TikTok, "an upload taken up again turns out to be in the inbox"),
        new(State.Processing, State.Delivered, TikTok, "SEND_TO_USER_INBOX"),
        new(State.Delivered, State.Published, TikTok, "PUBLISH_COMPLETE: the creator posted the draft"),
        new(State.Processing, State.Scheduled, TikTok, "FAILED for a reason that may pass: a new attempt follows"),
        new(State.Processing, State.Failed, TikTok, "FAILED for a reason that stays"),
        new(State.Processing, State.Uncertain, Engine, "no verdict in time, access removed, or an id that TikTok does not know"),
        new(State.Failed, State.Scheduled, Person, "retries it, or gives it a new time"),
        new(State.Failed, State.Cancelled, Person, "cancels it, deletes the post or removes the account"),
        new(State.Uncertain, State.Published, Resolver, "a verdict or exactly one video proves it, or a person says that it is out"),
        new(State.Uncertain, State.Delivered, Resolver, "a verdict proves that the draft is in the inbox, or a person says so"),
        new(State.Uncertain, State.Failed, Resolver, "a verdict proves that nothing was posted, or a person says that it is not out"),
        new(State.Uncertain, State.Cancelled, Person, "says that it is not out, and its post is deleted or it is skipped"),
    ];

    private static readonly HashSet<(PublicationState, PublicationState)> _allowed = [.. All.Select(one => (one.From, one.To))];

    public static bool Allows(PublicationState from, PublicationState to) => from == to || _allowed.Contains((from, to));
}
