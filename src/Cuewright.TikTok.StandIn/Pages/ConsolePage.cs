using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Faults;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The switches by hand: what the control API does, as forms.</summary>
internal static class ConsolePage
{
    private static readonly string[] Reasons =
    [
        "spam_risk", "spam_risk_text", "spam_risk_too_many_posts", "spam_risk_user_banned_from_posting", "internal", "file_format_check_failed",
        "duration_check_failed", "frame_rate_check_failed", "picture_size_check_failed", "privacy_level_option_mismatch", "reached_active_user_cap",
    ];

    public static async Task<IResult> ShowAsync(CreatorControl control, FaultRules faults, CancellationToken cancellationToken) => Layout.Page(
        "Console",
        Html.Of(
            $"""
            <h1>Console</h1>
            <p class="muted">Make creators and the API misbehave as the real ones do.</p>
            <h2>Creators</h2>
            <ul class="cards wide">{Html.Join(await control.AllAsync(cancellationToken), Switches)}</ul>
            <h2>Faults</h2>
            {FaultList(faults.List())}
            {FaultForm()}
            """));

    private static Html Switches(CreatorView creator) => Html.Of(
        $"""
        <li class="card">
          <a class="row author" href="/@{creator.Handle}"><img class="avatar small" src="/avatars/{creator.Handle}.svg" alt=""><span><strong>{creator.Nickname}</strong><small>@{creator.Handle}</small></span></a>
          <p class="chips">{Chips.Of(creator)}</p>
          <div class="actions">
            {Switch(creator, "isPrivate", !creator.IsPrivate, creator.IsPrivate ? "Make public" : "Make private")}
            {Switch(creator, "banned", !creator.Banned, creator.Banned ? "Lift the ban" : "Ban")}
            {(creator.Connected ? Html.Of($"""<form method="post" action="/stand-in/console/grants/{creator.Handle}/remove"><button>Remove the app</button></form>""") : Html.None)}
          </div>
          {(creator.Refusal is null ? Refuse(creator) : Html.Of($"""<form method="post" action="/stand-in/console/creators/{creator.Handle}"><input type="hidden" name="refusal" value=""><button>Refuse nothing</button></form>"""))}
        </li>
        """);

    private static Html Switch(CreatorView creator, string name, bool value, string label) => Html.Of(
        $"""<form method="post" action="/stand-in/console/creators/{creator.Handle}"><input type="hidden" name="{name}" value="{(value ? "true" : "false")}"><button>{label}</button></form>""");

    private static Html Refuse(CreatorView creator) => Html.Of(
        $"""
        <form class="inline" method="post" action="/stand-in/console/creators/{creator.Handle}">
          <label>Refuse the next post<select name="refusal">{Html.Join(Reasons, reason => Html.Of($"<option>{reason}</option>"))}</select></label>
          <label>when<select name="at"><option value="processing">processing</option><option value="init">init</option></select></label>
          <button>Refuse</button>
        </form>
        """);

    private static Html FaultList(IReadOnlyList<FaultView> faults) => faults.Count is 0
        ? Html.Of($"""<p class="empty">No faults: every call is answered as it should be.</p>""")
        : Html.Of(
            $"""
            <div class="scroll"><table>
              <thead><tr><th>Calls</th><th>From</th><th>Times</th><th>What happens</th><th>Seen</th><th>Hit</th></tr></thead>
              <tbody>{Html.Join(faults, fault => Html.Of(
                  $"<tr><td><code>{fault.Rule.Path}</code></td><td>{fault.Rule.Nth}</td><td>{fault.Rule.Times}</td><td>{What(fault.Rule)}</td><td>{fault.Seen}</td><td>{fault.Hit}</td></tr>"))}</tbody>
            </table></div>
            <form method="post" action="/stand-in/console/faults/clear"><button>Clear all faults</button></form>
            """);

    private static string What(FaultRule rule)
    {
        string?[] parts =
        [
            rule.DelayMs > 0 ? $"waits {Words.Seconds(rule.DelayMs / 1000.0)}" : null,
            rule.Cut is { } cut ? $"cut {cut} it is taken" : null,
            rule.Status is not null || rule.Code is not null ? $"answers {rule.Status} {rule.Code}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static Html FaultForm() => Html.Of(
        $"""
        <form class="card inline" method="post" action="/stand-in/console/faults">
          <label>Calls that contain<input name="path" placeholder="/video/init/" required></label>
          <label>times<input name="times" type="number" min="1" value="1"></label>
          <label>what<select name="what"><option value="500">answer 500</option><option value="429">answer 429</option><option value="before">cut before it is taken</option><option value="after">cut after it was taken</option></select></label>
          <button>Add the fault</button>
        </form>
        """);
}
