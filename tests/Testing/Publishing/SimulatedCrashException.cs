namespace Cuewright.Testing.Publishing;

/// <summary>Stands for kill -9: of this kind the engine writes nothing, so whatever was not stored is lost and the lease stays until it runs out.</summary>
internal sealed class SimulatedCrashException : OutOfMemoryException
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
