using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

internal sealed class DemoOptionsRules(IHostEnvironment environment) : IValidateOptions<DemoOptions>
{
    public ValidateOptionsResult Validate(string? name, DemoOptions options)
    {
        if (!options.Enabled)
        {
            return ValidateOptionsResult.Success;
        }

        if (environment.IsProduction())
        {
            return ValidateOptionsResult.Fail("--demo (Demo__Enabled) is refused in Production: everybody knows the demo's password. Set DOTNET_ENVIRONMENT=Demo to look around.");
        }

        return options.StandIn is null
            ? ValidateOptionsResult.Fail("--demo needs --stand-in URL (Demo__StandIn): the demo connects the stand-in's creators.")
            : ValidateOptionsResult.Success;
    }
}
