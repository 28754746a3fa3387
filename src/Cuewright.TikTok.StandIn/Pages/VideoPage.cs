using Cuewright.TikTok.StandIn.Control;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Media;

namespace Cuewright.TikTok.StandIn.Pages;

/// <summary>One post: the video itself, and everything that was sent with it.</summary>
internal static class VideoPage
{
    public static async Task<IResult> ShowAsync(
        string handle, long id, CreatorDirectory creators, CreatorControl control, Ffprobe ffprobe, CancellationToken cancellationToken)
    {
        IReadOnlyList<PostView> uploads = creators.Find(handle) is null
            ? []
            : [.. await control.PostsAsync(handle, cancellationToken), .. await control.UploadsAsync(handle, cancellationToken)];
        if (creators.Find(handle) is not { } creator || uploads.FirstOrDefault(upload => upload.Id == $"{id}") is not { } post)
        {
            return NotFoundPage.Show();
        }

        return Layout.Page(
            post.Caption ?? "Post",
            Html.Of(
                $"""
                <article class="post">
                  {Media(handle, post)}
                  <div>
                    <a class="row author" href="/@{handle}"><img class="avatar small" src="/{Avatar.PathOf(creator)}" alt=""><span><strong>{creator.Nickname}</strong><small>@{handle}</small></span></a>
                    <h1 class="caption">{post.Caption ?? "No caption"}</h1>
                    {(post.Description is { } description ? Html.Of($"""<p class="description">{description}</p>""") : Html.None)}
                    <p class="chips"><span class="chip">{Words.Privacy(post.PrivacyLevel)}</span>{State(post)}{Labels(post)}</p>
                    <h2>Options</h2>
                    <dl class="facts">
                      {Fact("Comments", OnOff(!post.DisableComment))}
                      {(post.Media is "photos" ? OfPhotos(post) : OfVideo(post))}
                    </dl>
                    <h2>File</h2>
                    <dl class="facts">
                      {Fact("Size", $"{Words.Bytes(post.Size)} ({Words.Count(post.Size, "byte", "bytes")})")}
                      {Fact(post.Urls.Count > 0 ? "Pulled as" : "Sent as", post.ContentType)}
                      {Html.Join(post.Urls, url => Code("Pulled from", url))}
                      {Code("SHA-256", post.Sha256)}
                      {(post.Media is "photos" ? Html.Join(post.Photos, photo => Fact("Photo", $"{photo.Width}×{photo.Height}, {photo.Format}")) : post.Probe is { } probe ? Probed(probe) : Fact("Checks", ffprobe.IsAvailable ? "not probed" : "not probed: there is no ffprobe here"))}
                    </dl>
                    <h2>Publication</h2>
                    <dl class="facts">
                      {Fact("Begun", Words.Instant(post.CreatedAt))}
                      {Code("publish_id", post.PublishId)}
                      {Code("Post id", post.PostId ?? "none yet, or never: only public posts get one")}
                    </dl>
                  </div>
                </article>
                """));
    }

    private static Html OfVideo(PostView post) => Html.Of(
        $"""
        {Fact("Duet", OnOff(!post.DisableDuet))}
        {Fact("Stitch", OnOff(!post.DisableStitch))}
        {Fact("Cover", post.CoverTimestampMs is { } cover ? Words.Seconds(cover / 1000.0) : "first frame")}
        """);

    private static Html OfPhotos(PostView post) => Html.Of(
        $"""
        {Fact("Music", post.AutoAddMusic ? "added by TikTok" : "none")}
        {Fact("Cover", $"photo {post.CoverIndex + 1}")}
        """);

    private static Html Media(string handle, PostView post) => post.Media is "photos"
        ? Html.Of($"""<div class="photos">{Html.Join(Enumerable.Range(0, post.Photos.Count), index => Html.Of($"""<img src="/@{handle}/video/{post.Id}/photos/{index}" alt="Photo {index + 1}">"""))}</div>""")
        : Html.Of($"""<video class="player" controls playsinline preload="metadata" src="/@{handle}/video/{post.Id}/file"></video>""");

    private static Html State(PostView post) => post.Status switch
    {
        "complete" => Html.Of($"""<span class="chip good">posted</span>"""),
        "failed" => Html.Of($"""<span class="chip bad">failed: {post.FailReason}</span>"""),
        _ => Html.Of($"""<span class="chip">{post.Status}</span>"""),
    };

    private static Html Labels(PostView post)
    {
        IEnumerable<(bool Shows, string Text)> labels =
        [
            (post.BrandContentToggle, "Paid partnership"),
            (post.BrandOrganicToggle && !post.BrandContentToggle, "Promotional content"),
            (post.IsAigc, "Creator labeled as AI-generated"),
        ];
        return Html.Join(labels.Where(label => label.Shows), label => Html.Of($"""<span class="chip">{label.Text}</span>"""));
    }

    private static Html Probed(ProbeFacts probe) => Html.Of(
        $"""
        {Fact("Picture", $"{probe.Width}×{probe.Height}, {probe.VideoCodec ?? "no video"}")}
        {Fact("Frames", FormattableString.Invariant($"{probe.FramesPerSecond:0.###} per second"))}
        {Fact("Duration", Words.Seconds(probe.DurationSec))}
        {Fact("Sound", probe.AudioCodec ?? "none")}
        {Fact("Container", probe.Format)}
        """);

    private static string OnOff(bool isOn) => isOn ? "on" : "off";

    private static Html Fact(string name, string? value) => Html.Of($"<dt>{name}</dt><dd>{value}</dd>");

    private static Html Code(string name, string? value) => Html.Of($"<dt>{name}</dt><dd><code>{value}</code></dd>");
}
