using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Media;
using Cuewright.Testing.Media;

namespace Cuewright.Server.Tests.Media;

public sealed class MediaEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Content_answers_ranges_with_a_tag_and_without_being_guessed_at()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SampleVideo.Mp4Like(10_000);
        var id = await host.UploadAsync(bytes, Token, "Überraschung.mp4");
        using var request = new HttpRequestMessage(HttpMethod.Get, MediaHost.Media(MediaHost.WorkspaceId, id) + "/content");
        request.Headers.Range = new RangeHeaderValue(100, 199);

        using var answer = await host.Http.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(bytes[100..200], await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal("video/mp4", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.Private);
        var tag = answer.Headers.ETag!;
        Assert.Equal($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}\"", tag.Tag);
        using var again = new HttpRequestMessage(HttpMethod.Get, MediaHost.Media(MediaHost.WorkspaceId, id) + "/content");
        again.Headers.IfNoneMatch.Add(tag);
        using var unchanged = await host.Http.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_rejected_video_says_why_and_what_to_do()
    {
        Assert.SkipWhen(SampleVideo.FfmpegMissing is not null, SampleVideo.FfmpegMissing ?? "");
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(SampleVideo.Mp4Like(10_000), Token);

        var media = await GetAsync(host, id);

        Assert.Equal("rejected", media.GetProperty("state").GetString());
        Assert.Equal(("unreadable_video", "edit"), (media.GetProperty("problem").GetProperty("code").GetString(), media.GetProperty("problem").GetProperty("action").GetString()));
    }

    [Fact]
    public async Task The_thumbnail_is_a_picture_at_an_address_that_changes_with_it()
    {
        Assert.SkipWhen(SampleVideo.FfmpegMissing is not null, SampleVideo.FfmpegMissing ?? "");
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(await SampleVideo.MakeAsync("-f lavfi -i color=c=teal:s=1080x1920:r=30:d=1 -c:v libx264 -pix_fmt yuv420p", "mp4", Token), Token);
        var media = await GetAsync(host, id);
        Assert.Equal((1080, 30d), (media.GetProperty("facts").GetProperty("width").GetInt32(), media.GetProperty("facts").GetProperty("frameRate").GetDouble()));
        Assert.True(media.GetProperty("checked").GetBoolean());

        using var picture = await host.Http.GetAsync(new Uri(media.GetProperty("thumbnailUrl").GetString()!, UriKind.Relative), Token);

        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.StatusCode, picture.Content.Headers.ContentType!.MediaType));
        using var refused = await PutThumbnailAsync(host, id, [0xFF, 0xD8, 0xFF, 0xE0]);
        await MediaHost.ProblemAsync(refused, 409, "thumbnail_present", Token);
    }

    [Fact]
    public async Task A_browsers_frame_is_taken_when_there_is_none()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(SampleVideo.Mp4Like(10_000), Token);

        using var text = await PutThumbnailAsync(host, id, "<svg/>"u8.ToArray());
        await MediaHost.ProblemAsync(text, 422, "not_a_jpeg", Token);
        using var large = await PutThumbnailAsync(host, id, [0xFF, 0xD8, 0xFF, .. new byte[SetThumbnail.LargestPicture]]);
        await MediaHost.ProblemAsync(large, 413, "file_too_large", Token);
        using var taken = await PutThumbnailAsync(host, id, [0xFF, 0xD8, 0xFF, 0xE0]);
        Assert.Equal(HttpStatusCode.NoContent, taken.StatusCode);
        Assert.Contains("/thumbnail?v=", (await GetAsync(host, id)).GetProperty("thumbnailUrl").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_it_until_it_is_deleted()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(SampleVideo.Mp4Like(10_000), Token);
        var path = MediaHost.Media(MediaHost.WorkspaceId, id);
        var list = path[..path.LastIndexOf('/')];

        var before = await host.Http.GetFromJsonAsync<JsonElement>(list, Token);
        using var deleted = await host.Http.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        var after = await host.Http.GetFromJsonAsync<JsonElement>(list, Token);

        Assert.Equal(id.ToString(), before.GetProperty("items")[0].GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("next").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(0, after.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Another_workspace_gets_nothing()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(SampleVideo.Mp4Like(10_000), Token);
        var path = MediaHost.Media(MediaHost.OtherWorkspaceId, id);

        foreach (var suffix in (string[])["", "/content", "/thumbnail"])
        {
            using var answer = await host.Http.GetAsync(new Uri(path + suffix, UriKind.Relative), Token);
            await MediaHost.ProblemAsync(answer, 404, "not_found", Token);
        }

        using var deleted = await host.Http.DeleteAsync(new Uri(path, UriKind.Relative), Token);
        await MediaHost.ProblemAsync(deleted, 404, "not_found", Token);
    }

    [Fact]
    public void Every_reason_for_rejection_has_its_sentence() => Assert.Equal(MediaProblemCodes.All.Order(StringComparer.Ordinal), MediaTexts.Codes.Order(StringComparer.Ordinal));

    private static Task<JsonElement> GetAsync(MediaHost host, MediaId id) => host.Http.GetFromJsonAsync<JsonElement>(MediaHost.Media(MediaHost.WorkspaceId, id), Token);

    private static async Task<HttpResponseMessage> PutThumbnailAsync(MediaHost host, MediaId id, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new("image/jpeg") } };
        return await host.Http.PutAsync(new Uri(MediaHost.Media(MediaHost.WorkspaceId, id) + "/thumbnail", UriKind.Relative), content, Token);
    }
}
