using System.Numerics.Tensors;

namespace Sitrep.Language;

/// <summary>
/// Decides by the network's scores: the tags, names, heads and relations of a batch of sentences. Not thread-safe: one for each thread.
/// </summary>
internal sealed class NeuralDecoder(NeuralModel model)
{
    private readonly EncoderShape _shape = model.Shape;
    private readonly NetworkPass _pass = new(model);
    private readonly TagMending _mending = new(model);
    private readonly TreeDecoder _trees = new();

    /// <summary>Joint tag of each word of the batch.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>Name class of each word of the batch.</summary>
    public int[] Names { get; private set; } = [];

    /// <summary>Head of each word, counted within its sentence; -1 for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head; means nothing for the root.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Analyses the sentences that end before the given words.</summary>
    public void Run(ReadOnlySpan<string> forms, ReadOnlySpan<int> ends)
    {
        var words = forms.Length;
        Reserve(words);
        _pass.Run(forms, ends);
        for (var i = 0; i < words; i++)
        {
            Tags[i] = TensorPrimitives.IndexOfMax(_pass.TagScores(i));
        }

        var start = 0;
        foreach (var end in ends)
        {
            var scores = _pass.ArcScores(start, end - start, out var stride);
            _trees.Decode(scores, end - start, stride, Heads.AsSpan(start, end - start));
            NameDecoder.Decode(_pass.Projected, model.Weights.NameFollows, _shape, start, end, Names);
            _mending.Uncapitalise(_pass, forms, start, end, Names, Tags);
            start = end;
        }

        var relations = _pass.RelationScores(ends, Heads);
        for (var i = 0; i < words; i++)
        {
            Relations[i] = TensorPrimitives.IndexOfMax(relations.Slice(i * _shape.PaddedRelations, _shape.Relations));
        }

        _mending.Past(forms, Tags.AsSpan(0, words));
        _mending.Plural(forms, Tags.AsSpan(0, words));
        start = 0;
        foreach (var end in ends)
        {
            var sentence = new Range(start, end);
            _mending.Verbalise(_pass, forms[sentence], start, Heads.AsSpan(sentence), Relations.AsSpan(sentence), Tags);
            _mending.MakeFinite(forms[sentence], Heads.AsSpan(sentence), Relations.AsSpan(sentence), Tags.AsSpan(sentence));
            start = end;
        }
    }

    /// <summary>How likely a word of the last batch is a verb against its best tag, as a logarithm; 0 when that is a verb's.</summary>
    public float VerbOdds(int word)
    {
        var scores = _pass.TagScores(word);
        var best = float.NegativeInfinity;
        for (var tag = 0; tag < scores.Length; tag++)
        {
            best = model.Lexicon.Tags[tag].Upos == Upos.VERB ? Math.Max(best, scores[tag]) : best;
        }

        return best - TensorPrimitives.Max(scores);
    }

    private void Reserve(int words)
    {
        if (words > Tags.Length)
        {
            var capacity = Math.Max(words, 256);
            Tags = new int[capacity];
            Names = new int[capacity];
            Heads = new int[capacity];
            Relations = new int[capacity];
        }
    }
}
