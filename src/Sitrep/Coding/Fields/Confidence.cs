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
    private static readonly double[] Weights = [0.63, 0.80, 0.32, -1.29, 0.74, 0.62, 0.59, 0.14];

    /// <summary>Characters from which on a clause is long: events of long clauses have more that supports them.</summary>
    private const int LongClause = 150;

    /// <summary>Log-odds of the type by the clause alone: bound, and mean over the judged events.</summary>
    private const double FarthestOdds = 4, MeanOdds = -0.9;

    /// <summary>A constant, then 1 or 0 for: an actor is known; a place; planned, denied or otherwise not done; ASSAULT; a number; a long clause.
    /// Last how far the log-odds of the type by the clause alone (<see cref="Event.Opinion"/>) are from their mean, 0 where nothing is known of them.</summary>
    public static double[] Features(Event e) =>
    [
        1,
        e.Actors.Any(static actor => actor.Id is not null || actor.Country is not null || actor.Sector is not null) ? 1 : 0,
        e.Place is not null ? 1 : 0,
        e.Status is not (Status.Happened or Status.Ongoing) ? 1 : 0,
        e.Type == EventType.Assault ? 1 : 0,
        e.Quantities.Count > 0 ? 1 : 0,
        e.Evidence.Length > LongClause ? 1 : 0,
        e.Opinion is { } opinion ? Math.Clamp(Math.Log(opinion / (1 - opinion)), -FarthestOdds, FarthestOdds) - MeanOdds : 0,
    ];

    /// <summary>0 to 1; that of an event whose type a model guessed (its confidence so far) is so much less.</summary>
    public static double Of(Event e) => Math.Round(e.Confidence * Probability(Features(e), Weights), 3);

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
