using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cuewright.Testing.Media;

namespace Cuewright.Server.Tests.Media;

/// <summary>Photos over HTTP: what is taken, what is refused and how it is mended.</summary>
public sealed class PhotoEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_told_from_a_video_and_sent_as_it_came()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SamplePhoto.Jpeg(800, 1000, orientation: 6);
        var id = await host.UploadAsync(bytes, Token, "photo.png");

        var media = await host.Http.GetFromJsonAsync<JsonElement>(MediaHost.Media(MediaHost.WorkspaceId, id), Token);
        using var content = await host.Http.GetAsync(new Uri(MediaHost.Media(MediaHost.WorkspaceId, id) + "/content", UriKind.Relative), Token);

        Assert.Equal(("photo", "ready", true), (media.GetProperty("kind").GetString(), media.GetProperty("state").GetString(), media.GetProperty("checked").GetBoolean()));
        var photo = media.GetProperty("photo");
        Assert.Equal((1000, 800, 6), (photo.GetProperty("width").GetInt32(), photo.GetProperty("height").GetInt32(), photo.GetProperty("orientation").GetInt32()));
        Assert.Equal(JsonValueKind.Null, media.GetProperty("facts").ValueKind);
        Assert.Equal("image/jpeg", content.Content.Headers.ContentType!.MediaType);
        Assert.Equal(bytes, await content.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task One_with_too_many_pixels_says_how_to_mend_it()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var id = await host.UploadAsync(SamplePhoto.Jpeg(4032, 3024), Token);

        var media = await host.Http.GetFromJsonAsync<JsonElement>(MediaHost.Media(MediaHost.WorkspaceId, id), Token);

        Assert.Equal(("rejected", "photo_too_many_pixels"), (media.GetProperty("state").GetString(), media.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Contains("1080 × 1920", media.GetProperty("problem").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_format_is_refused_with_its_mend()
    {
        await using var host = await MediaHost.StartAsync(Token);
        var bytes = SamplePhoto.Png();
        var upload = await host.BeginAsync(bytes.Length, Token, "photo.jpg");
        using var content = new ByteArrayContent(bytes);

        using var answer = await host.PatchAsync(upload, 0, content, Token);

        Assert.Contains("Save it as JPEG", (await MediaHost.ProblemAsync(answer, 422, "picture_format", Token)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_too_many_bytes_is_refused_with_the_limit()
    {
        await using var host = await MediaHost.StartAsync(Token);
        byte[] bytes = [.. SamplePhoto.Jpeg(800, 1000), .. new byte[20_000_000]];
        var upload = await host.BeginAsync(bytes.Length, Token, "photo.jpg");
        using var content = new ByteArrayContent(bytes);

        using var answer = await host.PatchAsync(upload, 0, content, Token);

        Assert.Equal(20_000_000, (await MediaHost.ProblemAsync(answer, 413, "photo_too_large", Token)).GetProperty("limit").GetInt64());
        using var head = await host.HeadAsync(upload, Token);
        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
    }
}
