using Cuewright.Core.Accounts.Defaults;
using Cuewright.Core.Posts;

namespace Cuewright.Core.Tests.Accounts;

public sealed class DefaultsRulesTests
{
    /// <summary>Contract 7.1, points 6, 7, 10, 19: what a person has to choose has no place in a default (docs/adr/0012).</summary>
    [Fact]
    public void A_default_has_no_place_for_audience_interactions_disclosure_or_consent() => Assert.Equal(
        [nameof(DefaultChoices.AiGenerated), nameof(DefaultChoices.CaptionEnding), nameof(DefaultChoices.Mode)],
        typeof(DefaultChoices).GetProperties().Where(property => property.GetMethod!.IsPublic && !property.GetMethod.IsStatic).Select(property => property.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("#a #b", null)]
    [InlineData("One line\r\nand another\n", null)]
    [InlineData("a.b.example", null)]
    [InlineData("See https://bakery.example", "ending_link")]
    [InlineData("WWW.bakery.example", "ending_link")]
    [InlineData("a\0b", "ending_unreadable")]
    [InlineData("a\tb", "ending_unreadable")]
    public void An_ending_is_text_without_links(string ending, string? code)
    {
        var problems = DefaultsRules.Check(DefaultChoices.None with { CaptionEnding = ending });

        Assert.Equal(code, problems.SingleOrDefault()?.Code);
        Assert.All(problems, problem => Assert.Equal("captionEnding", problem.Field));
    }

    [Fact]
    public void An_ending_is_measured_without_the_space_around_it()
    {
        var longest = new string('x', DefaultsRules.MaxEnding);

        Assert.Empty(DefaultsRules.Check(new(PublicationMode.Direct, false, $"  {longest}\r\n")));
        Assert.Equal("ending_too_long", Assert.Single(DefaultsRules.Check(new(PublicationMode.Direct, false, longest + "x"))).Code);
        Assert.Equal("a\nb", DefaultsRules.Tidy(" a\r\nb \n"));
    }
}
