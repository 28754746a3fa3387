using Cuewright.TikTok.StandIn.Apps;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>Which app asks, for what, and as whom the user answers.</summary>
internal static class ConsentPage
{
    public static IResult Show(AuthorizeRequest asked, DeveloperApp app, IReadOnlyList<Creator> creators, Grants grants)
    {
        // Whoever connects several accounts in a row meets the next one chosen already.
        var chosen = creators.FirstOrDefault(creator => !grants.IsConnected(app.Key, creator.Handle)) ?? creators[0];
        return Layout.Page(
            "Allow access",
            Html.Of(
                $"""
                <form class="card consent" method="post" action="{AuthorizeEndpoints.Path}">
                  {Html.Join(asked.Fields(), field => Html.Of($"""<input type="hidden" name="{field.Name}" value="{field.Value}">"""))}
                  <h1>{app.Name} wants to use your account</h1>
                  <p class="muted">App key <code>{app.Key}</code>. You will return to <code>{new Uri(asked.RedirectUri).GetLeftPart(UriPartial.Authority)}</code>.</p>
                  <fieldset>
                    <legend>It asks to</legend>
                    {Html.Join(asked.Scopes.Distinct(), ScopeBox)}
                  </fieldset>
                  <fieldset class="switcher">
                    <legend>Your account</legend>
                    {Html.Join(creators, creator => Choice(creator, creator == chosen, grants.IsConnected(app.Key, creator.Handle)))}
                  </fieldset>
                  <div class="actions">
                    <button class="primary" name="decision" value="allow">Continue</button>
                    <button name="decision" value="deny">Cancel</button>
                  </div>
                </form>
                """),
            isPlain: true);
    }

    private static Html ScopeBox(string scope) => scope is Scopes.UserInfoBasic
        ? Html.Of($"""<label class="row"><input type="checkbox" checked disabled><span>{Scopes.Sentence(scope)} <small>always included</small></span></label>""")
        : Html.Of($"""<label class="row"><input type="checkbox" name="granted_scope" value="{scope}" checked><span>{Scopes.Sentence(scope)}</span></label>""");

    private static Html Choice(Creator creator, bool isChosen, bool isConnected) => Html.Of(
        $"""
        <label class="row">
          <input type="radio" name="creator" value="{creator.Handle}" required {new Html(isChosen ? "checked" : "")}>
          <img class="avatar small" src="/{Avatar.PathOf(creator)}" alt="">
          <span><strong>{creator.Nickname}</strong><small>@{creator.Handle}{(creator.IsPrivate ? " · private account" : "")}{(isConnected ? " · connected" : "")}</small></span>
        </label>
        """);
}
