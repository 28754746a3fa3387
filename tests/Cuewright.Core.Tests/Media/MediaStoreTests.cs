using Cuewright.Core.Media;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Tests.Media;

/// <summary>Bytes by key in a folder that no key leaves.</summary>
public sealed class MediaStoreTests : IDisposable
{
    private const string Key = "media/0193b000-0000-7000-8000-000000000001";
    private readonly string _folder = Directory.CreateTempSubdirectory("cuewright-store-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MediaStore Store => new(Options.Create(new StorageOptions { Directory = _folder }));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("../outside")]
    [InlineData("media/../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("media/..")]
    public async Task A_key_that_leaves_the_store_is_refused_by_every_way_in(string key)
    {
        using var bytes = new MemoryStream([1]);

        Assert.Throws<ArgumentException>(() => Store.PathOf(key));
        Assert.Throws<ArgumentException>(() => Store.OpenRead(key));
        Assert.Throws<ArgumentException>(() => Store.OpenAppend(key, 0));
        Assert.Throws<ArgumentException>(() => Store.Delete(key));
        Assert.Throws<ArgumentException>(() => Store.Exists(key));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(key, bytes, Token));
    }

    [Fact]
    public void A_sibling_folder_with_the_same_beginning_is_outside()
    {
        var key = Path.Combine("..", Path.GetFileName(_folder) + "-other", "x");

        Assert.Throws<ArgumentException>(() => Store.PathOf(key));
    }

    [Fact]
    public async Task Writing_replaces_whole_and_leaves_nothing_beside_it()
    {
        await WriteAsync([1, 2, 3]);
        await WriteAsync([4]);

        Assert.Equal([4], await File.ReadAllBytesAsync(Store.PathOf(Key), Token));
        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_write_that_breaks_off_leaves_what_was_there()
    {
        await WriteAsync([1, 2, 3]);
        await using var broken = new CutStream(new byte[100_000], 70_000);

        await Assert.ThrowsAnyAsync<IOException>(() => Store.WriteAsync(Key, broken, Token));

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Store.PathOf(Key), Token));
    }

    [Fact]
    public async Task Appending_goes_on_behind_what_was_confirmed_and_drops_the_rest()
    {
        await WriteAsync([1, 2, 3, 4, 5]);

        await using (var file = Store.OpenAppend(Key, 3)!)
        {
            Assert.Equal(3, file.Position);
            await file.WriteAsync(new byte[] { 9 }, Token);
        }

        Assert.Equal([1, 2, 3, 9], await File.ReadAllBytesAsync(Store.PathOf(Key), Token));
    }

    [Fact]
    public async Task Appending_says_when_bytes_were_lost()
    {
        await WriteAsync([1, 2]);

        await using var file = Store.OpenAppend(Key, 5)!;

        Assert.Equal(2, file.Position);
    }

    [Fact]
    public async Task A_second_writer_is_told_that_another_has_it()
    {
        await using var first = Store.OpenAppend(Key, 0);

        Assert.NotNull(first);
        Assert.Null(Store.OpenAppend(Key, 0));
    }

    [Fact]
    public void Deleting_what_is_not_there_is_no_error()
    {
        Store.Delete(Key);

        Assert.False(Store.Exists(Key));
    }

    private async Task WriteAsync(byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        await Store.WriteAsync(Key, content, Token);
    }
}
