using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Rewrites a share of the training sentences as headlines and careless text have it: other case, no articles and auxiliaries, no
/// final full stop, straight or curly quotes. The analysis stays the same but for the words that go.
/// </summary>
internal static class Augmentation
{
    public static GoldSentence Apply(GoldSentence sentence, Corpus corpus, Random random)
    {
        var result = sentence;
        var draw = random.NextDouble();
        if (draw < 0.07 && result.Heads.Length > 3)
        {
            result = Without(result, Telegraphic(result, corpus, random));
        }
        else if (draw < 0.17 && result.Heads.Length > 3)
        {
            result = Without(result, Enumerable.Range(0, result.Forms.Length).Select(i => i == result.Forms.Length - 1 && IsFullStop(result, i)).ToArray());
        }

        draw = random.NextDouble();
        if (draw < 0.05)
        {
            result = result with { Forms = [.. result.Forms.Select(form => form.ToUpperInvariant())] };
        }
        else if (draw < 0.10)
        {
            result = result with { Forms = [.. result.Forms.Select(form => form.ToLowerInvariant())] };
        }
        else if (draw < 0.16)
        {
            result = result with { Forms = [.. result.Forms.Select((form, i) => TitleCase(form, i))] };
        }

        return random.NextDouble() < 0.3 ? result with { Forms = [.. result.Forms.Select(Curly)] } : result;
    }

    private static bool IsFullStop(GoldSentence sentence, int i) => sentence.Forms[i] == "." && !sentence.Heads.Contains(i);

    private static string Curly(string form) => form.Replace('\'', '\u2019');

    private static string TitleCase(string form, int at) =>
        at > 0 && (form is "a" or "an" or "the" or "of" or "in" or "on" or "to" or "at" or "by" or "for" or "and" or "or" or "n't" or "'s")
            ? form : char.ToUpperInvariant(form[0]) + form[1..];

    /// <summary>Articles, forms of be and have as auxiliaries and copulas, and the final full stop, where nothing depends on them.</summary>
    private static bool[] Telegraphic(GoldSentence sentence, Corpus corpus, Random random)
    {
        var articles = random.NextDouble() < 0.9;
        var auxiliaries = random.NextDouble() < 0.7;
        var gone = new bool[sentence.Forms.Length];
        for (var i = 0; i < gone.Length; i++)
        {
            var (upos, xpos) = corpus.Tags[sentence.Tags[i]];
            var leaf = !sentence.Heads.Contains(i) && sentence.Heads[i] >= 0;
            gone[i] = leaf && ((articles && upos == Upos.DET && (sentence.Lemmas[i] is "the" or "a" or "an"))
                || (auxiliaries && upos == Upos.AUX && xpos != "MD" && (sentence.Lemmas[i] is "be" or "have"))
                || (i == gone.Length - 1 && sentence.Forms[i] == "."));
        }

        return gone;
    }

    private static GoldSentence Without(GoldSentence sentence, bool[] gone)
    {
        if (!gone.Contains(true) || gone.Count(value => !value) < 2)
        {
            return sentence;
        }

        var kept = Enumerable.Range(0, gone.Length).Where(i => !gone[i]).ToArray();
        var place = new int[gone.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            place[kept[i]] = i;
        }

        T[] Keep<T>(T[] values) => [.. kept.Select(i => values[i])];
        return new(Keep(sentence.Forms), Keep(sentence.Tags), Keep(sentence.Lemmas), Keep(sentence.Feats),
            [.. kept.Select(i => sentence.Heads[i] < 0 ? -1 : place[sentence.Heads[i]])], Keep(sentence.Relations),
            sentence.Names is null ? null : Keep(sentence.Names));
    }
}
