namespace Cuewright.Core.Accounts;

/// <summary>Who asks for a consent, and so who alone may bring it back.</summary>
internal abstract record ConnectionOwner
{
    private ConnectionOwner()
    {
    }

    /// <summary>A member who is signed in.</summary>
    public sealed record Member(Guid UserId) : ConnectionOwner;

    /// <summary>A client without a login, known by the browser that opened a connect link.</summary>
    /// <param name="BrowserHash">Of the secret in that browser's cookie.</param>
    public sealed record Client(Guid LinkId, string BrowserHash) : ConnectionOwner;
}
