using System.Net;
using Microsoft.Extensions.Options;

namespace Cuewright.Core.Kernel.Outbound;

internal sealed class NetworkOptionsRules : IValidateOptions<NetworkOptions>
{
    public ValidateOptionsResult Validate(string? name, NetworkOptions options)
    {
        string[] problems =
        [
            .. options.AllowedPrivate.Where(entry => !IPAddress.TryParse(entry, out _) && !IPNetwork.TryParse(entry, out _))
                .Select(entry => $"Network:AllowedPrivate (Network__AllowedPrivate__0) holds \"{entry}\": give addresses (10.0.0.5) or networks (10.0.0.0/8)."),
        ];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
