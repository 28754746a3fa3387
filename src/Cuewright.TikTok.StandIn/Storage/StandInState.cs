using Cuewright.TikTok.StandIn.Creators;
using Cuewright.TikTok.StandIn.OAuth;
using Cuewright.TikTok.StandIn.Posting;

namespace Cuewright.TikTok.StandIn.Storage;

/// <summary>Everything the stand-in remembers. Read freely; change inside <see cref="Write{T}"/>.</summary>
internal sealed class StandInState(Store store)
{
    public Collection<Creator> Creators { get; } = store.Open("creator", StoreJson.Default.Creator, creator => creator.Handle, _ => "");

    public Collection<AuthorizationCode> Codes { get; } = store.Open("code", StoreJson.Default.AuthorizationCode, code => code.Value, _ => "");

    public Collection<Grant> Grants { get; } = store.Open("grant", StoreJson.Default.Grant, grant => grant.Id, grant => grant.Handle);

    public Collection<PublishTask> Tasks { get; } = store.Open("task", StoreJson.Default.PublishTask, task => task.PublishId, task => task.Handle);

    public T Write<T>(Func<T> change) => store.Write(change);
}
