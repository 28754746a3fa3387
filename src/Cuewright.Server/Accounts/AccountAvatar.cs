using Cuewright.Core.Accounts;
using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;
using Cuewright.Server.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Cuewright.Server.Accounts;

/// <summary>Answers with our copy of an avatar. It came from outside: it may be shown as a picture, and do nothing.</summary>
internal static class AccountAvatar
{
    private const string Nothing = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    // The version in the address changes with the picture.
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(30);

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Get(
        AccountId accountId, WorkspaceContext workspace, AccountQueries queries, MediaStore store, HttpResponse response, CancellationToken cancellationToken) =>
        Answer(await queries.FindAvatarAsync(workspace.WorkspaceId, accountId, cancellationToken), store, response);

    public static Results<FileStreamHttpResult, ProblemHttpResult> Answer(StoredAvatar? avatar, MediaStore store, HttpResponse response)
    {
        if (avatar is null || !store.Exists(avatar.Key))
        {
            return Problems.NotFound();
        }

        response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, MaxAge = KeepFor };
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = Nothing;
        return TypedResults.Stream(store.OpenRead(avatar.Key), avatar.ContentType);
    }
}
