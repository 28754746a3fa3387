namespace Cuewright.Testing.Publishing;

internal enum Fault
{
    None,
    CrashBefore,
    CrashAfter,
    CutBefore,
    LoseAnswer,
}
