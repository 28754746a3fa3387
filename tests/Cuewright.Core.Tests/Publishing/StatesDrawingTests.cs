using System.Text.RegularExpressions;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.States;

namespace Cuewright.Core.Tests.Publishing;

/// <summary>docs/publishing-states.md and the tables in code say the same, arrow by arrow and row by row, in both directions.</summary>
public sealed partial class StatesDrawingTests
{
    [Fact]
    public void The_drawing_of_publications_is_the_table_in_code() => Compare("Publications", PublicationTransitions.All);

    [Fact]
    public void The_drawing_of_attempts_is_the_table_in_code() => Compare("Attempts", AttemptTransitions.All);

    [Fact]
    public void No_change_stands_in_the_table_twice_and_every_state_is_reached()
    {
        Assert.Equal(PublicationTransitions.All.Count, PublicationTransitions.All.Select(one => (one.From, one.To)).Distinct().Count());
        Assert.Equal(AttemptTransitions.All.Count, AttemptTransitions.All.Select(one => (one.From, one.To)).Distinct().Count());
        Assert.Equal(Enum.GetValues<PublicationState>().Where(state => state is not PublicationState.Draft), PublicationTransitions.All.Select(one => one.To).Where(state => state is not PublicationState.Draft).Distinct().Order());
        Assert.Equal(Enum.GetValues<AttemptState>().Where(state => state is not AttemptState.Prepared), AttemptTransitions.All.Select(one => one.To).Distinct().Order());
    }

    [Fact]
    public void What_the_table_does_not_have_is_refused()
    {
        foreach (var from in Enum.GetValues<PublicationState>())
        {
            foreach (var to in Enum.GetValues<PublicationState>())
            {
                var publication = States.Publication(from);
                Check(PublicationTransitions.Allows(from, to), () => publication.MoveTo(to), () => publication.State, from, to);
            }
        }

        foreach (var from in Enum.GetValues<AttemptState>())
        {
            foreach (var to in Enum.GetValues<AttemptState>())
            {
                var attempt = States.Attempt(from);
                Check(AttemptTransitions.Allows(from, to), () => attempt.MoveTo(to), () => attempt.State, from, to);
            }
        }
    }

    private static void Check<TState>(bool allowed, Action move, Func<TState> state, TState from, TState to)
    {
        if (allowed)
        {
            move();
            Assert.Equal(to, state());
        }
        else
        {
            Assert.Throws<InvalidOperationException>(move);
            Assert.Equal(from, state());
        }
    }

    private static void Compare<TState>(string heading, IReadOnlyList<Transition<TState>> code)
        where TState : struct, Enum
    {
        var part = Part(heading);
        var arrows = Arrow().Matches(part).Select(match => (match.Groups["from"].Value, match.Groups["to"].Value)).Where(arrow => arrow.Item1 != "[*]" && arrow.Item2 != "[*]");
        Assert.Equal(code.Select(one => ($"{one.From}", $"{one.To}")).Order(), arrows.Order());
        var rows = Row().Matches(part).Select(match => (match.Groups["from"].Value, match.Groups["to"].Value, match.Groups["by"].Value, match.Groups["when"].Value));
        Assert.Equal(code.Select(one => ($"{one.From}", $"{one.To}", one.By, one.When)), rows);
    }

    private static string Part(string heading)
    {
        var text = File.ReadAllText(Path.Combine(Root(), "docs", "publishing-states.md"));
        var from = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"docs/publishing-states.md has no part \"{heading}\".");
        var to = text.IndexOf("\n## ", from + 4, StringComparison.Ordinal);
        return to < 0 ? text[from..] : text[from..to];
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Cuewright.slnx")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Not inside the repository.");
        }

        return at;
    }

    [GeneratedRegex(@"^ +(?<from>\S+) --> (?<to>\S+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^\| `(?<from>\w+)` \| `(?<to>\w+)` \| (?<by>[^|]+) \| (?<when>[^|]+) \|$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
