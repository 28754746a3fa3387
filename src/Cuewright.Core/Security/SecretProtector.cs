using Microsoft.AspNetCore.DataProtection;

namespace Cuewright.Core.Security;

/// <summary>
/// Encrypts what must not lie readable in the database: tokens, client secrets, verifiers, upload URLs. Call it before a write begins, never
/// within one: when a new key is due it is stored by a connection of its own, and SQLite has one writer.
/// </summary>
internal sealed class SecretProtector(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Cuewright.Secrets.v1");

    public string Protect(string plain) => _protector.Protect(plain);

    public string Unprotect(string cipher) => _protector.Unprotect(cipher);
}
