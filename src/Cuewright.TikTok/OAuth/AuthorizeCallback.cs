namespace Cuewright.TikTok;

/// <summary>What TikTok appended to the redirect URI (contract section 1.4): a code, or an error.</summary>
public sealed record AuthorizeCallback
{
    /// <summary>The authorization code, decoded once, its <c>*0!…</c> tail included. Single use; null when the user refused.</summary>
    public string? Code { get; init; }

    /// <summary>Scopes that the user granted; may be fewer than asked. Empty when TikTok named none.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The state as it came back. Compare it with the one of the session before anything else.</summary>
    public string? State { get; init; }

    /// <summary>TikTok's error, such as <c>access_denied</c>; null on success.</summary>
    public string? Error { get; init; }

    /// <summary>TikTok's English text about the error. Written by whoever called the redirect URI: show it only as plain text.</summary>
    public string? ErrorDescription { get; init; }

    /// <summary>The undocumented <c>error_type</c>, such as <c>non_sandbox_target</c>.</summary>
    public string? ErrorType { get; init; }

    /// <summary>True when there is a code and no error.</summary>
    public bool IsGranted => Code is not null && Error is null;

    /// <summary>Reads the callback's query.</summary>
    /// <param name="query">Names and values as the web framework gives them, that is decoded exactly once: a second decoding damages the code.</param>
    public static AuthorizeCallback Parse(IReadOnlyDictionary<string, string> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new AuthorizeCallback
        {
            Code = Value(query, "code"),
            // Plural here, singular in the token answer; the singular is read too in case TikTok ever aligns them.
            Scopes = TikTokScopes.Parse(Value(query, "scopes") ?? Value(query, "scope")),
            State = Value(query, "state"),
            Error = Value(query, "error"),
            ErrorDescription = Value(query, "error_description"),
            ErrorType = Value(query, "error_type"),
        };
    }

    /// <summary>The outcome without the code and the state.</summary>
    public override string ToString() => $"{nameof(AuthorizeCallback)} {{ {nameof(IsGranted)} = {IsGranted} }}";

    private static string? Value(IReadOnlyDictionary<string, string> query, string name) =>
        query.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
