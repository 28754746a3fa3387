namespace Cuewright.TikTok;

// The documents' table has code, their example redirect_uri.
internal sealed record QrLoginCheckAnswer(string? ClientTicket, string? Status, string? Code, string? RedirectUri)
{
    public QrLoginCheck? ToCheck() => string.IsNullOrEmpty(Status) ? null : new QrLoginCheck
    {
        Status = Status,
        ClientTicket = string.IsNullOrEmpty(ClientTicket) ? null : ClientTicket,
        Callback = FromRedirect() ?? (string.IsNullOrEmpty(Code) ? null : new AuthorizeCallback { Code = Code }),
    };

    private AuthorizeCallback? FromRedirect()
    {
        if (!Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri))
            return null;

        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            query.TryAdd(Decoded(equals < 0 ? pair : pair[..equals]), equals < 0 ? "" : Decoded(pair[(equals + 1)..]));
        }

        var callback = AuthorizeCallback.Parse(query);
        return callback.Code is null && callback.Error is null ? null : callback;
    }

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
