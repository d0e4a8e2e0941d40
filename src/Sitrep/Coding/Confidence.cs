using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>How likely an event is to be coded right, from what supports it; a logistic score.</summary>
internal static class Confidence
{
    /// <summary>0 to 1.</summary>
    public static double Of(Candidate candidate, bool knowsActor, bool knowsRecipient, Place? place, Status status)
    {
        var score = 0.4
            + (knowsActor ? 0.9 : 0)
            + (knowsRecipient ? 0.7 : 0)
            + (place is not null ? 0.3 : 0)
            + (candidate.Words.Length > 1 ? 0.5 : 0)
            + (candidate.Entry.Part == PredicatePart.Noun && candidate.Support < 0 ? -0.8 : 0)
            + (candidate.Mode is not null ? 0.2 : 0)
            + (status is Status.Happened or Status.Ongoing ? 0.2 : 0);
        return Math.Round(1 / (1 + Math.Exp(-score)), 3);
    }
}
