using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>The creator's inbox, as their phone would show it.</summary>
internal static class InboxSection
{
    public static Html Show(Creator creator, IReadOnlyList<PostView> drafts) => drafts.Count is 0
        ? Html.None
        : Html.Of(
            $"""
            <h2>Inbox</h2>
            <ul class="cards wide">{Html.Join(drafts, draft => Card(creator, draft))}</ul>
            """);

    private static Html Card(Creator creator, PostView draft) => Html.Of(
        $"""
        <li class="card">
          <div class="row author">
            <img class="thumb" src="/@{creator.Handle}/video/{draft.Id}/cover" alt="">
            <span><strong>{draft.Caption ?? "A draft without a caption"}</strong><small>{(draft.Media is "photos" ? Words.Count(draft.Photos.Count, "photo", "photos") : "Video")} · {Words.Instant(draft.CreatedAt)}</small>
            <small>{(draft.Made is 0 ? "waits to be posted" : $"posted {Words.Count(draft.Made, "time", "times")}")}</small></span>
          </div>
          <form class="inline" method="post" action="/@{creator.Handle}/inbox/{draft.PublishId}/post">
            <label>Who may see it<select name="privacyLevel">{Html.Join(PrivacyLevels.Options(creator), level => Html.Of($"""<option value="{level}">{Words.Privacy(level)}</option>"""))}</select></label>
            <button class="primary">Post it now</button>
          </form>
          {(draft.Made > 0 ? Html.None : Html.Of($"""<form class="actions" method="post" action="/@{creator.Handle}/inbox/{draft.PublishId}/discard"><button>Throw it away</button></form>"""))}
        </li>
        """);
}
