namespace Cuewright.Core.Media.Uploads;

internal enum TerminateUploadOutcome
{
    Terminated,
    NotFound,

    /// <summary>A request writes to it.</summary>
    Busy,
}
