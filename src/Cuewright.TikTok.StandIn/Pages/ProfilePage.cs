using System.Globalization;
using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;

namespace Cuewright.TikTok.StandIn.Pages;

internal static class ProfilePage
{
    public static async Task<IResult> ShowAsync(string handle, CreatorDirectory creators, CreatorControl control, CancellationToken cancellationToken)
    {
        if (creators.Find(handle) is not { } creator)
        {
            return NotFoundPage.Show();
        }

        var view = await control.ViewAsync(creator, cancellationToken);
        var uploads = await control.UploadsAsync(handle, cancellationToken);
        var posts = await control.PostsAsync(handle, cancellationToken);
        var inbox = await control.InboxAsync(handle, cancellationToken);
        var others = uploads.Where(post => post.Status is not ("complete" or "inbox")).ToList();
        return Layout.Page(
            creator.Nickname,
            Html.Of(
                $"""
                <header class="profile">
                  <img class="avatar large" src="/{Avatar.PathOf(creator)}" alt="">
                  <div>
                    <h1>{creator.Nickname}</h1>
                    <p class="muted">@{creator.Handle}</p>
                    <p class="counts"><span><b>{Words.Short(creator.Following)}</b> following</span><span><b>{Words.Short(creator.Followers)}</b> followers</span><span><b>{Words.Short(creator.Likes)}</b> likes</span></p>
                    <p>{creator.Bio}</p>
                    <p class="chips">{Chips.Of(view)}</p>
                  </div>
                </header>
                {InboxSection.Show(creator, inbox)}
                <h2>{Words.Count(posts.Count, "post", "posts")}</h2>
                {(posts.Count is 0 ? Html.Of($"""<p class="empty">Nothing posted yet. What an app publishes for @{handle} shows here.</p>""") : Html.Of($"""<ul class="grid">{Html.Join(posts, post => Tile(handle, post))}</ul>"""))}
                {(others.Count is 0 ? Html.None : Unfinished(others))}
                """));
    }

    private static Html Tile(string handle, PostView post)
    {
        // The cover is the frame the app chose; the browser seeks to it by itself.
        var cover = ((post.CoverTimestampMs ?? 0) / 1000.0).ToString("0.###", CultureInfo.InvariantCulture);
        var picture = post.Media is "photos"
            ? Html.Of($"""<img src="/@{handle}/video/{post.Id}/photos/{post.CoverIndex}" alt="">""")
            : Html.Of($"""<video src="/@{handle}/video/{post.Id}/file#t={cover}" preload="metadata" muted playsinline tabindex="-1" aria-hidden="true"></video>""");
        return Html.Of(
            $"""
            <li><a class="tile" href="/@{handle}/video/{post.Id}">
              {picture}
              <span class="over"><span>{post.Caption ?? "No caption"}</span><small>{Words.Privacy(post.PrivacyLevel)}{(post.Media is "photos" ? $" · {Words.Count(post.Photos.Count, "photo", "photos")}" : "")}{(post.IsHidden ? " · hidden" : "")} · {Words.Instant(post.CreatedAt)}</small></span>
            </a></li>
            """);
    }

    private static Html Unfinished(IReadOnlyList<PostView> uploads) => Html.Of(
        $"""
        <h2>Not posted</h2>
        <div class="scroll"><table>
          <thead><tr><th>Begun</th><th>State</th><th>Received</th><th>Caption</th><th>publish_id</th></tr></thead>
          <tbody>{Html.Join(uploads, upload => Html.Of(
              $"<tr><td>{Words.Instant(upload.CreatedAt)}</td><td>{upload.Status}{(upload.FailReason is { } reason ? $": {reason}" : "")}</td><td>{Words.Bytes(upload.UploadedBytes)}{(upload.Size > 0 ? $" of {Words.Bytes(upload.Size)}" : "")}</td><td>{upload.Caption}</td><td><code>{upload.PublishId}</code></td></tr>"))}</tbody>
        </table></div>
        """);
}
