using State = Cuewright.Core.Publishing.AttemptState;

namespace Cuewright.Core.Publishing.States;

/// <summary>Every change of state that an attempt may make. <see cref="Attempt.MoveTo"/> refuses all others.</summary>
internal static class AttemptTransitions
{
    private const string Engine = "the engine";
    private const string TikTok = "TikTok's verdict";
    private const string Resolver = "the resolver";

    public static IReadOnlyList<Transition<AttemptState>> All { get; } =
    [
        new(State.Prepared, State.InitSent, Engine, "written before init is called"),
        new(State.Prepared, State.Abandoned, Engine, "it was prepared too long ago, for another grant, its account is paused, or a person changed it"),
        new(State.Prepared, State.Failed, Engine, "an unexpected fault, again and again"),
        new(State.InitSent, State.Accepted, TikTok, "the answer with publish_id is stored"),
        new(State.InitSent, State.Failed, TikTok, "init was refused, or its answer was lost and no byte has left"),
        new(State.InitSent, State.Abandoned, Engine, "the worker died around the call, or a person changed it meanwhile, and no byte has left"),
        new(State.InitSent, State.Uncertain, Engine, "the answer was lost or the worker died, and TikTok had begun to fetch; or the database was restored, and an earlier life of it may have gone on"),
        new(State.Accepted, State.Sending, Engine, "written before the last chunk leaves: the point of no return"),
        new(State.Accepted, State.Sent, TikTok, "it fetches the bytes itself, or, asked after a crash, has all of them"),
        new(State.Accepted, State.Published, TikTok, "asked after a crash, it has posted it"),
        new(State.Accepted, State.Delivered, TikTok, "asked after a crash, it has the draft in the inbox"),
        new(State.Accepted, State.Failed, TikTok, "the file or the post is refused"),
        new(State.Accepted, State.Abandoned, Engine, "the upload URL ran out, TikTok does not know the upload, or a person changed it while it was uploaded ahead"),
        new(State.Accepted, State.Uncertain, Engine, "a status that nobody knows, until the time for a verdict was over, or the database was restored"),
        new(State.Accepted, State.Parked, Engine, "written when all but the last chunk is at TikTok ahead of its instant, or what is due has to go first"),
        new(State.Parked, State.Sending, Engine, "its instant has come; written before the last chunk leaves: the point of no return"),
        new(State.Parked, State.Abandoned, Engine, "a person changed it, its account is paused or away, it no longer fits the account, it is too late, or the upload URL ran out: its last chunk is never sent"),
        new(State.Parked, State.Uncertain, Engine, "the database was restored, and its instant has passed"),
        new(State.Sending, State.Sent, TikTok, "it confirmed the last byte"),
        new(State.Sending, State.Published, TikTok, "asked after a lost answer, it has posted it"),
        new(State.Sending, State.Delivered, TikTok, "asked after a lost answer, it has the draft in the inbox"),
        new(State.Sending, State.Failed, TikTok, "asked after a lost answer, it says FAILED"),
        new(State.Sending, State.Abandoned, Engine, "the URL is dead and two answers apart prove that bytes are missing"),
        new(State.Sending, State.Uncertain, Engine, "nothing proves whether the last byte arrived, or the database was restored"),
        new(State.Sent, State.Published, TikTok, "PUBLISH_COMPLETE"),
        new(State.Sent, State.Delivered, TikTok, "SEND_TO_USER_INBOX"),
        new(State.Delivered, State.Published, TikTok, "PUBLISH_COMPLETE: the creator posted the draft"),
        new(State.Sent, State.Failed, TikTok, "FAILED"),
        new(State.Sent, State.Uncertain, Engine, "no verdict in time, access removed, or an id that TikTok does not know"),
        new(State.Uncertain, State.Published, Resolver, "a verdict or exactly one video proves it"),
        new(State.Uncertain, State.Delivered, Resolver, "a verdict proves that the draft is in the inbox"),
        new(State.Uncertain, State.Failed, Resolver, "a verdict proves that nothing was posted"),
    ];

    private static readonly HashSet<(AttemptState, AttemptState)> _allowed = [.. All.Select(one => (one.From, one.To))];

    public static bool Allows(AttemptState from, AttemptState to) => from == to || _allowed.Contains((from, to));
}
