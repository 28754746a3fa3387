using System.Security.Cryptography;
using System.Xml.Linq;
using Cuewright.Core.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Security;

public sealed class MasterKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-key-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "master.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_wrapped_is_unreadable_and_comes_back_whole()
    {
        var key = Key(new SecurityOptions { MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
        var plain = XElement.Parse("<descriptor><secret>hunter2 ü</secret></descriptor>");
        var wrapped = new MasterKeyEncryptor(key).Encrypt(plain);
        Assert.Equal(typeof(MasterKeyDecryptor), wrapped.DecryptorType);
        Assert.DoesNotContain("hunter2", wrapped.EncryptedElement.ToString(), StringComparison.Ordinal);
        Assert.Equal(plain.ToString(), Decryptor(key).Decrypt(wrapped.EncryptedElement).ToString());
        Assert.NotEqual(wrapped.EncryptedElement.Value, new MasterKeyEncryptor(key).Encrypt(plain).EncryptedElement.Value);
    }

    [Fact]
    public void Another_key_and_changed_bytes_are_refused()
    {
        var (key, other) = (Key(new SecurityOptions { MasterKey = Convert.ToBase64String(new byte[32]) }), Key(new SecurityOptions { MasterKeyFile = KeyFile }));
        var wrapped = new MasterKeyEncryptor(key).Encrypt(new XElement("a", "b")).EncryptedElement;
        Assert.Throws<CryptographicException>(() => Decryptor(other).Decrypt(wrapped));
        var bytes = Convert.FromBase64String(wrapped.Value);
        bytes[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Decryptor(key).Decrypt(new XElement(wrapped.Name, wrapped.Attributes(), Convert.ToBase64String(bytes))));
    }

    [Fact]
    public void A_missing_file_is_made_once_and_only_its_owner_may_read_it()
    {
        var options = new SecurityOptions { MasterKeyFile = KeyFile };
        var first = Key(options).Id;
        Assert.Equal(first, Key(options).Id);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Theory]
    [InlineData("", "", "Production", "Security__MasterKeyFile")]
    [InlineData("c2hvcnQ=", "", "Demo", "Security__MasterKey")]
    [InlineData("no base64 at all", "", "Demo", "Security__MasterKey")]
    [InlineData("", "/nowhere/master.key", "Production", "there is no file /nowhere/master.key")]
    public void A_key_that_cannot_be_used_is_refused_by_name(string key, string file, string environment, string named)
    {
        var result = new SecurityOptionsRules(new HostingEnvironment { EnvironmentName = environment }).Validate(null, new SecurityOptions { MasterKey = key, MasterKeyFile = file });
        Assert.Contains(named, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    private static MasterKey Key(SecurityOptions options) => new(Options.Create(options), new HostingEnvironment { EnvironmentName = Environments.Development });

    private static MasterKeyDecryptor Decryptor(MasterKey key) => new(new ServiceCollection().AddSingleton(key).BuildServiceProvider());
}
