using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Core.Media.Uploads;
using Microsoft.Extensions.Options;

namespace Cuewright.Server.Demo;

/// <summary>Uploads the demo's clips, and waits until they may be scheduled.</summary>
internal sealed class DemoClips(MediaQueries queries, CreateUpload create, AppendUpload append, IOptions<DemoOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    /// <returns>The clips by file name without extension.</returns>
    public async Task<IReadOnlyDictionary<string, MediaId>> EnsureAsync(DemoScope scope, CancellationToken cancellationToken)
    {
        var known = (await queries.ListAsync(scope.WorkspaceId, null, cancellationToken)).ToDictionary(view => view.Media.FileName, view => view.Media.Id, StringComparer.Ordinal);
        Dictionary<string, MediaId> clips = new(StringComparer.Ordinal);
        var files = Directory.Exists(options.Value.ClipFolder) ? Directory.GetFiles(options.Value.ClipFolder, "*.mp4") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            clips[Path.GetFileNameWithoutExtension(file)] = known.TryGetValue(Path.GetFileName(file), out var id) ? id : await UploadAsync(scope, file, cancellationToken);
        }

        var deadline = clock.GetUtcNow() + Patience;
        while (clips.Count > 0 && clock.GetUtcNow() < deadline && !await AllReadyAsync(scope, clips.Values, cancellationToken))
        {
            await Task.Delay(LookEvery, clock, cancellationToken);
        }

        return clips;
    }

    private async Task<MediaId> UploadAsync(DemoScope scope, string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        if (await create.ExecuteAsync(scope.WorkspaceId, scope.Actor, Path.GetFileName(file), content.Length, cancellationToken) is not CreateUploadOutcome.Created created)
        {
            throw new InvalidOperationException("A demo clip was refused.");
        }

        await append.ExecuteAsync(scope.WorkspaceId, scope.Actor, created.Id, 0, content.Length, content, cancellationToken);
        return created.Id;
    }

    private async Task<bool> AllReadyAsync(DemoScope scope, IEnumerable<MediaId> clips, CancellationToken cancellationToken)
    {
        var processing = (await queries.ListAsync(scope.WorkspaceId, null, cancellationToken)).Where(view => view.Media.State is MediaState.Processing).Select(view => view.Media.Id);
        return !processing.Intersect(clips).Any();
    }
}
