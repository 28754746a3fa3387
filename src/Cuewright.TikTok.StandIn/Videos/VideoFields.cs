using System.Globalization;
using System.Text.Json.Nodes;
using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.Media;
using Cuewright.TikTok.StandIn.Wire;

namespace Cuewright.TikTok.StandIn.Videos;

/// <summary>The fields of a video object, each only when asked for (contract section 5.4).</summary>
internal sealed class VideoFields(CreatorDirectory creators, LinkExpiry links, PublicAddress address, StandInOptions options, TimeProvider clock)
{
    private const int LongestText = 150;

    private static readonly string[] Names =
    [
        "id", "create_time", "cover_image_url", "share_url", "video_description", "duration", "height", "width", "title", "embed_html", "embed_link",
        "like_count", "comment_count", "share_count", "view_count",
    ];

    /// <returns>Null when none is asked for, or one that does not exist (row 24). They stand in the query string only.</returns>
    public static IReadOnlyList<string>? Read(HttpRequest request)
    {
        var asked = request.Query["fields"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
        return asked.Length > 0 && asked.All(Names.Contains) ? asked : null;
    }

    public JsonArray Describe(IEnumerable<PublicVideo> videos, IReadOnlyList<string> fields, string clientKey) =>
        [.. videos.Select(video => (JsonNode)new JsonObject(fields.Distinct().Select(field => KeyValuePair.Create(field, Value(field, video, clientKey)))))];

    private JsonNode? Value(string field, PublicVideo video, string clientKey) => field switch
    {
        "id" => Id(video),
        "create_time" => video.Post.MadeAt.ToUnixTimeSeconds(),
        "cover_image_url" => links.Of(VideoFiles.CoverOf(video.Task), LinkExpiry.Cover),
        "share_url" => address.Of($"@{video.Task.Handle}/video/{Id(video)}?utm_campaign=tt4d_open_api&utm_source={clientKey}"),
        "video_description" or "title" => Short(video.Task.Post.Title ?? ""),
        "duration" => (int)Math.Round(video.Task.Probe?.DurationSec ?? 0),
        "height" => video.Task.Probe?.Height ?? 0,
        "width" => video.Task.Probe?.Width ?? 0,
        "embed_link" => Embed(video),
        "embed_html" => $"<iframe src=\"{Embed(video)}\"></iframe>",
        "like_count" => Count(video).Likes,
        "comment_count" => Count(video).Comments,
        "share_count" => Count(video).Shares,
        "view_count" => Count(video).Views,
        _ => null,
    };

    private static string Id(PublicVideo video) => video.Post.Id.ToString(CultureInfo.InvariantCulture);

    // Between characters, not inside one.
    private static string Short(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

    private string Embed(PublicVideo video) => address.Of($"@{video.Task.Handle}/video/{Id(video)}?hide_author=1");

    private Counters Count(PublicVideo video) =>
        Counters.Of(options.Seed, video.Post.Id, creators.Get(video.Task.Handle).Followers, clock.GetUtcNow() - video.Post.ModeratedAt);
}
