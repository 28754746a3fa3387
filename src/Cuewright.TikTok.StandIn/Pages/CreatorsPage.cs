using Cuewright.TikTok.StandIn.Control;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class CreatorsPage
{
    public static async Task<IResult> ShowAsync(CreatorControl control, CancellationToken cancellationToken)
    {
        var creators = await control.AllAsync(cancellationToken);
        return Layout.Page(
            "Creators",
            Html.Of(
                $"""
                <h1>Creators</h1>
                <p class="muted">{Words.Count(creators.Count, "account", "accounts")}, {Words.Count(creators.Count(creator => creator.Connected), "connected", "connected")}, {Words.Count(creators.Sum(creator => creator.Posts), "post", "posts")}.</p>
                <ul class="cards">{Html.Join(creators, Card)}</ul>
                """));
    }

    private static Html Card(CreatorView creator) => Html.Of(
        $"""
        <li><a class="card creator" href="/@{creator.Handle}">
          <img class="avatar" src="/avatars/{creator.Handle}.svg" alt="">
          <span><strong>{creator.Nickname}</strong><small>@{creator.Handle}</small>
          <span class="chips">{Html.Of($"""<span class="chip">{Words.Count(creator.Posts, "post", "posts")}</span>""")}{Chips.Of(creator)}</span></span>
        </a></li>
        """);
}
