using Cuewright.Core.Kernel.Ids;
using Cuewright.Core.Publishing;

namespace Cuewright.Core.Scheduling;

/// <summary>One publication on the calendar or on the home page.</summary>
internal sealed record CalendarEntry(PublicationView Publication, string Caption, MediaId? MediaId, bool HasThumbnail, int? MediaVersion);
