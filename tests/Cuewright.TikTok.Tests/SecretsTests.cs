namespace Cuewright.TikTok.Tests;

public sealed class SecretsTests
{
    private const string Secret = "T0PSECRET";

    public static TheoryData<object> Holders { get; } =
    [
        new TikTokApp("key", Secret),
        new TokenSet { AccessToken = Secret, RefreshToken = Secret, OpenId = "-000", ExpiresIn = TimeSpan.FromDays(1), Scopes = [] },
        new AuthorizeCallback { Code = Secret, State = Secret },
        new VideoInit { PublishId = "v_pub_file~v2-1.7", UploadUrl = new Uri($"https://upload.local/?upload_token={Secret}") },
        new QrLogin { Token = Secret },
        new QrLoginCheck { Status = "confirmed", ClientTicket = Secret, Callback = new AuthorizeCallback { Code = Secret } },
        new PhotoSet { Urls = [new Uri($"https://media.example/?signature={Secret}")], CoverIndex = 0 },
    ];

    [Theory]
    [MemberData(nameof(Holders), DisableDiscoveryEnumeration = true)]
    public void A_printed_record_shows_no_secret(object holder) =>
        Assert.DoesNotContain(Secret, holder.ToString(), StringComparison.OrdinalIgnoreCase);
}
