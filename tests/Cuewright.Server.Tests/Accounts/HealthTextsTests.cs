using Cuewright.Core.Accounts;
using Cuewright.Core.Accounts.Health;
using Cuewright.Server.Accounts;

namespace Cuewright.Server.Tests.Accounts;

public sealed class HealthTextsTests
{
    [Fact]
    public void Every_reason_has_a_sentence_and_a_button() => Assert.Equal(HealthCodes.All.Order(), HealthTexts.Codes.Order());

    [Fact]
    public void Every_feature_that_a_scope_opens_has_a_sentence() => Assert.All(ScopeFeatures.Features, feature => Assert.NotEmpty(HealthTexts.OfClosed(feature)));
}
