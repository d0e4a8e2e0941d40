using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>What teachers think of a sentence: averages of their probabilities.</summary>
/// <param name="Tags">Of joint tags, a row for each word.</param>
/// <param name="Heads">Of heads, a row for each word: of each word of the sentence, then of the root.</param>
/// <param name="Relations">Of relations to the sentence's own heads, a row for each word.</param>
internal sealed record Opinion(float[] Tags, float[] Heads, float[] Relations);

/// <summary>
/// Trained networks whose probabilities another network learns beside, or in place of, what people marked (Hinton, Vinyals and Dean
/// 2015; for dependency parsers Kuncoro et al. 2016). Not thread-safe.
/// </summary>
internal sealed class Teachers(IReadOnlyList<NeuralModel> models)
{
    private readonly NetworkPass[] _passes = [.. models.Select(model => new NetworkPass(model))];
    private readonly TreeDecoder _trees = new();
    private readonly EncoderShape _shape = models[0].Shape;

    /// <summary>The sentences, those without a tree with the one that the teachers give them, and what the teachers think of each.</summary>
    public (GoldSentence Sentence, Opinion Opinion)[] Of(IReadOnlyList<GoldSentence> sentences)
    {
        string[] forms = [.. sentences.SelectMany(sentence => sentence.Forms)];
        var ends = new int[sentences.Count];
        for (int i = 0, words = 0; i < ends.Length; i++)
        {
            ends[i] = words += sentences[i].Forms.Length;
        }

        var result = sentences.Select(sentence => (Sentence: sentence, Opinion: Empty(sentence.Forms.Length))).ToArray();
        foreach (var pass in _passes)
        {
            pass.Run(forms, ends);
            AddTagsAndHeads(pass, result);
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (result[i].Sentence.Heads.Length == 0)
            {
                result[i].Sentence = result[i].Sentence with { Heads = Parse(result[i].Opinion.Heads, result[i].Sentence.Forms.Length) };
            }
        }

        int[] heads = [.. result.SelectMany(entry => entry.Sentence.Heads)];
        foreach (var pass in _passes)
        {
            AddRelations(pass.RelationScores(ends, heads), result);
        }

        return result;
    }

    private Opinion Empty(int words) => new(new float[words * _shape.Tags], new float[words * (words + 1)], new float[words * _shape.Relations]);

    private void AddTagsAndHeads(NetworkPass pass, (GoldSentence Sentence, Opinion Opinion)[] sentences)
    {
        var first = 0;
        foreach (var (sentence, opinion) in sentences)
        {
            var words = sentence.Forms.Length;
            var arcs = pass.ArcScores(first, words, out var stride);
            for (var i = 0; i < words; i++)
            {
                Add(pass.TagScores(first + i), opinion.Tags.AsSpan(i * _shape.Tags, _shape.Tags));
                Add(arcs.Slice(i * stride, words + 1), opinion.Heads.AsSpan(i * (words + 1), words + 1));
            }

            first += words;
        }
    }

    private void AddRelations(ReadOnlySpan<float> scores, (GoldSentence Sentence, Opinion Opinion)[] sentences)
    {
        var first = 0;
        foreach (var (sentence, opinion) in sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                Add(scores.Slice((first + i) * _shape.PaddedRelations, _shape.Relations), opinion.Relations.AsSpan(i * _shape.Relations, _shape.Relations));
            }

            first += sentence.Forms.Length;
        }
    }

    /// <summary>Adds one teacher's share of the probabilities of some scores.</summary>
    private void Add(ReadOnlySpan<float> scores, Span<float> sum)
    {
        var probabilities = new float[scores.Length];
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), probabilities);
        TensorPrimitives.SoftMax<float>(probabilities, probabilities);
        TensorPrimitives.MultiplyAdd(probabilities, 1f / _passes.Length, sum, sum);
    }

    private int[] Parse(float[] probabilities, int words)
    {
        var heads = new int[words];
        var scores = new float[probabilities.Length];
        TensorPrimitives.Log<float>(probabilities, scores);
        _trees.Decode(scores, words, words + 1, heads);
        return heads;
    }
}
