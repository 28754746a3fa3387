namespace Cuewright.Core.Publishing.Gates;

/// <summary>
/// What keeps the calls of one developer app back, over all processes: a circuit that opens when TikTok fails the app's accounts one after
/// another, and the app's own pace. The row comes into being with the first failure.
/// </summary>
internal sealed class AppGate
{
    /// <summary>Failures so far apart are not counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);
    private const int LeastGrants = 3;
    private const int LeastFailures = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ProbeLease = TimeSpan.FromMinutes(1);

    public required Guid DeveloperAppId { get; init; }

    /// <summary>The first failure of those that are counted together.</summary>
    public DateTimeOffset? WindowStartedAt { get; set; }

    public int Failures { get; set; }

    /// <summary>What went well since the window started, as far as the processes have told.</summary>
    public int Successes { get; set; }

    /// <summary>Whose calls failed, comma separated; no more than are needed to tell one account's trouble from TikTok's.</summary>
    public string FailingGrants { get; set; } = "";

    /// <summary>Since when nothing is sent; null: the circuit is closed.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When one publication tries how things are.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>Tries in a row that found TikTok down.</summary>
    public int Openings { get; set; }

    /// <summary>Whose publication is trying.</summary>
    public Guid? ProbeGrantId { get; set; }

    /// <summary>Until when it is waited for; then another one may try.</summary>
    public DateTimeOffset? ProbeUntil { get; set; }

    /// <summary>How far the questions that were asked use up the app's minutes.</summary>
    public DateTimeOffset? QuestionsUntil { get; set; }

    public bool IsOpen => OpenedAt is not null;

    /// <summary>When the circuit lets something through next; null while it is closed.</summary>
    public DateTimeOffset? NextTryAt => ProbeUntil > RetryAt ? ProbeUntil : RetryAt;

    public bool MayProbe(DateTimeOffset now) => IsOpen && RetryAt <= now && !(ProbeUntil > now);

    public void Probe(Guid grantId, DateTimeOffset now) => (ProbeGrantId, ProbeUntil) = (grantId, now + ProbeLease);

    /// <summary>Counts a failure that looks like TikTok's own.</summary>
    /// <returns>True when it opened the circuit, or kept it open.</returns>
    public bool Fail(Guid grantId, int successes, DateTimeOffset now)
    {
        if (IsOpen)
        {
            if (grantId != ProbeGrantId)
            {
                return false;
            }

            Open(now);
            return true;
        }

        if (!(now < WindowStartedAt + Window) || now < WindowStartedAt)
        {
            StartWindow(now);
        }

        Failures++;
        Successes += successes;
        Remember(grantId);
        // An account's own trouble is not TikTok's, and a few failures among many that go well are no outage.
        if (FailingGrants.Split(',').Length < LeastGrants || Failures < LeastFailures || Failures < 3 * Successes)
        {
            return false;
        }

        Open(now);
        return true;
    }

    /// <summary>Takes one of the app's questions.</summary>
    /// <returns>When there is one again; null when it was taken.</returns>
    public DateTimeOffset? Ask(DateTimeOffset now, int atOnce, TimeSpan between)
    {
        // A clock that was set back must not block the app until it has caught up.
        var used = QuestionsUntil > now && QuestionsUntil < now + (atOnce * between) + TimeSpan.FromMinutes(1) ? QuestionsUntil.Value : now;
        var free = used - ((atOnce - 1) * between);
        if (free > now)
        {
            return free;
        }

        QuestionsUntil = used + between;
        return null;
    }

    public void Close()
    {
        (OpenedAt, RetryAt, Openings) = (null, null, 0);
        (ProbeGrantId, ProbeUntil) = (null, null);
        StartWindow(null);
    }

    private void Open(DateTimeOffset now)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(Openings, 10));
        OpenedAt ??= now;
        RetryAt = now + (pause < LongestPause ? pause : LongestPause);
        Openings++;
        (ProbeGrantId, ProbeUntil) = (null, null);
    }

    private void StartWindow(DateTimeOffset? at)
    {
        WindowStartedAt = at;
        (Failures, Successes, FailingGrants) = (0, 0, "");
    }

    private void Remember(Guid grantId)
    {
        var name = grantId.ToString("N");
        if (FailingGrants.Length == 0)
        {
            FailingGrants = name;
        }
        else if (FailingGrants.Split(',') is var names && names.Length < LeastGrants && !names.Contains(name, StringComparer.Ordinal))
        {
            FailingGrants = $"{FailingGrants},{name}";
        }
    }
}
