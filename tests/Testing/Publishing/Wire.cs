namespace Cuewright.Testing.Publishing;

/// <summary>What the test does to the calls between the engine and the stand-in.</summary>
internal sealed class Wire
{
    private readonly Lock _lock = new();
    private readonly List<Rule> _rules = [];

    public List<string> Calls { get; } = [];

    /// <summary>Awaited before each call leaves, so that a test can hold it.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>The process dies before the n-th such call leaves.</summary>
    public void CrashBefore(string path, int nth = 1) => Add(new Rule(path, nth, Fault.CrashBefore));

    /// <summary>The process dies after the stand-in has answered and before the engine has heard it.</summary>
    public void CrashAfter(string path, int nth = 1) => Add(new Rule(path, nth, Fault.CrashAfter));

    /// <summary>The connection breaks before anything arrives.</summary>
    public void CutBefore(string path, int nth = 1, int times = 1) => Add(new Rule(path, nth, Fault.CutBefore, times));

    /// <summary>The stand-in applies the call; its answer is lost.</summary>
    public void LoseAnswer(string path, int nth = 1) => Add(new Rule(path, nth, Fault.LoseAnswer));

    public int Count(string path)
    {
        lock (_lock)
        {
            return Calls.Count(call => call.Contains(path, StringComparison.Ordinal));
        }
    }

    public Fault Next(string path)
    {
        lock (_lock)
        {
            Calls.Add(path);
            foreach (var rule in _rules.Where(rule => path.Contains(rule.Path, StringComparison.Ordinal)))
            {
                rule.Seen++;
                if (rule.Seen >= rule.Nth && rule.Seen < rule.Nth + rule.Times)
                {
                    return rule.Fault;
                }
            }

            return Fault.None;
        }
    }

    private void Add(Rule rule)
    {
        lock (_lock)
        {
            _rules.Add(rule);
        }
    }

    private sealed class Rule(string path, int nth, Fault fault, int times = 1)
    {
        public string Path => path;

        public int Nth => nth;

        public int Times => times;

        public Fault Fault => fault;

        public int Seen { get; set; }
    }
}
