using Cuewright.Core.Accounts.Groups;

namespace Cuewright.Core.Tests.Accounts;

public sealed class AccountGroupRulesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void A_name_that_is_none_is_refused_at_its_field(string? name) =>
        Assert.Equal(("name", "group_name_invalid"), AccountGroupRules.Check(new(name, GroupColour.Grey)) is [var problem] ? (problem.Field, problem.Code) : default);

    [Fact]
    public void A_missing_colour_is_told_with_those_there_are() =>
        Assert.Contains("grey, brown, orange", Assert.Single(AccountGroupRules.Check(new("Food", null))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Food", "fOOD", true)]
    [InlineData("Straße", "STRASSE", false)]
    [InlineData("Café", "CAFE\u0301", true)]
    [InlineData("Food", "Foods", false)]
    public void Names_are_compared_without_regard_to_case(string one, string other, bool same) =>
        Assert.Equal(same, AccountGroupRules.KeyOf(one) == AccountGroupRules.KeyOf(other));
}
