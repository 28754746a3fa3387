namespace Cuewright.Core.Publishing.Failures;

/// <summary>One kind of failure: the stable code that programs and pages switch on, and what the engine does.</summary>
internal sealed record FailureRule(string Code, FailurePolicy Policy);
