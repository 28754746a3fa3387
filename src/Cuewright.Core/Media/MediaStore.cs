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

    /// <summary>
    /// Opens the key for appending, nobody else meanwhile (the lock holds across the processes of a machine), and cuts it to
    /// <paramref name="length"/>: what lies behind was never confirmed to anybody.
    /// </summary>
    /// <returns>A stream at its end, which lies before <paramref name="length"/> when bytes were lost; null when another writer has it.</returns>
    public FileStream? OpenAppend(string key, long length)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            // Unbuffered: a buffer would be written on closing, where a full disk could not be answered for any more.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        }
        catch (IOException exception) when (StorageFaults.IsHeldByAnother(exception))
        {
            return null;
        }

        if (file.Length > length)
        {
            file.SetLength(length);
        }

        file.Seek(0, SeekOrigin.End);
        return file;
    }

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

    /// <summary>Deleting what is not there is no error.</summary>
    public void Delete(string key)
    {
        var path = PathOf(key);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>For the tools that want a file (ffprobe, ffmpeg).</summary>
    public string PathOf(string key)
    {
        var path = Path.GetFullPath(Path.Combine(_root, key));
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The key leaves the store.", nameof(key));
    }
}
