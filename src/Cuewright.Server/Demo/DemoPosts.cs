using System.Globalization;
using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Posts;
using Cuewright.Core.Scheduling;
using Cuewright.TikTok;

namespace Cuewright.Server.Demo;

/// <summary>Writes the example posts through the same use cases as a member.</summary>
internal sealed class DemoPosts(PostQueries queries, CreatePost create, SchedulePost schedule, TimeProvider clock)
{
    /// <summary>Whoever has posts has been here before, or has begun to work.</summary>
    public async Task<bool> AnyAsync(DemoScope scope, CancellationToken cancellationToken) =>
        (await queries.ListAsync(scope.WorkspaceId, null, null, cancellationToken)).Count > 0;

    public async Task AddAllAsync(
        DemoScope scope, IReadOnlyDictionary<string, AccountView> accounts, IReadOnlyDictionary<string, MediaId> clips, CancellationToken cancellationToken)
    {
        foreach (var example in DemoPost.All)
        {
            await AddAsync(scope, example, accounts, clips, cancellationToken);
        }
    }

    private async Task AddAsync(
        DemoScope scope, DemoPost example, IReadOnlyDictionary<string, AccountView> accounts, IReadOnlyDictionary<string, MediaId> clips, CancellationToken cancellationToken)
    {
        var options = new PublicationOptions { PrivacyLevel = PrivacyLevels.PublicToEveryone, AllowComment = true };
        var chosen = example.Handles.Where(accounts.ContainsKey).Select(handle => new PostInputAccount(accounts[handle].Id, options)).ToList();
        var media = clips.TryGetValue(example.Clip, out var clip) ? clip : (MediaId?)null;
        var input = new PostInput(example.Caption, media, null, chosen);
        if (await create.ExecuteAsync(scope.WorkspaceId, scope.Actor, input, cancellationToken) is SavePostOutcome.Saved saved && example.InDays is not null)
        {
            await schedule.ExecuteAsync(scope.WorkspaceId, scope.Actor, saved.Id, 1, TimeOf(example), cancellationToken);
        }
    }

    private ScheduleTime TimeOf(DemoPost example)
    {
        if (example.IsAtOnce)
        {
            return new ScheduleTime(Now: true, null, null, AcceptShift: false);
        }

        var day = WallClock.Today(clock.GetUtcNow(), DemoUser.TimeZone).AddDays(example.InDays!.Value);
        var localTime = day.ToDateTime(example.At!.Value).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return new ScheduleTime(Now: false, localTime, DemoUser.TimeZone, AcceptShift: true);
    }
}
