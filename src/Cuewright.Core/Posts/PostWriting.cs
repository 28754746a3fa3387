namespace Cuewright.Core.Posts;

/// <summary>Writes what the author saved into the post. Nothing is sent to the database here.</summary>
internal static class PostWriting
{
    /// <param name="photos">The post's photos so far.</param>
    public static void Apply(CuewrightDbContext db, Post post, IReadOnlyList<PostPhoto> photos, PostInput input)
    {
        post.Kind = input.Kind;
        post.Caption = input.Caption;
        post.Title = string.IsNullOrWhiteSpace(input.Photos.Title) ? null : input.Photos.Title;
        post.MediaId = input.MediaId;
        post.CoverTimestampMs = input.CoverTimestampMs;
        post.PhotoCoverIndex = input.Photos.CoverIndex;
        post.Transfer = input.Transfer;
        post.UploadAhead = input.UploadAhead;
        post.Late = input.Late;
        var chosen = input.Photos.MediaIds;
        foreach (var photo in photos.Where(photo => photo.Position < chosen.Count))
        {
            photo.MediaId = chosen[photo.Position];
        }

        db.PostPhotos.RemoveRange(photos.Where(photo => photo.Position >= chosen.Count));
        db.PostPhotos.AddRange(chosen.Index().Skip(photos.Count)
            .Select(photo => new PostPhoto { PostId = post.Id, WorkspaceId = post.WorkspaceId, Position = photo.Index, MediaId = photo.Item }));
    }
}
