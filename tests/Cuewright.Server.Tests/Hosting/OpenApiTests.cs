using System.Text.Json;
using System.Text.Json.Nodes;
using Cuewright.Core.Kernel;
using Cuewright.Server.Tests.Support;

namespace Cuewright.Server.Tests.Hosting;

/// <summary>The document is a promise to programs and the source of the web app's types, so a change of it is a change of a file.</summary>
public sealed class OpenApiTests(SqliteServer fixture) : IClassFixture<SqliteServer>
{
    private const string WriteVariable = "CUEWRIGHT_WRITE_SNAPSHOTS";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_document_is_the_committed_one()
    {
        var document = await DocumentAsync(fixture.Server);
        var path = Path.Combine(Repository.Root, "docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable(WriteVariable) is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, document, Token);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run this test with {WriteVariable}=1.");
        Assert.True(document == await File.ReadAllTextAsync(path, Token), $"The API differs from {path}. If that is meant, run this test with {WriteVariable}=1 and commit the file.");
    }

    [Fact]
    public async Task The_document_is_the_same_wherever_it_is_asked_for()
    {
        await using var other = await ServerHarness.StartAsync(DatabaseProvider.Sqlite, Token, new ServerSettings().With("Server:PublicUrl", "https://cuewright.example"));
        Assert.Equal(await DocumentAsync(fixture.Server), await DocumentAsync(other));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_tag_a_summary_and_a_declared_problem()
    {
        var document = JsonNode.Parse(await DocumentAsync(fixture.Server))!;
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Path: path.Key, Verb: operation.Key, Operation: operation.Value!))).ToList();
        Assert.NotEmpty(operations);
        Assert.All(operations, item =>
        {
            var where = $"{item.Verb} {item.Path}";
            Assert.False(string.IsNullOrEmpty((string?)item.Operation["operationId"]), where);
            Assert.False(string.IsNullOrEmpty((string?)item.Operation["summary"]), where);
            Assert.Single(item.Operation["tags"]!.AsArray());
            Assert.Contains(item.Operation["responses"]!.AsObject(), response => response.Value!["content"]?["application/problem+json"] is not null);
        });
        var names = operations.ConvertAll(item => (string)item.Operation["operationId"]!);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<string> DocumentAsync(ServerHarness server)
    {
        using var client = server.Bare();
        var text = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Token);
        return JsonNode.Parse(text)!.ToJsonString(Indented) + "\n";
    }
}
