using System.Globalization;
using Sitrep.Coding;

namespace Sitrep.Bench;

/// <summary>Fits the weights of <see cref="Confidence"/> to judged events, and says how they bear out on events that they were not fitted to.</summary>
internal static class ConfidenceFit
{
    private const int Folds = 5, Bins = 5, Steps = 2000, Seed = 3;
    private const double Rate = 0.5, Penalty = 1;

    /// <summary>Prints the weights fitted to all, and a reliability table by cross-validation beside the shipped confidence.</summary>
    public static void Print(List<(double[] Features, double Confidence, bool Right)> judged)
    {
        var shuffled = judged.ToArray();
        new Random(Seed).Shuffle(shuffled);
        var crossed = new List<(double Said, bool Right)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = Fit([.. shuffled.Where((_, i) => i % Folds != fold)]);
            crossed.AddRange(shuffled.Where((_, i) => i % Folds == fold).Select(row => (Confidence.Probability(row.Features, weights), row.Right)));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence, weights fitted to {judged.Count}: {string.Join(' ', Fit(shuffled).Select(static weight => weight.ToString("F2", CultureInfo.InvariantCulture)))}"));
        Table("fitted to the other four fifths", crossed);
        Table("as shipped", [.. judged.Select(static row => (row.Confidence, row.Right))]);
    }

    private static void Table(string name, List<(double Said, bool Right)> pairs)
    {
        Console.WriteLine($"{name,-34}{"events",8}{"said",8}{"right",8}");
        pairs.Sort(static (left, right) => left.Said.CompareTo(right.Said));
        for (var bin = 0; bin < Bins; bin++)
        {
            var part = pairs[(bin * pairs.Count / Bins)..((bin + 1) * pairs.Count / Bins)];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"fifth {bin + 1}",-34}{part.Count,8}{part.Average(static pair => pair.Said),8:F3}{part.Count(static pair => pair.Right) / (double)part.Count,8:F3}"));
        }

        Console.WriteLine(Ranks(pairs));
    }

    /// <summary>How often a right event is said to be surer than a wrong one (area under the curve), and the mean log loss.</summary>
    public static string Ranks(IReadOnlyList<(double Said, bool Right)> pairs)
    {
        var (right, wrong) = (pairs.Where(static pair => pair.Right).Select(static pair => pair.Said).ToList(), pairs.Where(static pair => !pair.Right).Select(static pair => pair.Said).ToList());
        var ahead = right.Sum(one => wrong.Sum(other => one > other ? 1 : one == other ? 0.5 : 0));
        var loss = -pairs.Average(static pair => Math.Log(Math.Clamp(pair.Right ? pair.Said : 1 - pair.Said, 1e-3, 1)));
        return string.Create(CultureInfo.InvariantCulture, $"right before wrong {ahead / Math.Max(1, right.Count * wrong.Count):F3}, log loss {loss:F3}");
    }

    /// <summary>Logistic regression by gradient descent, the squares of all weights but the constant's penalised.</summary>
    private static double[] Fit((double[] Features, double Confidence, bool Right)[] rows)
    {
        var weights = new double[rows[0].Features.Length];
        for (var step = 0; step < Steps; step++)
        {
            var slope = weights.Select(static (weight, i) => i == 0 ? 0 : Penalty * weight).ToArray();
            foreach (var (features, _, right) in rows)
            {
                var error = Confidence.Probability(features, weights) - (right ? 1 : 0);
                for (var i = 0; i < slope.Length; i++)
                {
                    slope[i] += error * features[i];
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] -= Rate * slope[i] / rows.Length;
            }
        }

        return weights;
    }
}
