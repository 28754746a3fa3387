namespace Cuewright.Core.Publishing.States;

/// <summary>One arrow of docs/publishing-states.md, where the same words stand.</summary>
/// <param name="By">Who or what makes it happen.</param>
/// <param name="When">What must hold for it.</param>
internal sealed record Transition<TState>(TState From, TState To, string By, string When)
    where TState : struct, Enum;
