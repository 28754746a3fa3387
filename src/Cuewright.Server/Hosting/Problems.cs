using Cuewright.Core.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cuewright.Server.Hosting;

/// <summary>Every error answer is made here: problem+json with a stable code.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound, "not_found", "There is no such thing in this workspace.");

    public static ProblemHttpResult VersionConflict(int currentVersion) => Of(
        StatusCodes.Status409Conflict,
        "version_conflict",
        "Somebody changed it meanwhile. Load it again and repeat your change.",
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["currentVersion"] = currentVersion });

    public static ProblemHttpResult Conflict(string code, string detail) => Of(StatusCodes.Status409Conflict, code, detail);

    /// <summary>422: the input cannot be used; each problem names the field, a code and the mend.</summary>
    public static ProblemHttpResult Invalid(IReadOnlyList<FieldProblem> problems, IReadOnlyDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>(), StringComparer.Ordinal)
        {
            ["errors"] = problems.GroupBy(problem => problem.Field, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Select(problem => new { problem.Code, problem.Message }).ToList(), StringComparer.Ordinal),
        };
        return Of(StatusCodes.Status422UnprocessableEntity, problems.Count == 1 ? problems[0].Code : "invalid", problems[0].Message, extensions);
    }

    public static ProblemHttpResult Of(int status, string code, string detail, IDictionary<string, object?>? extensions = null)
    {
        var all = new Dictionary<string, object?>(extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { ["code"] = code };
        return TypedResults.Problem(detail, statusCode: status, extensions: all);
    }
}
