using System.Globalization;
using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Failures;
using Cuewright.TikTok;

namespace Cuewright.Core.Publishing;

/// <summary>What a line of the ledger says of a call: what was sent, what came back. Codes, sizes and ids; never a caption, a token or an address.</summary>
internal static class LedgerLine
{
    public static Dictionary<string, string> Of(params IEnumerable<(string Key, string? Value)> pairs) =>
        pairs.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The answer of a call.</summary>
    public static IEnumerable<(string Key, string? Value)> Answer(CallTrace? trace) =>
    [
        ("endpoint", trace?.Endpoint),
        ("http", trace?.HttpStatus is { } status ? Number(status) : null),
        ("logId", trace?.LogId),
        ("ms", trace is null ? null : Number(trace.Milliseconds)),
    ];

    /// <summary>A call that was refused or not answered; nothing where none was made.</summary>
    public static IEnumerable<(string Key, string? Value)> Failure(CallFailedException failure) => failure.Trace is not { } trace
        ? [("logId", failure.LogId)]
        : [("tikTokCode", failure.TikTokCode), .. Answer(trace)];

    /// <summary>What an init announces. A draft takes the video alone, so its choices are not sent and not told.</summary>
    public static IEnumerable<(string Key, string? Value)> Init(Attempt attempt) => attempt.Options.Mode switch
    {
        PublicationMode.Direct =>
        [
            ("endpoint", Endpoints.InitOf(attempt)),
            ("mode", "direct"),
            ("privacy", attempt.Options.PrivacyLevel),
            ("comment", Word(attempt.Options.AllowComment)),
            ("duet", attempt.Kind is PostKind.Video ? Word(attempt.Options.AllowDuet) : null),
            ("stitch", attempt.Kind is PostKind.Video ? Word(attempt.Options.AllowStitch) : null),
            ("music", attempt.Kind is PostKind.Photos ? Word(attempt.Options.AutoAddMusic) : null),
            ("yourBrand", Word(attempt.Options.YourBrand)),
            ("brandedContent", Word(attempt.Options.BrandedContent)),
            ("aiGenerated", Word(attempt.Options.AiGenerated)),
            ("captionLength", Number(attempt.Caption.Length)),
            ("coverMs", attempt.CoverTimestampMs is { } at ? Number(at) : null),
            .. Plan(attempt),
        ],
        PublicationMode.Inbox => [("endpoint", Endpoints.InitOf(attempt)), ("mode", "inbox"), .. Plan(attempt)],
    };

    /// <summary>Which bytes a chunk holds, as its Content-Range says it.</summary>
    public static IEnumerable<(string Key, string? Value)> Chunk(ChunkPlan plan, int index)
    {
        var (first, last) = plan.Range(index);
        return [("chunk", Number(index + 1)), ("chunks", Number(plan.TotalChunkCount)), ("range", $"{Number(first)}-{Number(last)}")];
    }

    private static IEnumerable<(string Key, string? Value)> Plan(Attempt attempt) => attempt.Transfer switch
    {
        MediaTransfer.Upload => [("bytes", Number(attempt.Size)), ("chunkSize", Number(attempt.ChunkSize)), ("chunks", Number(attempt.ChunkCount))],
        MediaTransfer.Pull => [("transfer", "pull"), ("bytes", Number(attempt.Size))],
    };

    private static string Word(bool value) => value ? "on" : "off";
}
