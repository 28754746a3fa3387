using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Media;

namespace Cuewright.Core.Posts;

/// <summary>Photos in their order. A photo that is not in the library any more is still there, as deleted.</summary>
internal static class PostPhotos
{
    extension(CuewrightDbContext db)
    {
        public IQueryable<MediaItem> PhotosOf(PostId post) =>
            db.PostPhotos.Where(photo => photo.PostId == post).Join(db.Media, photo => photo.MediaId, media => media.Id, (photo, media) => new { photo.Position, media })
                .OrderBy(row => row.Position).Select(row => row.media);

        /// <summary>As they were when the attempt was prepared.</summary>
        public IQueryable<MediaItem> PhotosOf(AttemptId attempt) =>
            db.AttemptPhotos.Where(photo => photo.AttemptId == attempt).Join(db.Media, photo => photo.MediaId, media => media.Id, (photo, media) => new { photo.Position, media })
                .OrderBy(row => row.Position).Select(row => row.media);
    }
}
