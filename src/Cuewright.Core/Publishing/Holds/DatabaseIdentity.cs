using System.Globalization;

namespace Cuewright.Core.Publishing.Holds;

/// <summary>
/// Where a database lies, so that a copy of it is known as one. What one of two does not know is not held against the other: a role that
/// may read less, or a file system that remembers less, is no other place.
/// </summary>
/// <param name="Place">The file's inode, or the database's oid. Null: this system has none.</param>
/// <param name="Origin">When the file was made, or PostgreSQL's system identifier. Null: not known.</param>
/// <param name="Device">Of the file system. It counts only where the origin is not known, because it changes when a volume is mounted again.</param>
internal sealed record DatabaseIdentity(string Kind, string? Place, string? Origin, string? Device)
{
    private const string Unknown = "?";

    public static DatabaseIdentity OfFile(ulong? inode, long? madeAt, string? device) =>
        new("sqlite", inode?.ToString(CultureInfo.InvariantCulture), madeAt?.ToString(CultureInfo.InvariantCulture), device);

    public static DatabaseIdentity OfPostgres(string? system, long database) => new("postgres", database.ToString(CultureInfo.InvariantCulture), system, null);

    public static DatabaseIdentity Parse(string text)
    {
        var parts = text.Split(' ');
        return new DatabaseIdentity(parts[0], Part(1), Part(2), Part(3));

        string? Part(int index) => parts.Length > index && parts[index] is not Unknown ? parts[index] : null;
    }

    public bool IsSameAs(DatabaseIdentity other) =>
        Kind == other.Kind && Agree(Place, other.Place) && (Origin is not null && other.Origin is not null ? Origin == other.Origin : Agree(Device, other.Device));

    public override string ToString() => $"{Kind} {Place ?? Unknown} {Origin ?? Unknown} {Device ?? Unknown}";

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;
}
