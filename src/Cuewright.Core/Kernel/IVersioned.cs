namespace Cuewright.Core.Kernel;

/// <summary>A mutable row. The context increments <see cref="Version"/> on every save, and a save against an older version fails.</summary>
internal interface IVersioned
{
    int Version { get; set; }
}
