using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>
/// How likely an event's type and status are to be right: a logistic regression on what the event holds, fitted to events that were
/// judged one by one (bench/data/judged.tsv). <c>bench judged</c> fits it anew, prints the weights and how it bears out on events
/// that it was not fitted to.
/// </summary>
public static class Confidence
{
    /// <summary>Weights of <see cref="Features"/>, in their order.</summary>
    private static readonly double[] Weights = [0.51, 0.83, 0.32, -1.40, 0.78, 0.95, 0.53];

    /// <summary>Characters from which on a clause is long: events of long clauses have more that supports them.</summary>
    private const int LongClause = 150;

    /// <summary>A constant, then 1 or 0 for: an actor is known; a place; planned, denied or otherwise not done; ASSAULT; a number; a long clause.</summary>
    public static double[] Features(Event e) =>
    [
        1,
        e.Actors.Any(static actor => actor.Id is not null || actor.Country is not null || actor.Sector is not null) ? 1 : 0,
        e.Place is not null ? 1 : 0,
        e.Status is not (Status.Happened or Status.Ongoing) ? 1 : 0,
        e.Type == EventType.Assault ? 1 : 0,
        e.Quantities.Count > 0 ? 1 : 0,
        e.Evidence.Length > LongClause ? 1 : 0,
    ];

    /// <summary>0 to 1.</summary>
    public static double Of(Event e) => Math.Round(Probability(Features(e), Weights), 3);

    /// <summary>The logistic function of the weighted sum.</summary>
    public static double Probability(double[] features, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
