using System.Text;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding.Likelihood;

/// <summary>What a model says of a clause.</summary>
/// <param name="Type">The likeliest type.</param>
/// <param name="Probability">Of that type against all others and no event at all, 0 to 1.</param>
/// <param name="Confidence">How often a guess of this probability was right on verbs that the model had not seen, 0 to 1.</param>
/// <param name="Near">Verbs of the lexicon that are closest in meaning, the closest first.</param>
internal sealed record Guess(EventType Type, double Probability, double Confidence, IReadOnlyList<string> Near);

/// <summary>
/// The type of event of a clause, by a multinomial logistic regression over PLOVER's types and "no event" (models/clauses.md tells how it was
/// trained). Its file holds what each verb, each object and each feature of a clause adds to the score of each class: once for verbs that no
/// entry of the lexicon had in training, and once for each fold of the lexicon's verbs, by a regression that saw no entry and no clause of
/// them. Immutable.
/// </summary>
internal sealed class ClauseModel
{
    /// <summary>Neighbours kept of each verb.</summary>
    public const int Neighbours = 3;

    private const string BundledFile = "models/clauses.bin";
    private const string Magic = "SITREP-CLAUSES-1";

    private static readonly Lazy<ClauseModel> BundledModel = new(() =>
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, BundledFile));
        return Read(stream);
    });

    /// <summary>The model that lies beside the assembly; read once, then shared.</summary>
    /// <exception cref="FileNotFoundException">It was not copied with the program.</exception>
    /// <exception cref="InvalidDataException">It is no model of this version.</exception>
    public static ClauseModel Bundled => BundledModel.Value;

    /// <summary>The classes; null is no event.</summary>
    public required EventType?[] Classes { get; init; }

    /// <summary>The least probability at which it speaks.</summary>
    public required float Least { get; init; }

    /// <summary>Slope and intercept of the log-odds of being right by the log-odds of the probability.</summary>
    public required (float Slope, float Intercept) Calibration { get; init; }

    /// <summary>Verbs of the lexicon.</summary>
    public required string[] Names { get; init; }

    /// <summary>Indexes into <see cref="Names"/>, <see cref="Neighbours"/> for each of the first rows of <see cref="Scores"/>, which are the verbs'.</summary>
    public required ushort[] Near { get; init; }

    /// <summary>What each unlisted verb, object and feature adds to the classes.</summary>
    public required WordTable Scores { get; init; }

    /// <summary>The same for listed verbs, fold by fold.</summary>
    public required WordTable[] Folds { get; init; }

    /// <summary>Whether it knows a verb as unlisted, by its lemma in any case.</summary>
    public bool Knows(ReadOnlySpan<char> verb) => Scores.Find(KeyOfVerb(verb)) >= 0;

    /// <summary>The likeliest type of an unlisted verb's clause, however unlikely; null where the verb is not known.</summary>
    public Guess? Of(ClauseFrame frame)
    {
        Span<double> probabilities = stackalloc double[Classes.Length];
        var verb = Fill(Scores, frame, probabilities);
        if (verb < 0)
        {
            return null;
        }

        var best = -1;
        for (var i = 0; i < Classes.Length; i++)
        {
            best = Classes[i] is not null && (best < 0 || probabilities[i] > probabilities[best]) ? i : best;
        }

        var probability = probabilities[best];
        var odds = Math.Log(probability / Math.Max(1e-9, 1 - probability));
        var confidence = 1 / (1 + Math.Exp(-(Calibration.Slope * odds + Calibration.Intercept)));
        return new(Classes[best]!.Value, probability, confidence, [.. Near.Skip(verb * Neighbours).Take(Neighbours).Select(name => Names[name])]);
    }

    /// <summary>How likely a type is for the clause of a listed verb, by a regression that was trained without the verb; null where the verb is not known.</summary>
    public double? Opinion(ClauseFrame frame, EventType type)
    {
        Span<double> probabilities = stackalloc double[Classes.Length];
        return Fill(Folds[FoldOf(frame.Verb, Folds.Length)], frame, probabilities) < 0 ? null : probabilities[Array.IndexOf(Classes, type)];
    }

    /// <summary>In which fold a verb is, by its lemma.</summary>
    public static int FoldOf(ReadOnlySpan<char> verb, int folds) => (int)(WordFeatures.KeyOf(verb) % (ulong)folds);

    /// <summary>The probabilities of the classes by a table; gives the verb's row, or -1 where the table lacks the verb.</summary>
    private static int Fill(WordTable table, ClauseFrame frame, Span<double> probabilities)
    {
        var verb = frame.Particle is null ? -1 : table.Find(KeyOfVerb($"{frame.Verb} {frame.Particle}"));
        verb = verb >= 0 ? verb : table.Find(KeyOfVerb(frame.Verb));
        if (verb < 0)
        {
            return -1;
        }

        Span<float> scores = stackalloc float[table.Width];
        scores.Clear();
        table.AddTo(verb, scores);
        Add(table, frame.Thing is null ? -1 : table.Find(KeyOfThing(frame.Thing)), scores);
        foreach (var feature in frame.Features)
        {
            Add(table, table.Find(KeyOfFeature(feature)), scores);
        }

        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += probabilities[i] = Math.Exp(scores[i]);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            probabilities[i] /= sum;
        }

        return verb;
    }

    /// <summary>Key of a verb's row.</summary>
    public static ulong KeyOfVerb(ReadOnlySpan<char> verb) => WordFeatures.KeyOf(verb) * 3 + 1;

    /// <summary>Key of an object's row.</summary>
    public static ulong KeyOfThing(ReadOnlySpan<char> thing) => WordFeatures.KeyOf(thing) * 3 + 2;

    /// <summary>Key of a feature's row.</summary>
    public static ulong KeyOfFeature(ReadOnlySpan<char> feature) => WordFeatures.KeyOf(feature) * 3;

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is no model of this version.</exception>
    public static ClauseModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadString() != Magic)
        {
            throw new InvalidDataException("not a model of clauses of this version");
        }

        var classes = new EventType?[reader.ReadByte()];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = reader.ReadString() is { Length: > 0 } name ? Enum.Parse<EventType>(name) : null;
        }

        var least = reader.ReadSingle();
        var calibration = (reader.ReadSingle(), reader.ReadSingle());
        var names = new string[reader.ReadUInt16()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        var near = new ushort[reader.ReadInt32()];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = reader.ReadUInt16();
        }

        return new() { Classes = classes, Least = least, Calibration = calibration, Names = names, Near = near, Scores = WordTable.Read(reader), Folds = ReadFolds(reader) };
    }

    /// <summary>Writes a model.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write((byte)Classes.Length);
        foreach (var type in Classes)
        {
            writer.Write(type?.ToString() ?? "");
        }

        writer.Write(Least);
        writer.Write(Calibration.Slope);
        writer.Write(Calibration.Intercept);
        writer.Write((ushort)Names.Length);
        Array.ForEach(Names, writer.Write);
        writer.Write(Near.Length);
        Array.ForEach(Near, writer.Write);
        Scores.Write(writer);
        writer.Write((byte)Folds.Length);
        foreach (var fold in Folds)
        {
            fold.Write(writer);
        }
    }

    private static WordTable[] ReadFolds(BinaryReader reader)
    {
        var folds = new WordTable[reader.ReadByte()];
        for (var i = 0; i < folds.Length; i++)
        {
            folds[i] = WordTable.Read(reader);
        }

        return folds;
    }

    private static void Add(WordTable table, int row, Span<float> scores)
    {
        if (row >= 0)
        {
            table.AddTo(row, scores);
        }
    }
}
