using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Coding;

/// <summary>Finds the words of a document that the predicate lexicon knows: which entries a token may be read by, as what part of speech.</summary>
internal sealed class PredicateMatcher(Document document, PredicateLexicon lexicon)
{
    /// <summary>Regular endings of verbs, and what the lemma has instead.</summary>
    private static readonly (string Ending, string Put)[] Endings = [("d", ""), ("ed", ""), ("ied", "y"), ("s", ""), ("es", ""), ("ies", "y"), ("ing", ""), ("ing", "e")];

    private readonly SentenceSigns _signs = new(document);
    private readonly List<(PredicateEntry Entry, int[] Words)> _matches = [];

    /// <summary>All entries that match at a token, longest pattern first; several when constraints on arguments must decide. The next call reuses the list.</summary>
    public IReadOnlyList<(PredicateEntry Entry, int[] Words)> At(int token)
    {
        _matches.Clear();
        ref readonly var word = ref document.Tokens[token];
        switch (word.Upos)
        {
            case Upos.VERB:
                if (IsGerundNoun(document, token))
                {
                    Match(lexicon.Nouns(word.Form.ToLowerInvariant()), token);
                }

                Match(VerbsOf(lexicon, word), token);
                break;
            case Upos.AUX when word.Deprel is not (Deprel.Aux or Deprel.AuxPass or Deprel.Cop):
                Match(VerbsOf(lexicon, word), token);
                break;
            case Upos.NOUN or Upos.PROPN:
                // "on hunger strike" is longer than "hunger strike", which it holds.
                Match(lexicon.Adjectives(Key(word)), token);
                Match(lexicon.Nouns(Key(word)), token);
                break;
            case Upos.ADJ or Upos.ADV or Upos.ADP:
                Match(lexicon.Adjectives(Key(word)), token);
                if (_matches.Count == 0 && IsVerbLike(document, token))
                {
                    Match(VerbsOf(lexicon, word), token);
                }

                // "a regime offensive killed": what has an article and a noun's place is a noun.
                if (_matches.Count == 0 && word is { Upos: Upos.ADJ, Deprel: Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod })
                {
                    Match(lexicon.Nouns(Key(word)), token);
                }

                break;
        }

        return _matches;
    }

    /// <summary>"Rebel shelling killed …": a gerund that stands as a noun, with a noun's modifier before it.</summary>
    private static bool IsGerundNoun(Document document, int token) =>
        document.Tokens[token] is { Xpos: "VBG", Deprel: Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod or Deprel.Root }
        && (document.HasChild(token, Deprel.Compound) || document.HasChild(token, Deprel.Amod) || document.HasChild(token, Deprel.Det) || document.HasChild(token, Deprel.NmodPoss));

    /// <summary>"would free 40 prisoners", "asked to free them", "did not march": what an auxiliary or "to" goes before is a verb.</summary>
    private static bool IsVerbLike(Document document, int token) =>
        document.Tokens[token].Xpos is "VBN" or "VBG" || Arguments.IsInsidePhrase(document, token)
        || (!document.HasChild(token, Deprel.Cop)
            && (document.HasChild(token, Deprel.Aux) || (document.HasChild(token, Deprel.Obj) && document.MarkOf(token) == "to")));

    /// <summary>Entries of a verb by its lemma, or by what its ending leaves where the lexicon has no such lemma: "freed" is of "free".</summary>
    private static ReadOnlySpan<PredicateEntry> VerbsOf(PredicateLexicon lexicon, in Token word)
    {
        var entries = lexicon.Verbs(Key(word));
        if (entries.Length > 0 || word.Xpos is not ("VBD" or "VBN" or "VBZ" or "VBG" or "JJ"))
        {
            return entries;
        }

        var form = word.Form.ToLowerInvariant();
        foreach (var (ending, put) in Endings)
        {
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal)
                && lexicon.Verbs($"{form.AsSpan(0, form.Length - ending.Length)}{put}") is { Length: > 0 } regular)
            {
                return regular;
            }
        }

        return entries;
    }

    private static string Key(in Token token) =>
        token.Lemma.Length > 0 && char.IsUpper(token.Lemma[0]) ? token.Lemma.ToLowerInvariant() : token.Lemma;

    private void Match(ReadOnlySpan<PredicateEntry> entries, int head)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        var here = _signs.Of(document.SentenceOf(head));
        foreach (var entry in entries)
        {
            if (here.MayHaveAll(entry.BesideHead) && (entry.With.Length == 0 || here.MayHaveAny(entry.WithSigns))
                && PredicatePattern.Words(document, entry, head) is { } words && PredicateSurroundings.Hold(document, _signs, entry, head, words))
            {
                _matches.Add((entry, words));
            }
        }
    }
}
