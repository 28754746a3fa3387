using Microsoft.Extensions.Options;

namespace Cuewright.Core.Media;

/// <summary>Bytes by key in a local folder. Keys are made by us (never from names) and hold only [a-z0-9/.-].</summary>
internal sealed class MediaStore(IOptions<StorageOptions> options)
{
    private const int BufferSize = 1 << 16;
    private readonly string _root = Path.GetFullPath(options.Value.Directory);

    /// <summary>A seekable stream; several readers and the appending writer may hold the file at once.</summary>
    public FileStream OpenRead(string key) =>
        new(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.Asynchronous);

    public bool Exists(string key) => File.Exists(PathOf(key));

    /// <summary>Writes beside the key, flushes to the disk and renames, so that a key holds all bytes or does not exist.</summary>
    public async Task WriteAsync(string key, Stream content, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".part";
        await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous))
        {
            await content.CopyToAsync(file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public void Delete(string key) => File.Delete(PathOf(key));

    /// <summary>For the tools that want a file (ffprobe, ffmpeg).</summary>
    public string PathOf(string key)
    {
        var path = Path.GetFullPath(Path.Combine(_root, key));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The key leaves the store.", nameof(key));
    }
}
