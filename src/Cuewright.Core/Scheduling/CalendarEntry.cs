using Cuewright.Core.Media;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Scheduling;

/// <summary>One publication on the calendar or on the home page.</summary>
/// <param name="Cover">What stands for the post; null while it shows nothing.</param>
/// <param name="PhotoCount">0: it is no photo post.</param>
internal sealed record CalendarEntry(PublicationView Publication, string Caption, MediaCover? Cover, int PhotoCount);
