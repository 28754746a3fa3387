using Cuewright.Core.Kernel;
using Cuewright.Core.Scheduling;

namespace Cuewright.Core.Accounts;

/// <summary>What may stand in an account's settings. Each problem names the field and its place in the list.</summary>
internal static class AccountSettingsRules
{
    public const int MaxSlots = 50;
    public const int MaxTags = 20;
    public const int MaxTagLength = 40;

    public static IReadOnlyList<FieldProblem> Check(AccountSettings settings) =>
    [
        .. OfZone(settings.TimeZone),
        .. OfTags("tags", settings.Tags),
        .. OfSlots(settings.Slots),
    ];

    /// <summary>Trimmed, in order.</summary>
    public static IReadOnlyList<string> Tidy(IEnumerable<string> tags) => [.. tags.Select(tag => tag.Trim()).Order(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<FieldProblem> OfZone(string? timeZone)
    {
        if (timeZone is not null && !WallClock.IsZone(timeZone))
        {
            yield return new FieldProblem("timeZone", "unknown_time_zone", "Choose a time zone from the list, for example Europe/Berlin, or none to use the workspace's.");
        }
    }

    /// <param name="list">The field that the tags stand in.</param>
    public static IEnumerable<FieldProblem> OfTags(string list, IReadOnlyList<string> tags)
    {
        if (tags.Count > MaxTags)
        {
            yield return new FieldProblem(list, "too_many_tags", $"An account has at most {MaxTags} tags. Remove some.");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tags.Count; i++)
        {
            var tag = tags[i]?.Trim() ?? "";
            if (tag.Length is 0 or > MaxTagLength || tag.Any(char.IsControl))
            {
                yield return new FieldProblem(ChosenAccounts.At(list, i), "tag_length", $"A tag has 1 to {MaxTagLength} characters on one line.");
            }
            else if (!seen.Add(tag))
            {
                yield return new FieldProblem(ChosenAccounts.At(list, i), "tag_twice", "This tag is there twice. Remove one of them.");
            }
        }
    }

    private static IEnumerable<FieldProblem> OfSlots(IReadOnlyList<SlotTime> slots)
    {
        if (slots.Count > MaxSlots)
        {
            yield return new FieldProblem("slots", "too_many_slots", $"An account has at most {MaxSlots} slots a week. Remove some.");
            yield break;
        }

        var seen = new HashSet<(int, int)>();
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i]?.Weekday is not (>= 1 and <= 7))
            {
                yield return new FieldProblem(ChosenAccounts.At("slots", i) + ".weekday", "weekday", "Choose a weekday from 1 (Monday) to 7 (Sunday).");
            }
            else if (slots[i].Minute() is not { } minute)
            {
                yield return new FieldProblem(ChosenAccounts.At("slots", i) + ".time", "slot_time", "Write the time as hours and minutes, for example 18:30.");
            }
            else if (!seen.Add((slots[i].Weekday, minute)))
            {
                yield return new FieldProblem(ChosenAccounts.At("slots", i) + ".time", "slot_twice", "This time is there twice on that day. Remove one of them.");
            }
        }
    }
}
