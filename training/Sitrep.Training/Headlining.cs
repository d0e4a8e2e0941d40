using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Writes sentences as headlines: without articles, auxiliaries and copulas ("Five miners held"), with the present for the past ("Army
/// shells village") and an infinitive for the future ("UN to send observers"). The tree stays.
/// </summary>
internal sealed class Headlining(Corpus corpus, double share)
{
    private readonly int _to = corpus.Tags.IndexOf((Upos.PART, "TO")), _present = corpus.Tags.IndexOf((Upos.VERB, "VBZ")), _plural = corpus.Tags.IndexOf((Upos.VERB, "VBP"));
    private readonly int _mark = corpus.Relations.IndexOf("mark"), _subject = corpus.Relations.IndexOf("nsubj");

    /// <summary>Share of the sentences that are rewritten.</summary>
    public double Share => share;

    public GoldSentence Apply(GoldSentence sentence, Random random)
    {
        var articles = random.NextDouble() < 0.9;
        var auxiliaries = random.NextDouble() < 0.7;
        string[] forms = [.. sentence.Forms], lemmas = [.. sentence.Lemmas];
        int[] tags = [.. sentence.Tags], relations = [.. sentence.Relations];
        var gone = new bool[forms.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            var (upos, xpos) = corpus.Tags[tags[i]];
            var leaf = !sentence.Heads.Contains(i) && sentence.Heads[i] >= 0;
            gone[i] = leaf && ((articles && upos == Upos.DET && (lemmas[i] is "the" or "a" or "an"))
                || (auxiliaries && upos == Upos.AUX && xpos != "MD" && (lemmas[i] is "be" or "have"))
                || (i == forms.Length - 1 && forms[i] == "."));
            if (auxiliaries && leaf && xpos == "MD" && lemmas[i] == "will")
            {
                (forms[i], lemmas[i], tags[i], relations[i]) = ("to", "to", _to, _mark);
            }
            else if (auxiliaries && xpos == "VBD" && upos == Upos.VERB && lemmas[i] is not ("be" or "have" or "do") && IsPlural(sentence, i) is { } plural)
            {
                (forms[i], tags[i]) = plural ? (lemmas[i], _plural) : (Inflections.WithS(lemmas[i]), _present);
            }
        }

        return (sentence with { Forms = forms, Lemmas = lemmas, Tags = tags, Relations = relations }).Without(gone);
    }

    /// <summary>Whether the subject of a verb is plural; null where it has no noun for one.</summary>
    private bool? IsPlural(GoldSentence sentence, int verb)
    {
        for (var i = 0; i < sentence.Heads.Length; i++)
        {
            if (sentence.Heads[i] == verb && sentence.Relations[i] == _subject)
            {
                var (upos, xpos) = corpus.Tags[sentence.Tags[i]];
                return upos is Upos.NOUN or Upos.PROPN ? xpos is "NNS" or "NNPS" : null;
            }
        }

        return null;
    }
}
