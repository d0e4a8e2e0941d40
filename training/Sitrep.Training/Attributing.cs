using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Puts a source behind sentences, as news has it and treebanks seldom: "Five people were hurt, local officials and a witness said on
/// Tuesday." The sentence becomes the clausal complement of the verb of saying, as UD has it for speech that comes first.
/// </summary>
internal sealed class Attributing
{
    private const int LongestSource = 8, LongestSentence = 32;
    private const double Inverted = 0.25, Joined = 0.25;

    private static readonly string[] Verbs = ["said", "said", "said", "said", "reported", "added", "announced", "confirmed", "warned", "claimed"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly Corpus _corpus;
    private readonly double _share;
    private readonly GoldSentence[] _sources;

    /// <summary>Takes the sources from the subjects of the sentences.</summary>
    /// <param name="corpus">Names the tags and relations.</param>
    /// <param name="sentences">Sentences with trees.</param>
    /// <param name="share">Share of the sentences that are given a source, of those that can have one.</param>
    public Attributing(Corpus corpus, IEnumerable<GoldSentence> sentences, double share)
    {
        _corpus = corpus;
        _share = share;
        var subject = corpus.Relations.IndexOf("nsubj");
        _sources =
        [
            .. sentences.Where(sentence => sentence.Names is not null && sentence.Heads.Length > 0)
                .SelectMany(sentence => Enumerable.Range(0, sentence.Heads.Length).Where(i => sentence.Relations[i] == subject).Select(i => Phrase(sentence, i)))
                .OfType<GoldSentence>(),
        ];
    }

    /// <summary>The sentence with a source, or as it is.</summary>
    public GoldSentence Apply(GoldSentence sentence, Random random)
    {
        if (_share == 0 || random.NextDouble() > _share || !CanHaveSource(sentence))
        {
            return sentence;
        }

        var source = _sources[random.Next(_sources.Length)];
        var second = random.NextDouble() < Joined ? _sources[random.Next(_sources.Length)] : null;
        var isInverted = random.NextDouble() < Inverted;
        int clause = sentence.Forms.Length - 1, length = source.Forms.Length + (second is null ? 0 : 1 + second.Forms.Length);
        var said = clause + 1 + (isInverted ? 0 : length);
        var words = new SentenceBuilder(_corpus);
        words.Add(sentence, clause, said, "ccomp");
        words.Add(",", Upos.PUNCT, ",", RootOf(sentence), "punct");
        if (isInverted)
        {
            words.Add(Verbs[random.Next(Verbs.Length)], Upos.VERB, "VBD", -1, "root");
        }

        var subject = words.Count + RootOf(source);
        words.Add(source, source.Forms.Length, said, "nsubj");
        if (second is not null)
        {
            words.Add("and", Upos.CCONJ, "CC", words.Count + 1 + RootOf(second), "cc");
            words.Add(second, second.Forms.Length, subject, "conj");
        }

        if (!isInverted)
        {
            words.Add(Verbs[random.Next(Verbs.Length)], Upos.VERB, "VBD", -1, "root");
            AddTail(words, said, random.NextDouble(), random);
        }

        words.Add(".", Upos.PUNCT, ".", said, "punct");
        return words.Done();
    }

    private static void AddTail(SentenceBuilder words, int said, double draw, Random random)
    {
        var at = words.Count;
        if (draw < 0.35)
        {
            words.Add("on", Upos.ADP, "IN", at + 1, "case");
            words.Add(Days[random.Next(Days.Length)], Upos.PROPN, "NNP", said, "obl");
        }
        else if (draw < 0.5)
        {
            words.Add("in", Upos.ADP, "IN", at + 2, "case");
            words.Add("a", Upos.DET, "DT", at + 2, "det");
            words.Add("statement", Upos.NOUN, "NN", said, "obl");
        }
    }

    /// <summary>Whether a sentence is a statement without quotation marks, with a full stop on which nothing hangs.</summary>
    private bool CanHaveSource(GoldSentence sentence) =>
        sentence.Names is not null && sentence.Heads.Length is >= 5 and <= LongestSentence && sentence.Forms[^1] == "." && !sentence.Heads.Contains(sentence.Heads.Length - 1)
        && !Array.Exists(sentence.Forms, form => form is "\"" or "''" or "``" or "“" or "”" or ":") && UposOf(sentence, RootOf(sentence)) == Upos.VERB;

    /// <summary>A noun with all that hangs from it, if that is short, in one piece and without a verb.</summary>
    private GoldSentence? Phrase(GoldSentence sentence, int head)
    {
        if (UposOf(sentence, head) is not (Upos.NOUN or Upos.PROPN))
        {
            return null;
        }

        int first = head, last = head;
        for (var grown = true; grown;)
        {
            grown = false;
            for (var i = 0; i < sentence.Heads.Length; i++)
            {
                if (sentence.Heads[i] >= first && sentence.Heads[i] <= last && (i < first || i > last))
                {
                    (first, last, grown) = (Math.Min(first, i), Math.Max(last, i), true);
                }
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (last - first >= LongestSource || UposOf(sentence, i) is Upos.VERB or Upos.AUX or Upos.SCONJ || (i != head && (sentence.Heads[i] < first || sentence.Heads[i] > last)))
            {
                return null;
            }
        }

        var range = first..(last + 1);
        var isName = sentence.Names![first] > 0 || UposOf(sentence, first) == Upos.PROPN;
        var forms = sentence.Forms[range];
        forms[0] = first > 0 || isName ? forms[0] : forms[0].ToLowerInvariant();
        return new(forms, sentence.Tags[range], sentence.Lemmas[range], sentence.Feats[range],
            [.. sentence.Heads[range].Select((above, i) => first + i == head ? -1 : above - first)], sentence.Relations[range], NameClasses.Begun(sentence.Names[range]));
    }

    private Upos UposOf(GoldSentence sentence, int word) => _corpus.Tags[sentence.Tags[word]].Upos;

    private static int RootOf(GoldSentence sentence) => Array.IndexOf(sentence.Heads, -1);
}
