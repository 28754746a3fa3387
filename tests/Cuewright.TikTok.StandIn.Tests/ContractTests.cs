using System.Globalization;
using System.Reflection;

namespace Cuewright.TikTok.StandIn.Tests;

public sealed class ContractTests
{
    // The last row is about the client's own pages.
    private const int LastEnforcedRow = 75;

    private static IEnumerable<(MethodInfo Method, int Row)> Pinned() =>
        typeof(ContractTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<TraitAttribute>()
                .Where(trait => trait.Name is "contract")
                .Select(trait => (method, int.Parse(trait.Value, CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_row_that_is_enforced_has_a_test()
    {
        var rows = Pinned().Select(pinned => pinned.Row).Distinct().Order();

        Assert.Equal(Enumerable.Range(1, LastEnforcedRow), rows);
    }

    [Fact]
    public void A_test_that_pins_a_row_says_so_in_its_name() =>
        Assert.All(Pinned(), pinned => Assert.Matches("^Rows?_", pinned.Method.Name));
}
