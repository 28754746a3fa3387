namespace Cuewright.Core.Media;

/// <summary>What the system's error numbers say, on Linux and on Windows.</summary>
internal static class StorageFaults
{
    // EAGAIN of flock on Linux and macOS; ERROR_SHARING_VIOLATION.
    private static readonly int[] Held = [11, 35, 32];

    // ENOSPC, EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
    private static readonly int[] Full = OperatingSystem.IsWindows() ? [39, 112] : [28, 122, 69];

    public static bool IsHeldByAnother(IOException exception) => Held.Contains(exception.HResult & 0xFFFF);

    public static bool IsFull(IOException exception) => Full.Contains(exception.HResult & 0xFFFF);
}
