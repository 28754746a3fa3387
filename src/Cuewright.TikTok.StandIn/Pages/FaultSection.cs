using Cuewright.TikTok.StandIn.Faults;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class FaultSection
{
    public static Html Show(IReadOnlyList<FaultView> faults) => Html.Of($"{List(faults)}{Form()}");

    private static Html List(IReadOnlyList<FaultView> faults) => faults.Count is 0
        ? Html.Of($"""<p class="empty">No faults: every call is answered as it should be.</p>""")
        : Html.Of(
            $"""
            <div class="scroll"><table>
              <thead><tr><th>Calls</th><th>Of</th><th>Which</th><th>Times</th><th>What happens</th><th>Seen</th><th>Hit</th></tr></thead>
              <tbody>{Html.Join(faults, fault => Html.Of(
                  $"<tr><td><code>{fault.Rule.Path}</code></td><td>{fault.Rule.Account ?? "everybody"}</td><td>{(fault.Rule.Probability is { } chance ? FormattableString.Invariant($"{chance * 100:0.#} %") : FormattableString.Invariant($"from call {fault.Rule.Nth}"))}</td><td>{(fault.Rule.Times >= 1_000_000 ? "no end" : $"{fault.Rule.Times}")}</td><td>{What(fault.Rule)}</td><td>{fault.Seen}</td><td>{fault.Hit}</td></tr>"))}</tbody>
            </table></div>
            <form method="post" action="/stand-in/console/faults/clear"><button>Clear all faults</button></form>
            """);

    private static string What(FaultRule rule)
    {
        string?[] parts =
        [
            rule.DelayMs > 0 ? $"waits {Words.Seconds(rule.DelayMs / 1000.0)}" : null,
            rule.Hang ? "never answers" : null,
            rule.Cut is { } cut ? $"cut {cut} it is taken" : null,
            rule.Status is not null || rule.Code is not null ? $"answers {rule.Status} {rule.Code}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static Html Form() => Html.Of(
        $"""
        <form class="card inline" method="post" action="/stand-in/console/faults">
          <label>Calls that contain<input name="path" placeholder="/video/init/" required></label>
          <label>of<input name="account" placeholder="everybody"></label>
          <label>times<input name="times" type="number" min="1" value="1"></label>
          <label>what<select name="what"><option value="500">answer 500</option><option value="429">answer 429</option><option value="hang">never answer</option><option value="before">cut before it is taken</option><option value="after">cut after it was taken</option></select></label>
          <button>Add the fault</button>
        </form>
        """);
}
