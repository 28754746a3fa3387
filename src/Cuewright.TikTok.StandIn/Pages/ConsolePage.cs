using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Clock;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Faults;
using Cuewright.TikTok.StandIn.Storage;
using Cuewright.TikTok.StandIn.Switches;
using Cuewright.TikTok.StandIn.Webhooks;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The switches by hand: what the control API does, as forms.</summary>
internal static class ConsolePage
{
    private static readonly string[] Reasons =
    [
        "spam_risk", "spam_risk_text", "spam_risk_too_many_posts", "spam_risk_user_banned_from_posting", "internal", "file_format_check_failed",
        "duration_check_failed", "frame_rate_check_failed", "picture_size_check_failed", "privacy_level_option_mismatch", "reached_active_user_cap",
    ];

    public static async Task<IResult> ShowAsync(
        CreatorControl control, FaultRules faults, Switchboard board, DeveloperApps apps, StandInState state, IServiceProvider services, CancellationToken cancellationToken) => Layout.Page(
        "Console",
        Html.Of(
            $"""
            <h1>Console</h1>
            <p class="muted">Make creators and the API misbehave as the real ones do.</p>
            <p class="chips"><a href="#creators">Creators</a><a href="#faults">Faults</a><a href="#switches">Switches</a><a href="#apps">Apps</a><a href="#webhooks">Webhooks</a><a href="#clock">Clock</a></p>
            <h2 id="creators">Creators</h2>
            <ul class="cards wide">{Html.Join(await control.AllAsync(cancellationToken), Switches)}</ul>
            <h2 id="faults">Faults</h2>
            {FaultSection.Show(faults.List())}
            <h2 id="switches">Switches</h2>
            {SwitchSection.Show(board)}
            <h2 id="apps">Apps</h2>
            {AppSection.Show(apps.All)}
            <h2 id="webhooks">Webhooks</h2>
            {WebhookSection.Show(WebhookEndpoints.List(state))}
            <h2 id="clock">Clock</h2>
            {ClockSection.Show(services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetService<SettableClock>())}
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
}
