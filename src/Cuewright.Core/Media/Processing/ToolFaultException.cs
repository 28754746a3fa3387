namespace Cuewright.Core.Media.Processing;

/// <summary>The machine failed, not the file: worth another try.</summary>
internal sealed class ToolFaultException(string message, Exception? inner) : Exception(message, inner);
