using Cuewright.TikTok.StandIn.Apps;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class AppSection
{
    public static Html Show(IReadOnlyList<DeveloperApp> apps) => Html.Of(
        $"""<ul class="cards wide">{Html.Join(apps, Card)}</ul>""");

    private static Html Card(DeveloperApp app) => Html.Of(
        $"""
        <li class="card">
          <strong>{app.Name}</strong> <code>{app.Key}</code>
          <p class="chips"><span class="chip {(app.MayPostPublicly ? "good" : "")}">{Mode(app)}</span>{(app.DailyUserQuota is { } quota ? Html.Of($"""<span class="chip">{Words.Count(quota, "posting user", "posting users")} a day</span>""") : Html.None)}</p>
          <dl class="facts">
            <dt>Redirects</dt><dd>{Codes(app.RedirectUris)}</dd>
            <dt>Pulls from</dt><dd>{Codes(app.VerifiedUrls)}</dd>
            {(app.Sandbox ? Html.Of($"<dt>Targets</dt><dd>{Codes(app.TargetUsers)}</dd>") : Html.None)}
          </dl>
          <form class="inline" method="post" action="/stand-in/console/apps/{app.Key}">
            <label>Webhooks go to<input name="webhookUrl" value="{app.WebhookUrl}" placeholder="nowhere"></label>
            <label>Audit<select name="audited"><option value="true" {new Html(app.Audited ? "selected" : "")}>passed</option><option value="false" {new Html(app.Audited ? "" : "selected")}>not passed</option></select></label>
            <button>Change</button>
          </form>
        </li>
        """);

    private static string Mode(DeveloperApp app) => app switch
    {
        { Sandbox: true } => "sandbox",
        { Audited: true } => "audited",
        _ => "not audited: private accounts only",
    };

    private static Html Codes(IReadOnlyList<string> texts) => texts.Count is 0 ? Html.Of($"none") : Html.Join(texts, text => Html.Of($"<div><code>{text}</code></div>"));
}
