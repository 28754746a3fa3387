using Microsoft.EntityFrameworkCore;

namespace Cuewright.Core.Accounts;

/// <summary>Repeats a whole unit of work that lost a race for its rows, on what the winner left. Such a unit calls nobody outside.</summary>
internal static class ConflictRetry
{
    private const int Tries = 5;

    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> write, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await write(cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Another write changed or inserted the same row first: read it again and decide anew.
                continue;
            }
        }
    }
}
