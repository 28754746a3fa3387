using System.Globalization;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// A small file beside a SQLite database that says how far the database knew. It is written after the database, so a database that knows
/// less than its mark is an older one that was written over it, which its inode cannot tell.
/// </summary>
internal sealed class HighWaterMark(DatabasePlace place, HoldLog log)
{
    private string? File => place.File is { } database ? database + "-seen" : null;

    public bool IsAheadOf(DateTimeOffset known)
    {
        try
        {
            return File is { } file && System.IO.File.Exists(file)
                && long.TryParse(System.IO.File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks > known.UtcTicks;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            log.NoMark(unreadable);
            return false;
        }
    }

    public void Write(DateTimeOffset known)
    {
        if (File is not { } file)
        {
            return;
        }

        try
        {
            // At once, or a start might read half a number.
            System.IO.File.WriteAllText(file + ".next", known.UtcTicks.ToString(CultureInfo.InvariantCulture));
            System.IO.File.Move(file + ".next", file, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            log.NoMark(unwritable);
        }
    }
}
