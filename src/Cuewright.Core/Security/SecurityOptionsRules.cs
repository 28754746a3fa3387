using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Security;

/// <summary>Refuses to start without a usable master key, and says which setting is missing.</summary>
internal sealed class SecurityOptionsRules(IHostEnvironment environment) : IValidateOptions<SecurityOptions>
{
    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        if (options.MasterKey.Length > 0)
        {
            return MasterKey.Parse(options.MasterKey) is null
                ? Fail("Security:MasterKey (Security__MasterKey) must be 32 random bytes in base64, for example from: openssl rand -base64 32.")
                : ValidateOptionsResult.Success;
        }

        if (options.MasterKeyFile.Length == 0)
        {
            return Fail("Security:MasterKey (Security__MasterKey) or Security:MasterKeyFile (Security__MasterKeyFile) must be set: it encrypts the secrets in the database. Make one with: openssl rand -base64 32.");
        }

        if (!File.Exists(options.MasterKeyFile))
        {
            return environment.IsProduction()
                ? Fail($"Security:MasterKeyFile (Security__MasterKeyFile): there is no file {options.MasterKeyFile}. Make one with: openssl rand -base64 32.")
                : ValidateOptionsResult.Success;
        }

        return MasterKey.Parse(File.ReadAllText(options.MasterKeyFile)) is null
            ? Fail($"Security:MasterKeyFile (Security__MasterKeyFile): {options.MasterKeyFile} must hold 32 random bytes in base64, for example from: openssl rand -base64 32.")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult Fail(string message) => ValidateOptionsResult.Fail(message);
}
