using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Scheduling;

/// <summary>One page of publications in the order of their instants. A whole burst may share one, so the cursor counts within it.</summary>
/// <param name="Next">Null on the last page.</param>
internal sealed record InstantPage(IReadOnlyList<PublicationId> Ids, InstantCursor? Next)
{
    public static async Task<InstantPage> OfAsync(IQueryable<Publication> publications, InstantCursor from, int limit, CancellationToken cancellationToken)
    {
        // One more than asked for tells whether there is a next page.
        var found = await publications.Where(p => p.PublishAt >= from.At).OrderBy(p => p.PublishAt).ThenBy(p => p.Id).Skip(from.Skip).Take(limit + 1)
            .Select(p => new { p.Id, At = p.PublishAt!.Value }).ToListAsync(cancellationToken);
        var taken = found.Take(limit).ToList();
        if (found.Count == taken.Count)
        {
            return new InstantPage(taken.ConvertAll(row => row.Id), null);
        }

        var at = taken.Count > 0 ? taken[^1].At : from.At;
        return new InstantPage(taken.ConvertAll(row => row.Id), new InstantCursor(at, taken.Count(row => row.At == at) + (at == from.At ? from.Skip : 0)));
    }
}
