namespace Cuewright.Core.Media;

/// <summary>Section <c>Storage</c>: where bytes live.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Folder of the disk store.</summary>
    public string Directory { get; set; } = "data/media";
}
