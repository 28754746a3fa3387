using System.Security.Cryptography;
using Cuewright.Core.Kernel;
using Cuewright.Core.Security;
using Cuewright.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Security;

/// <summary>What lies encrypted in the database, and that only the right master key opens it.</summary>
public abstract class SecretTests(CoreFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SecretProtector Protector => fixture.Core.Get<SecretProtector>();

    [Theory]
    [InlineData("act.token!6.u1")]
    [InlineData("")]
    [InlineData("ü 🥐 \0 \"'")]
    public void What_is_protected_comes_back_whole(string secret) => Assert.Equal(secret, Protector.Unprotect(Protector.Protect(secret)));

    [Fact]
    public void The_cipher_tells_nothing_not_even_that_two_secrets_are_the_same()
    {
        var (first, second) = (Protector.Protect("act.token"), Protector.Protect("act.token"));

        Assert.DoesNotContain("token", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_cipher_that_was_changed_or_is_none_is_refused()
    {
        var cipher = Protector.Protect("act.token").ToCharArray();
        cipher[^3] = cipher[^3] == 'A' ? 'B' : 'A';

        Assert.ThrowsAny<CryptographicException>(() => Protector.Unprotect(new string(cipher)));
        Assert.ThrowsAny<CryptographicException>(() => Protector.Unprotect("no cipher"));
        Assert.ThrowsAny<CryptographicException>(() => Protector.Unprotect(""));
    }

    [Fact]
    public void Another_process_with_the_same_master_key_reads_it()
    {
        var cipher = Protector.Protect("act.token");

        Assert.Equal("act.token", fixture.Core.StartProcess().GetRequiredService<SecretProtector>().Unprotect(cipher));
    }

    [Fact]
    public async Task The_master_key_fits_the_database_that_it_wrapped_and_no_other_does()
    {
        Protector.Protect("makes the first key");
        Assert.NotEmpty(await fixture.Core.ReadAsync(db => db.DataProtectionKeys.ToListAsync(Token), Token));

        Assert.True(await fixture.Core.Get<MasterKeyCheck>().FitsAsync(Token));
        Assert.False(await new MasterKeyCheck(fixture.Core.Get<Database>(), Other()).FitsAsync(Token));
    }

    [Fact]
    public async Task Whoever_has_only_the_database_reads_no_key_in_it()
    {
        Protector.Protect("makes the first key");

        var keys = await fixture.Core.ReadAsync(db => db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(Token), Token);

        Assert.All(keys, xml =>
        {
            Assert.Contains("<wrapped", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", xml, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static MasterKey Other() => new(
        Options.Create(new SecurityOptions { MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Size)) }),
        new HostingEnvironment { EnvironmentName = "Test" });
}
