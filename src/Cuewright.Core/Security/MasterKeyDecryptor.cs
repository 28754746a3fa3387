using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Cuewright.Core.Security;

/// <summary>Unwraps what <see cref="MasterKeyEncryptor"/> wrapped. Data Protection makes it by its name, so it takes the service provider.</summary>
public sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var master = services.GetRequiredService<MasterKey>();
        if ((string?)encryptedElement.Attribute("key") != master.Id)
        {
            throw new CryptographicException("The keys in the database were wrapped with another master key: set Security:MasterKey or Security:MasterKeyFile to that one.");
        }

        var sealedBytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[sealedBytes.Length - MasterKeyEncryptor.NonceSize - MasterKeyEncryptor.TagSize];
        using var aes = new AesGcm(master.Bytes, MasterKeyEncryptor.TagSize);
        aes.Decrypt(
            sealedBytes[..MasterKeyEncryptor.NonceSize],
            sealedBytes[(MasterKeyEncryptor.NonceSize + MasterKeyEncryptor.TagSize)..],
            sealedBytes.Slice(MasterKeyEncryptor.NonceSize, MasterKeyEncryptor.TagSize),
            plain,
            Encoding.ASCII.GetBytes(master.Id));
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
