using Cuewright.Core.Kernel;

namespace Cuewright.Server.Scheduling;

/// <summary>What is said about a cursor that no answer of ours can have given.</summary>
internal static class CursorRules
{
    public static FieldProblem Unreadable { get; } = new("cursor", "cursor_unreadable", "Pass the next of the page before, or leave it out for the first page.");
}
