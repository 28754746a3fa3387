using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing;
using Cuewright.Core.Publishing.Support;
using Cuewright.Server.Hosting;

namespace Cuewright.Server.Publishing.Support;

/// <summary>
/// Writes what is known about a publication into a zip. Each file names what it takes, one by one: what is added to a row later is not in
/// it by itself, and so no secret can be.
/// </summary>
internal sealed class SupportBundle(SupportServer server, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = Options();

    public static string FileName(SupportFacts facts) => $"cuewright-publication-{facts.Publication.Id}.zip";

    public byte[] Write(SupportFacts facts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "README.txt", System.Text.Encoding.UTF8.GetBytes(SupportReadme.Text + "\n"));
            Add(zip, "publication.json", PublicationOf(facts));
            Add(zip, "attempts.json", facts.Attempts.Select(AttemptOf));
            Add(zip, "ledger.json", facts.Events.Select(LineOf));
            Add(zip, "account.json", AccountOf(facts));
            Add(zip, "app.json", new { facts.App.Id, facts.App.Type, facts.App.Mode, facts.App.IsConfigured, facts.App.RemovedAt });
            Add(zip, "pacing.json", PacingOf(facts));
            Add(zip, "server.json", server.Describe());
        }

        return file.ToArray();
    }

    private static object PublicationOf(SupportFacts facts)
    {
        var it = facts.Publication;
        return new
        {
            it.Id,
            it.WorkspaceId,
            it.PostId,
            it.AccountId,
            it.Occurrence,
            it.State,
            options = OptionsOf(it.Options),
            it.LocalTime,
            it.TimeZone,
            it.PublishAt,
            it.NextStepAt,
            it.HeldStepAt,
            it.TriedSince,
            it.LateFrom,
            it.LateSeconds,
            it.CheckAt,
            it.Risks,
            isClaimed = it.LeaseUntil > facts.Now,
            it.LeaseUntil,
            it.Fence,
            it.Retries,
            it.Faults,
            it.ProblemCode,
            it.ProblemReference,
            it.PublishedAt,
            it.VerifiedAt,
            it.SaidOutAt,
            posts = facts.Posts.Select(post => new { id = post.TikTokPostId.ToString(CultureInfo.InvariantCulture), post.FoundAt }),
            media = facts.Media is { } media ? new { media.Id, media.ContentType, media.Size, media.State, media.Facts } : null,
            it.CreatedAt,
            it.Version,
        };
    }

    private static object AttemptOf(Attempt attempt) => new
    {
        attempt.Id,
        attempt.Number,
        attempt.GrantId,
        attempt.State,
        options = OptionsOf(attempt.Options),
        captionLength = attempt.Caption.Length,
        attempt.CoverTimestampMs,
        attempt.MediaId,
        attempt.Size,
        attempt.ChunkSize,
        attempt.ChunkCount,
        attempt.BytesConfirmed,
        attempt.PublishId,
        attempt.UploadUrlExpiresAt,
        attempt.StartedAt,
        attempt.SentAt,
        attempt.EndedAt,
        attempt.Checks,
        attempt.StalledSince,
        attempt.FailureCode,
        attempt.TikTokCode,
        attempt.TikTokLogId,
    };

    private static object OptionsOf(PublicationOptions options) => new
    {
        options.Mode,
        options.PrivacyLevel,
        options.AllowComment,
        options.AllowDuet,
        options.AllowStitch,
        options.YourBrand,
        options.BrandedContent,
        options.AiGenerated,
    };

    // Who decided something is nobody's business outside.
    private static object LineOf(PublicationEvent line) => new
    {
        line.At,
        line.Kind,
        line.Attempt,
        detail = line.Detail is null
            ? null
            : JsonSerializer.Deserialize<Dictionary<string, string>>(line.Detail, JsonSerializerOptions.Web)!.Where(pair => pair.Key != "by").ToDictionary(StringComparer.Ordinal),
    };

    private static object AccountOf(SupportFacts facts) => new
    {
        facts.Account.Id,
        facts.Account.State,
        facts.Account.ProblemCode,
        facts.Account.ConnectedAt,
        facts.Account.PausedAt,
        facts.Account.CheckedAt,
        facts.Account.CheckCode,
        facts.Account.LearnedDailyCap,
        facts.Account.TimeZone,
        facts.Account.RemovedAt,
        usesAnotherGrantNow = facts.Account.GrantId != facts.Grant.Id,
        grant = new
        {
            facts.Grant.Id,
            facts.Grant.Scopes,
            facts.Grant.ConsentedAt,
            facts.Grant.AccessExpiresAt,
            facts.Grant.RefreshExpiresAt,
            facts.Grant.RefreshDueAt,
            facts.Grant.RefreshFailures,
            facts.Grant.RefusedAt,
            facts.Grant.DisconnectedAt,
        },
    };

    private object PacingOf(SupportFacts facts) => new
    {
        databaseNow = facts.Now,
        serverNow = clock.GetUtcNow(),
        lane = facts.Lane is { } lane
            ? new
            {
                isClaimed = lane.ClaimedBy is not null,
                lane.LeaseUntil,
                lane.Fence,
                initsLately = lane.Inits.Length / sizeof(long),
                questionsLately = lane.Questions.Length / sizeof(long),
                looksLately = lane.Looks.Length / sizeof(long),
            }
            : null,
        circuit = facts.Gate is { } gate ? new { gate.IsOpen, gate.OpenedAt, gate.RetryAt, gate.ProbeUntil, gate.Openings, gate.Failures, gate.Successes, gate.QuestionsUntil } : null,
    };

    private static void Add(ZipArchive zip, string name, object content) => Add(zip, name, JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Json));

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(content);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        ApiJson.Configure(options);
        return options;
    }
}
