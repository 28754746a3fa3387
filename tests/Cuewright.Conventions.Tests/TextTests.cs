using System.Reflection;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Failures;
using Cuewright.Core.Publishing.Preflight;
using Cuewright.Server.Publishing;

namespace Cuewright.Conventions.Tests;

public sealed class TextTests
{
    private static readonly string[] Actions = ["none", "retry", "reconnect", "edit", "wait", "decide", "review"];

    private static readonly string[] Codes =
    [
        .. typeof(FailureCodes).GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(constant => constant is { IsLiteral: true } && constant.FieldType == typeof(string)).Select(constant => (string)constant.GetRawConstantValue()!),
    ];

    [Fact]
    public void Every_failure_code_has_a_sentence_and_no_sentence_lacks_its_code() =>
        Assert.Equal(FailureCodes.All.Order(StringComparer.Ordinal), FailureTexts.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_reason_to_wait_has_a_sentence_and_is_no_failure()
    {
        Assert.Equal(WaitingCodes.All.Order(StringComparer.Ordinal), WaitingTexts.Codes.Order(StringComparer.Ordinal));
        Assert.Empty(WaitingCodes.All.Intersect(FailureCodes.All, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_finding_ahead_of_publishing_has_a_sentence_and_a_mend()
    {
        Assert.Equal(RiskCodes.All.Order(StringComparer.Ordinal), RiskTexts.Codes.Order(StringComparer.Ordinal));
        Assert.All(RiskTexts.Of(RiskCodes.Write(RiskCodes.All.Take(6))), risk => Assert.EndsWith(".", risk.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_failure_code_is_listed() => Assert.Equal(Codes.Order(StringComparer.Ordinal), FailureCodes.All.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_sentence_says_what_to_do_by_a_known_action() => Assert.All(FailureCodes.All, code =>
    {
        var problem = FailureTexts.Of(code, null)!;
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.Contains(problem.Action, Actions);
    });
}
