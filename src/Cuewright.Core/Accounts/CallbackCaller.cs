namespace Cuewright.Core.Accounts;

/// <summary>Whose browser a callback arrived in.</summary>
/// <param name="UserId">Who is signed in there; null: nobody.</param>
/// <param name="BrowserSecret">What the browser was given when it followed a connect link; null: it did not.</param>
/// <param name="Address">Remote address, for the audit log.</param>
internal sealed record CallbackCaller(Guid? UserId, string? BrowserSecret, string? Address);
