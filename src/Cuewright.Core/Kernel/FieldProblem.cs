namespace Cuewright.Core.Kernel;

/// <summary>One thing wrong with the input: which field, a stable code, and a sentence that says how to mend it.</summary>
public sealed record FieldProblem(string Field, string Code, string Message);
