using System.Numerics.Tensors;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Puts trained weights into the form in which the program reads them: what each verb, object and feature adds to each class.</summary>
internal sealed class ClauseModelWriter(KnowledgeBase knowledge, ClauseVectors vectors)
{
    private readonly SoftmaxRegression _regression = vectors.Regression(0);

    /// <summary>The model: all verbs of WordNet that no clause was trained on as unlisted, and the lexicon's verbs fold by fold.</summary>
    public ClauseModel Model(
        double[] weights, IReadOnlyList<double[]> folds, IReadOnlyList<Clause> clauses, Func<string, bool> isSeen, float least, (float, float) calibration)
    {
        // Verbs of saying carry what is said, however they are used.
        var saying = knowledge.All<ReportingEntry>().Select(static entry => entry.Words.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        var unlisted = vectors.Verbs.Where(verb => verb.Split(' ')[0] is var head && !isSeen(head) && !saying.Contains(head)).Order(StringComparer.Ordinal).ToList();
        var listed = clauses.Where(static clause => clause.IsListed)
            .Select(static clause => clause.Frame.Particle is null ? clause.Frame.Verb : $"{clause.Frame.Verb} {clause.Frame.Particle}")
            .Distinct().Order(StringComparer.Ordinal).ToLookup(verb => ClauseModel.FoldOf(verb.Split(' ')[0], folds.Count));
        var names = knowledge.All<PredicateEntry>().Where(static entry => entry is { Part: PredicatePart.Verb, Words.Length: 1, Refusal: null })
            .Select(static entry => entry.Head).Distinct().Order(StringComparer.Ordinal).ToArray();
        return new()
        {
            Classes = [.. ClauseVectors.Classes],
            Least = least,
            Calibration = calibration,
            Names = names,
            Near = Near(unlisted, names),
            Scores = Table(weights, unlisted),
            Folds = [.. folds.Select((fold, number) => Table(fold, [.. listed[number]]))],
        };
    }

    /// <summary>Rows of some verbs, of all objects and of all features.</summary>
    private WordTable Table(double[] weights, List<string> verbs)
    {
        var always = _regression.Scores(weights, vectors.Plain[ClauseVectors.Always]);
        var keys = new List<ulong>();
        var rows = new List<float>();
        foreach (var verb in verbs)
        {
            Row(ClauseModel.KeyOfVerb(verb), vectors.OfVerb(verb), always);
        }

        foreach (var noun in vectors.Nouns)
        {
            Row(ClauseModel.KeyOfThing(noun), vectors.OfThing(noun));
        }

        foreach (var (name, vector) in vectors.Plain.Where(static feature => feature.Key is not (ClauseCorpus.OfEntry or ClauseVectors.Always)))
        {
            Row(ClauseModel.KeyOfFeature(name), vector);
        }

        return WordTable.Quantize(ClauseVectors.Classes.Count, [.. keys], rows.ToArray());

        void Row(ulong key, SparseVector vector, double[]? more = null)
        {
            keys.Add(key);
            rows.AddRange(_regression.Scores(weights, vector).Select((score, i) => (float)(score + (more?[i] ?? 0))));
        }
    }

    /// <summary>The closest verbs of the lexicon by cosine, for each verb.</summary>
    private ushort[] Near(List<string> verbs, string[] names)
    {
        var known = names.Select(name => Unit(vectors.OfVerb(name))).ToArray();
        var near = new List<ushort>();
        foreach (var verb in verbs)
        {
            var vector = vectors.OfVerb(verb);
            var likeness = known.Select(other => Product(vector, other)).ToArray();
            near.AddRange(Enumerable.Range(0, names.Length).Where(i => names[i] != verb).OrderByDescending(i => likeness[i])
                .Take(ClauseModel.Neighbours).Select(static i => (ushort)i));
        }

        return [.. near];
    }

    private double[] Unit(SparseVector vector)
    {
        var dense = new double[vectors.FeatureCount];
        for (var i = 0; i < vector.Features.Length; i++)
        {
            dense[vector.Features[i]] = vector.Values[i];
        }

        TensorPrimitives.Divide(dense, Math.Max(TensorPrimitives.Norm<double>(dense), 1e-9), dense);
        return dense;
    }

    private static double Product(SparseVector vector, double[] dense)
    {
        var sum = 0.0;
        for (var i = 0; i < vector.Features.Length; i++)
        {
            sum += vector.Values[i] * dense[vector.Features[i]];
        }

        return sum;
    }
}
