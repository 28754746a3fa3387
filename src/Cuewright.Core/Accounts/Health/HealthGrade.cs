namespace Cuewright.Core.Accounts.Health;

/// <summary>From well to dead; the worst reason decides.</summary>
public enum HealthGrade
{
    Healthy,

    /// <summary>It publishes, but somebody should look.</summary>
    NeedsAttention,

    /// <summary>Something that is planned will not go out unless somebody acts.</summary>
    AtRisk,

    /// <summary>It cannot publish.</summary>
    Broken,
}
