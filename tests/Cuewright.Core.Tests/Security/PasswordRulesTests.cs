using Cuewright.Core.Security;

namespace Cuewright.Core.Tests.Security;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData(0, "password_too_short")]
    [InlineData(9, "password_too_short")]
    [InlineData(10, null)]
    [InlineData(256, null)]
    [InlineData(257, "password_too_long")]
    public void Length_is_all_that_counts(int length, string? code)
    {
        var problem = PasswordRules.ProblemOf(new string('a', length));

        Assert.Equal(code, problem?.Code);
        Assert.Equal(code is null ? null : "password", problem?.Field);
    }

    [Theory]
    [InlineData(9, "at least 10 characters")]
    [InlineData(257, "at most 256 characters")]
    public void The_sentence_says_how_to_mend_it(int length, string mend) =>
        Assert.Contains(mend, PasswordRules.ProblemOf(new string('a', length))!.Message, StringComparison.Ordinal);
}
