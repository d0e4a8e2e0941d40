namespace Sitrep.Bench;

/// <summary>How well a grouping agrees with the gold one.</summary>
/// <param name="Pairwise">Over pairs of mentions in one group.</param>
/// <param name="BCubed">Over mentions (Bagga and Baldwin, 1998).</param>
internal sealed record Clustering(Clustering.Score Pairwise, Clustering.Score BCubed)
{
    /// <summary>Precision and recall, from 0 to 1.</summary>
    internal readonly record struct Score(double Precision, double Recall)
    {
        public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

        public override string ToString() => $"P {Precision:F3} R {Recall:F3} F1 {F1:F3}";
    }

    /// <summary>Compares the groups of mentions, each given as gold and system group.</summary>
    public static Clustering Of(IReadOnlyList<(string Gold, string System)> mentions)
    {
        var together = mentions.CountBy(one => one).ToDictionary();
        var inGold = mentions.CountBy(one => one.Gold).ToDictionary();
        var inSystem = mentions.CountBy(one => one.System).ToDictionary();
        long both = 0, gold = 0, system = 0;
        double precision = 0, recall = 0;
        foreach (var one in mentions)
        {
            both += together[one] - 1;
            gold += inGold[one.Gold] - 1;
            system += inSystem[one.System] - 1;
            precision += together[one] / (double)inSystem[one.System];
            recall += together[one] / (double)inGold[one.Gold];
        }

        return new(
            new(system == 0 ? 1 : both / (double)system, gold == 0 ? 1 : both / (double)gold),
            new(precision / mentions.Count, recall / mentions.Count));
    }
}
