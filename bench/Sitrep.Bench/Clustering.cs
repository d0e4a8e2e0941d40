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
        long both = 0, gold = 0, system = 0;
        double precision = 0, recall = 0;
        foreach (var one in mentions)
        {
            var sameBoth = mentions.Count(other => other == one);
            var sameGold = mentions.Count(other => other.Gold == one.Gold);
            var sameSystem = mentions.Count(other => other.System == one.System);
            both += sameBoth - 1;
            gold += sameGold - 1;
            system += sameSystem - 1;
            precision += sameBoth / (double)sameSystem;
            recall += sameBoth / (double)sameGold;
        }

        return new(
            new(system == 0 ? 1 : both / (double)system, gold == 0 ? 1 : both / (double)gold),
            new(precision / mentions.Count, recall / mentions.Count));
    }
}
