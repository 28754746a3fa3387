using Cuewright.Core.Posts;
using Cuewright.Core.Publishing.Claims;

namespace Cuewright.Core.Publishing.Pacing;

/// <summary>The calls that a publication just claimed in its lane will make first.</summary>
internal readonly record struct NextCalls(bool Init, bool Question, bool Look)
{
    public static NextCalls Of(ClaimedPublication publication) => (publication.Attempt ?? AttemptState.Abandoned) switch
    {
        // What was prepared too long ago is checked again, so the question is counted for it too.
        AttemptState.Prepared or AttemptState.Published or AttemptState.Failed or AttemptState.Abandoned or AttemptState.Uncertain or AttemptState.Delivered =>
            new NextCalls(Init: true, Question: publication.Mode is PublicationMode.Direct, Look: false),
        AttemptState.InitSent => default,
        // What the creator allows is asked again before the last part leaves.
        AttemptState.Parked => new NextCalls(Init: false, Question: true, Look: false),
        AttemptState.Accepted or AttemptState.Sending or AttemptState.Sent => new NextCalls(Init: false, Question: false, Look: true),
    };
}
