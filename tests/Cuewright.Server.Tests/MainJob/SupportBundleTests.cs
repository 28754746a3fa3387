using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Cuewright.Core.Kernel;
using Cuewright.Core.Publishing;
using Cuewright.Core.Security;
using Cuewright.Server.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Server.Tests.MainJob;

/// <summary>The support bundle tells what happened and nothing that is a secret or somebody's, on every database.</summary>
public abstract class SupportBundleTests(DatabaseProvider provider)
{
    private const string Caption = "Cardamom buns before sunrise";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_what_happened_and_no_secret_of_the_database()
    {
        await using var job = await MainJobHarness.StartAsync(provider, Token);
        var id = await PublishAsync(job);
        // While the upload goes on its address lies in the database; a finished attempt has none any more.
        var uploadUrl = $"{job.StandIn.BaseAddress}upload?upload_id=1&upload_token=Xza123";
        var protectedUrl = job.Server.Get<SecretProtector>().Protect(uploadUrl);
        await job.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance, db => db.Attempts.ExecuteUpdateAsync(set => set.SetProperty(a => a.UploadUrl, protectedUrl), Token), Token);

        var files = await DownloadAsync(job, id);

        Assert.Equal(["README.txt", "account.json", "app.json", "attempts.json", "ledger.json", "pacing.json", "publication.json", "server.json"], files.Keys.Order(StringComparer.Ordinal));
        var all = string.Join('\n', files.Values);
        foreach (var secret in await SecretsAsync(job))
        {
            Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("captions", files["README.txt"], StringComparison.Ordinal);
        Assert.Equal("published", Read(files, "publication.json").GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.String, Read(files, "publication.json").GetProperty("verifiedAt").ValueKind);
        var attempt = Assert.Single(Read(files, "attempts.json").EnumerateArray());
        Assert.StartsWith("v_pub", attempt.GetProperty("publishId").GetString(), StringComparison.Ordinal);
        Assert.Equal(Caption.Length, attempt.GetProperty("captionLength").GetInt32());
        var kinds = Read(files, "ledger.json").EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ToList();
        Assert.Contains(PublicationEventKinds.InitSent, kinds);
        Assert.Contains(PublicationEventKinds.Published, kinds);
        Assert.Equal(provider.ToString(), Read(files, "server.json").GetProperty("database").GetString(), ignoreCase: true);
        Assert.False(Read(files, "server.json").GetProperty("talksToTikTokItself").GetBoolean());
        Assert.Equal(1, Read(files, "pacing.json").GetProperty("lane").GetProperty("initsLately").GetInt32());
    }

    [Fact]
    public async Task Who_decided_something_stays_here()
    {
        await using var job = await MainJobHarness.StartAsync(provider, Token);
        var id = await PublishAsync(job);
        await job.Server.Get<Database>().WriteAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var publication = await db.Publications.AsTracking().SingleAsync(Token);
                job.Server.Get<Ledger>().Record(db, publication, PublicationEventKinds.Resolved, new Dictionary<string, string> { ["by"] = "Ines Somebody", ["outcome"] = "published" });
            },
            Token);

        var ledger = (await DownloadAsync(job, id))["ledger.json"];

        Assert.DoesNotContain("Ines", ledger, StringComparison.Ordinal);
        Assert.Contains(PublicationEventKinds.Resolved, ledger, StringComparison.Ordinal);
    }

    private static async Task<string> PublishAsync(MainJobHarness job)
    {
        var account = await job.ConnectAsync("maple.bakery", Token);
        var media = await job.UploadAsync(MainJobHarness.Clip().Bytes, Token);
        var post = await job.PublishAsync(await job.ComposeAsync(Caption, media, [account], Token), "published", Token);
        return post.GetProperty("publications")[0].GetProperty("id").GetString()!;
    }

    private static async Task<Dictionary<string, string>> DownloadAsync(MainJobHarness job, string id)
    {
        using var answer = await job.Browser.GetPathAsync($"{job.Workspace}/publications/{id}/support-bundle", Token);
        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"cuewright-publication-{id}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Token));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Token));
            files[entry.FullName] = await reader.ReadToEndAsync(Token);
        }

        return files;
    }

    // As they lie there, and as they are.
    private static async Task<IReadOnlyList<string>> SecretsAsync(MainJobHarness job)
    {
        var stored = await job.Server.Get<Database>().ReadAsync(
            WorkspaceScope.Instance,
            async db =>
            {
                var grants = await db.Grants.ToListAsync(Token);
                var apps = await db.DeveloperApps.ToListAsync(Token);
                var attempts = await db.Attempts.ToListAsync(Token);
                return (
                    Ciphers: grants.SelectMany(grant => new[] { grant.AccessToken, grant.RefreshToken }).Concat(apps.Select(app => app.ClientSecret)).Concat(attempts.Select(attempt => attempt.UploadUrl!)).ToList(),
                    Plain: grants.Select(grant => grant.OpenId).Concat(grants.Select(grant => grant.UnionId!)).Concat(apps.Select(app => app.ClientKey)).ToList());
            },
            Token);
        var protector = job.Server.Get<SecretProtector>();
        string[] theirs = [Caption, "maple.bakery", "Maple Bakery", "clip.mp4", MainJobHarness.Clip().Sha256, "owner", "Harbour Street", MainJobHarness.App.Secret, "localhost", "127.0.0.1"];
        return [.. stored.Ciphers, .. stored.Ciphers.Select(protector.Unprotect), .. stored.Plain.Where(text => !string.IsNullOrEmpty(text)), .. theirs];
    }

    private static JsonElement Read(Dictionary<string, string> files, string name) => JsonSerializer.Deserialize<JsonElement>(files[name]);
}
