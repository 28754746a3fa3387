namespace Cuewright.Testing.Publishing;

/// <summary>Stands for kill -9: the engine has no handler for it, so whatever was not stored is lost.</summary>
internal sealed class SimulatedCrashException : Exception
{
    public SimulatedCrashException()
        : base("The process died here.")
    {
    }

    public SimulatedCrashException(string message)
        : base(message)
    {
    }

    public SimulatedCrashException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
