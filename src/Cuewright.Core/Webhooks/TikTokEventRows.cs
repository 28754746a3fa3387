using System.Security.Cryptography;
using System.Text;
using Cuewright.Core.Kernel.Ids;
using Cuewright.TikTok;

namespace Cuewright.Core.Webhooks;

/// <summary>Makes rows of deliveries, such that both databases take them whatever they hold.</summary>
internal sealed class TikTokEventRows(TimeProvider clock)
{
    private readonly OrderedIds _ids = new(clock);

    public TikTokEvent Of(Guid developerAppId, WebhookEvent said)
    {
        var now = clock.GetUtcNow();
        return new TikTokEvent
        {
            Id = _ids.Next(),
            DeveloperAppId = developerAppId,
            DedupeKey = KeyOf(developerAppId, "event", Encoding.UTF8.GetBytes(said.DedupeKey)),
            Event = Name(said.Name),
            Kind = said.Kind,
            UserOpenId = IdOrNull(said.UserOpenId),
            PublishId = IdOrNull(said.PublishId),
            PostId = said.PostId,
            RemovalReason = said.RemovalReason,
            Content = Storable(said.Content),
            HappenedAt = said.CreateTime,
            ReceivedAt = now,
            State = TikTokEventState.Received,
            DueAt = now,
        };
    }

    public TikTokEvent Unreadable(Guid developerAppId, ReadOnlySpan<byte> body)
    {
        var now = clock.GetUtcNow();
        return new TikTokEvent
        {
            Id = _ids.Next(),
            DeveloperAppId = developerAppId,
            DedupeKey = KeyOf(developerAppId, "unreadable", body),
            Event = "",
            Content = Storable(Encoding.UTF8.GetString(body)),
            ReceivedAt = now,
            State = TikTokEventState.Unreadable,
            ProcessedAt = now,
        };
    }

    // Hashed, because what it is made of has no limit of its own; and two apps may hear of the same thing.
    private static string KeyOf(Guid developerAppId, string what, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{developerAppId:N}|{what}|"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Name(string name) => Storable(name.Length <= TikTokEventMapping.LongestName ? name : name[..TikTokEventMapping.LongestName]);

    // Cut short it would be the id of something else.
    private static string? IdOrNull(string? id) => id is { Length: <= TikTokEventMapping.LongestId } && !id.Contains('\0', StringComparison.Ordinal) ? id : null;

    // PostgreSQL takes no NUL in a text, and no half of a pair.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
