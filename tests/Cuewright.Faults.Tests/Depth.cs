namespace Cuewright.Faults.Tests;

/// <summary>Some in every run, many in a deep one (./test --deep).</summary>
internal static class Depth
{
    public static int Of(int usual, int deep) => Environment.GetEnvironmentVariable("CUEWRIGHT_DEEP") is "1" ? deep : usual;
}
