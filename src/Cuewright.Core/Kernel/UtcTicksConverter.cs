using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cuewright.Core.Kernel;

/// <summary>Stores an instant as UTC ticks.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
