namespace Cuewright.TikTok.Tests.Posting;

public sealed class PublishIdsTests
{
    [Theory]
    [InlineData("v_pub_file~v2-1.7602997070760331285", PublishIdKind.VideoUpload)]
    [InlineData("v_pub_file~v2.7602997070760331285", PublishIdKind.VideoUpload)]
    [InlineData("v_pub_url~v2.7602997070760331285", PublishIdKind.VideoPull)]
    [InlineData("v_pub_url~v2-1.7602997070760331285", PublishIdKind.VideoPull)]
    [InlineData("v_inbox_file~v2.7602997070760331285", PublishIdKind.VideoDraftUpload)]
    [InlineData("v_inbox_url~v2.7602997070760331285", PublishIdKind.VideoDraftPull)]
    [InlineData("p_pub_url~v2.7602997070760331285", PublishIdKind.Photos)]
    [InlineData("p_inbox_url~v2.7602997070760331285", PublishIdKind.PhotoDraft)]
    [InlineData("v_pub_file~", PublishIdKind.VideoUpload)]
    [InlineData("v_pub_file", PublishIdKind.Unknown)]
    [InlineData("V_PUB_FILE~v2.7", PublishIdKind.Unknown)]
    [InlineData("v_pub_files~v2.7", PublishIdKind.Unknown)]
    [InlineData("~v2.7", PublishIdKind.Unknown)]
    [InlineData("", PublishIdKind.Unknown)]
    public void Every_spelling_has_its_kind(string id, PublishIdKind kind) => Assert.Equal(kind, PublishIds.KindOf(id));

    [Theory]
    [InlineData("v_pub_file~v2.7", PublishIdKind.VideoUpload, true)]
    [InlineData("v_pub_file~v2.7", PublishIdKind.VideoPull, false)]
    [InlineData("p_pub_url~v2.7", PublishIdKind.PhotoDraft, true)]
    [InlineData("p_inbox_url~v2.7", PublishIdKind.Photos, false)]
    [InlineData("brand_new~v2.7", PublishIdKind.VideoUpload, false)]
    [InlineData("brand_new~v2.7", PublishIdKind.Unknown, false)]
    public void An_id_fits_an_init_of_its_kind(string id, PublishIdKind asked, bool fits) => Assert.Equal(fits, PublishIds.Fits(id, asked));
}
