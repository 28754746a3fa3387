using System.Diagnostics;

namespace Cuewright.Core.Publishing;

/// <summary>
/// Ends the process as kill -9 does when it reaches the armed point: no handler runs, nothing is flushed. Static, because what ends is the
/// process. Nothing is armed unless the test switch says so, which Production refuses.
/// </summary>
internal static class CrashPoints
{
    private static Armed? s_armed;

    /// <param name="point">Where to end; null: nowhere.</param>
    /// <param name="time">At the how many-th time that it is reached, from 1.</param>
    public static void Arm(CrashPoint? point, int time) => Volatile.Write(ref s_armed, point is { } armed ? new Armed(armed, time) : null);

    public static void Reach(CrashPoint point)
    {
        if (Volatile.Read(ref s_armed) is { } armed && armed.Point == point && Interlocked.Decrement(ref armed.Left) == 0)
        {
            using var own = Process.GetCurrentProcess();
            own.Kill();
        }
    }

    private sealed class Armed(CrashPoint point, int time)
    {
        public readonly CrashPoint Point = point;
        public int Left = time;
    }
}
