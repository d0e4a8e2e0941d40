namespace Sitrep.Language;

/// <summary>Mends tags by what case, the tree and the end of a sentence say of them.</summary>
internal sealed class TagMending(NeuralModel model)
{
    /// <summary>Logarithm of how much likelier a proper noun is than another where its case does not show it, to be believed.</summary>
    private const float SureOfName = 3;

    /// <summary>Name classes up to this are no name, or a person's.</summary>
    private const int LastOfPersons = 2;

    private readonly int _past = model.Lexicon.VerbTag("VBD"), _present = model.Lexicon.VerbTag("VBP"), _base = model.Lexicon.VerbTag("VB"), _gerund = model.Lexicon.VerbTag("VBG");
    private readonly int _plural = model.Lexicon.NounTag("NNS"), _singular = model.Lexicon.NounTag("NN"), _third = model.Lexicon.VerbTag("VBZ");
    private readonly int _subject = Array.IndexOf(model.Relations, "nsubj");

    /// <summary>
    /// The capital of a sentence's first word says nothing, and a word without one is seldom a name where others have theirs: as a proper
    /// noun such a word must be a name, stand before one, or be far likelier than as any other. No person's name begins with an article: "The Foreign Secretary".
    /// </summary>
    public void Uncapitalise(NetworkPass pass, ReadOnlySpan<string> forms, int first, int end, ReadOnlySpan<int> names, Span<int> tags)
    {
        if (end - first < 3 || !char.IsUpper(forms[first][0]))
        {
            return;
        }

        for (var i = first; i < end; i++)
        {
            var isDoubtful = i == first ? forms[i].AsSpan(1).ContainsAnyInRange('a', 'z') : char.IsLower(forms[i][0]);
            if (!isDoubtful || names[i] > LastOfPersons || UposOf(tags[i]) != Upos.PROPN)
            {
                continue;
            }

            var scores = pass.TagScores(i);
            var best = BestTag(scores, static upos => upos != Upos.PROPN);
            var alone = i + 1 == end || UposOf(tags[i + 1]) != Upos.PROPN;
            tags[i] = UposOf(best) == Upos.DET || (alone && names[i] == 0 && scores[best] > scores[tags[i]] - SureOfName) ? best : tags[i];
        }
    }

    /// <summary>
    /// A noun or adjective has no object: what has one is a verb ("the army shells the town"). A subject is no verb in the third person:
    /// "Clashes broke out". What is set off behind a subject without an article, in -ing, is a verb: "Parliament, meeting in Oslo, voted".
    /// </summary>
    /// <param name="pass">The pass that scored the tags.</param>
    /// <param name="forms">The sentence's words.</param>
    /// <param name="first">The sentence's first word in the batch.</param>
    /// <param name="heads">Heads of the sentence's words.</param>
    /// <param name="relations">Relations of the sentence's words.</param>
    /// <param name="tags">Tags of the batch.</param>
    public void Verbalise(NetworkPass pass, ReadOnlySpan<string> forms, int first, ReadOnlySpan<int> heads, ReadOnlySpan<int> relations, Span<int> tags)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var head = first + heads[i];
            if (heads[i] >= 0 && model.Relations[relations[i]] == "obj" && UposOf(tags[head]) is Upos.NOUN or Upos.ADJ)
            {
                tags[head] = BestTag(pass.TagScores(head), static upos => upos == Upos.VERB);
            }

            if (relations[i] == _subject && tags[first + i] == _third)
            {
                tags[first + i] = _plural;
            }

            if (i > 1 && forms[i - 1] == "," && forms[i].EndsWith("ing", StringComparison.Ordinal) && UposOf(tags[first + i]) == Upos.NOUN && heads[i] >= 0 && heads[i] < i
                && relations[heads[i]] == _subject && model.Relations[relations[i]] is "conj" or "appos" && !heads[..i].Contains(i))
            {
                tags[first + i] = _gerund;
            }
        }
    }

    /// <summary>A noun in -s that the treebanks do not have in the singular is a plural: "airstrikes".</summary>
    public void Plural(ReadOnlySpan<string> forms, Span<int> tags)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (tags[i] == _singular && forms[i].Length > 4 && !forms[i].AsSpan().ContainsAnyExceptInRange('a', 'z') && forms[i][^1] == 's' && forms[i][^2] is not ('s' or 'u' or 'i') && !model.Lexicon.Words.ContainsKey((forms[i].ToLowerInvariant(), _singular)))
            {
                tags[i] = _plural;
            }
        }
    }

    /// <summary>
    /// The verb of a sentence that ends with a full stop is finite: a participle with a subject and no auxiliary is the past ("The army
    /// trained with them."). Headlines, where the auxiliary is left out, have no full stop.
    /// </summary>
    public void MakeFinite(ReadOnlySpan<string> forms, ReadOnlySpan<int> heads, Span<int> relations, Span<int> tags)
    {
        var root = heads.IndexOf(-1);
        if (forms[^1] != "." || model.Lexicon.Tags[tags[root]] is not (Upos.VERB, "VBN"))
        {
            return;
        }

        var subject = -1;
        for (var i = 0; i < root; i++)
        {
            if (heads[i] == root)
            {
                var relation = model.Relations[relations[i]];
                if (relation is "aux" or "aux:pass")
                {
                    return;
                }

                subject = relation is "nsubj" or "nsubj:pass" ? i : subject;
            }
        }

        if (subject >= 0)
        {
            tags[root] = _past;
            relations[subject] = _subject;
        }
    }

    /// <summary>An irregular past that was taken for a present, a base form or a gerund is the past: "the bank lent 3 million", "the court froze the assets".</summary>
    public void Past(ReadOnlySpan<string> forms, Span<int> tags)
    {
        for (var i = 0; i < forms.Length; i++)
        {
            if (tags[i] == _gerund && !forms[i].Contains("in", StringComparison.OrdinalIgnoreCase))
            {
                tags[i] = _past;
            }

            if ((tags[i] == _present || tags[i] == _base) && model.Lexicon.Words.TryGetValue((forms[i].ToLowerInvariant(), _past), out var entry)
                && entry.Lemma.Length > 0 && !entry.Lemma.Equals(forms[i], StringComparison.OrdinalIgnoreCase)
                && !model.Lexicon.Words.ContainsKey((forms[i].ToLowerInvariant(), _present)) && !model.Lexicon.Words.ContainsKey((forms[i].ToLowerInvariant(), _base)))
            {
                tags[i] = _past;
            }
        }
    }

    private Upos UposOf(int tag) => model.Lexicon.Tags[tag].Upos;

    /// <summary>The best tag whose universal part of speech fits.</summary>
    private int BestTag(ReadOnlySpan<float> scores, Func<Upos, bool> fits)
    {
        var best = -1;
        for (var tag = 0; tag < scores.Length; tag++)
        {
            best = fits(UposOf(tag)) && (best < 0 || scores[tag] > scores[best]) ? tag : best;
        }

        return best;
    }
}
