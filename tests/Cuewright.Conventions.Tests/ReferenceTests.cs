using System.Xml.Linq;

namespace Cuewright.Conventions.Tests;

/// <summary>Who may know whom, as docs/architecture.md draws it.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Cuewright.TikTok"] = [],
        // It must share no type with the client, or one mistake hides in both.
        ["Cuewright.TikTok.StandIn"] = [],
        ["Cuewright.Core"] = ["Cuewright.TikTok"],
        ["Cuewright.Migrations.Sqlite"] = ["Cuewright.Core"],
        ["Cuewright.Migrations.Postgres"] = ["Cuewright.Core"],
        ["Cuewright.Server"] = ["Cuewright.Core", "Cuewright.Migrations.Postgres", "Cuewright.Migrations.Sqlite"],
    };

    [Fact]
    public void Projects_reference_only_what_they_may()
    {
        var projects = Repository.Sources("src", ".csproj");
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
        Assert.All(projects, file =>
        {
            var references = XDocument.Load(Path.Combine(Repository.Root, file)).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')));
            Assert.Equal(Allowed[Path.GetFileNameWithoutExtension(file)].Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Core_knows_nothing_of_the_server() => Assert.DoesNotContain(
        Repository.Sources("src/Cuewright.Core", ".cs"), file => Repository.Lines(file).Any(line => line.StartsWith("using Cuewright.Server", StringComparison.Ordinal)));

    [Fact]
    public void The_client_knows_nothing_of_the_product() => Assert.DoesNotContain(
        Repository.Sources("src/Cuewright.TikTok", ".cs"), file => Repository.Lines(file).Any(line => line.StartsWith("using Cuewright.Core", StringComparison.Ordinal)));
}
