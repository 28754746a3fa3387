using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

internal sealed class NetworkOptionsRules : IValidateOptions<NetworkOptions>
{
    public ValidateOptionsResult Validate(string? name, NetworkOptions options)
    {
        string[] problems =
        [
            .. options.AllowedPrivate.Where(entry => AddressGuard.Parse(entry) is null).Select(entry =>
                $"Network:AllowedPrivate (Network__AllowedPrivate__0, Network__AllowedPrivate__1, …) holds \"{entry}\", which is neither an address like 10.1.2.3 nor a network like 192.168.0.0/16."),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
