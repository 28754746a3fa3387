using System.Reflection;
using System.Xml.Linq;

namespace Cuewright.TikTok.Tests;

/// <summary>The compiler demands a comment on every public member; this demands what it has to say.</summary>
public sealed class DocumentationTests
{
    private static readonly Assembly Client = typeof(TikTokHosts).Assembly;

    private static readonly Dictionary<string, XElement> Comments = XDocument.Load(Path.ChangeExtension(Client.Location, ".xml"))
        .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public static TheoryData<string> Clients { get; } =
        [.. Client.GetExportedTypes().Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal)).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Clients))]
    public void Every_call_names_its_failures_and_its_section_of_the_contract(string client)
    {
        var calls = Comments.Where(comment => comment.Key.StartsWith($"M:{client}.", StringComparison.Ordinal) && comment.Key.Contains("Async(", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(calls);
        var type = Comments[$"T:{client}"].Value;
        Assert.All(calls, call =>
        {
            Assert.True(type.Contains("contract section", StringComparison.Ordinal) || call.Value.Value.Contains("contract section", StringComparison.Ordinal), call.Key);
            Assert.Contains(call.Value.Elements("exception"), exception => ((string)exception.Attribute("cref")!).EndsWith("TikTokException", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_kind_of_failure_is_explained() => Assert.All(
        Enum.GetNames<TikTokFailureKind>(), kind => Assert.NotEmpty(Comments[$"F:Cuewright.TikTok.TikTokFailureKind.{kind}"].Value.Trim()));

    [Fact]
    public void It_needs_nothing_but_the_base_class_library() => Assert.All(
        Client.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
}
