using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Security;

/// <summary>The key outside the database: whoever has only the database, or only a backup of it, can read no secret.</summary>
internal sealed class MasterKey(IOptions<SecurityOptions> options, IHostEnvironment environment)
{
    public const int Size = 32;
    private readonly Lazy<byte[]> _bytes = new(() => Read(options.Value, environment));

    public ReadOnlySpan<byte> Bytes => _bytes.Value;

    /// <summary>Names the key without telling it, so that a wrong key is recognised as such.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Bytes))[..16];

    /// <returns>Null when the text is no key.</returns>
    public static byte[]? Parse(string text)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Size ? bytes : null;
    }

    private static byte[] Read(SecurityOptions options, IHostEnvironment environment)
    {
        if (options.MasterKey.Length > 0)
        {
            return Parse(options.MasterKey)!;
        }

        var path = Path.GetFullPath(options.MasterKeyFile);
        if (!File.Exists(path) && !environment.IsProduction())
        {
            Make(path);
        }

        return Parse(File.ReadAllText(path))!;
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(path, Encoding.ASCII, settings);
        file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
    }
}
