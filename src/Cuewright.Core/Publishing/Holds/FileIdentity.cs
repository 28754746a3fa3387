using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// What a file system knows of a file that a copy does not share: its inode and when that was made. The inode alone is not enough, because
/// ext4 gives the number of a deleted file to the next one. Asked by name: opening and closing the file would end SQLite's locks on it.
/// </summary>
internal static class FileIdentity
{
    private const int FromHere = -100;
    private const uint WantInode = 0x100;
    private const uint WantBirth = 0x800;
    private const int AnswerSize = 256;

    public static DatabaseIdentity Of(string path) => OperatingSystem.IsLinux() && Ask(path) is { } answer ? answer : OfTimes(path);

    private static DatabaseIdentity? Ask(string path)
    {
        var answer = new byte[AnswerSize];
        try
        {
            if (Statx(FromHere, path, 0, WantInode | WantBirth, answer) != 0)
            {
                return null;
            }
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library: the times must do.
            return null;
        }

        var known = BinaryPrimitives.ReadUInt32LittleEndian(answer);
        var seconds = BinaryPrimitives.ReadInt64LittleEndian(answer.AsSpan(80));
        var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(88));
        var (major, minor) = (BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(136)), BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(140)));
        return DatabaseIdentity.OfFile(
            BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(32)),
            (known & WantBirth) is 0 ? null : (seconds * 1_000_000_000) + nanoseconds,
            string.Create(CultureInfo.InvariantCulture, $"{major}:{minor}"));
    }

    // Without inodes: for development on other systems.
    private static DatabaseIdentity OfTimes(string path) => DatabaseIdentity.OfFile(null, File.GetCreationTimeUtc(path).Ticks, null);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] answer);
}
