using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Where the names and nouns stand between which a relation is said.</summary>
internal static partial class AffiliationReader
{
    /// <summary>Index of the possessive mark before a noun and what describes it; -1 where there is none.</summary>
    private static int Possessed(Token[] tokens, int noun)
    {
        for (var i = noun - 1; i > 0 && noun - i <= 4; i--)
        {
            if (tokens[i].Xpos == "POS")
            {
                return i;
            }

            if (tokens[i].Upos is not (Upos.ADJ or Upos.NOUN))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int RoleNoun(Document document, int from, int end)
    {
        var tokens = document.Tokens;
        for (var i = from; i < end; i++)
        {
            if (Words.IsNominal(tokens[i]) && AffiliationWords.OfNoun(tokens[i].Lemma) is not null && !(i + 1 < end && Words.IsNominal(tokens[i + 1]) && AffiliationWords.OfNoun(tokens[i + 1].Lemma) is not null))
            {
                return i;
            }

            if (tokens[i].Form is "," or ")" or ";" or "." || tokens[i].Upos is Upos.SCONJ || (tokens[i].Upos is Upos.VERB && !AffiliationWords.IsBacking(tokens[i].Form) && tokens[i].Xpos is not "VBN"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int Body(Document document, int from)
    {
        var tokens = document.Tokens;
        for (var i = from; i < Math.Min(tokens.Length, from + 4); i++)
        {
            if (AffiliationWords.IsBody(tokens[i].Lemma) && Words.IsNominal(tokens[i]))
            {
                return i;
            }

            if (tokens[i].Upos is not (Upos.ADJ or Upos.NOUN or Upos.PROPN))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A name and those that stand in a row with it: "by Rwanda, Burundi and Uganda".</summary>
    private static IEnumerable<PartyName> Row(Document document, List<PartyName> names, PartyName first)
    {
        yield return first;
        var tokens = document.Tokens;
        for (var last = first; last.End + 1 < tokens.Length && (tokens[last.End].Form is "," || Words.Is(tokens[last.End], "and"));)
        {
            var at = last.End + (tokens[last.End].Form is "," && Words.Is(tokens[last.End + 1], "and") ? 2 : 1);
            at += at < tokens.Length && tokens[at].Upos == Upos.DET ? 1 : 0;
            var closes = Words.Is(tokens[at - 1], "and") || (at < tokens.Length && Words.Is(tokens[at - 1], "the") && Words.Is(tokens[at - 2], "and"));
            if (NameFrom(names, at, 1) is not { } next || (next.Kind != first.Kind && !closes) || document.SentenceOf(next.First) != document.SentenceOf(first.First)
                || (!closes && !(next.End < tokens.Length && (tokens[next.End].Form is "," || Words.Is(tokens[next.End], "and")))))
            {
                yield break;
            }

            yield return next;
            if (closes)
            {
                yield break;
            }

            last = next;
        }
    }

    /// <summary>"of Iraq's Popular Mobilisation Forces": what a state has, not the state.</summary>
    private static PartyName Owned(Document document, List<PartyName> names, PartyName name) =>
        name.End < document.Tokens.Length && document.Tokens[name.End].Xpos == "POS" && NameFrom(names, name.End + 1, 2) is { Kind: NameKind.Organisation } owned ? owned : name;

    private static PartyName? NameFrom(List<PartyName> names, int at, int within)
    {
        var index = FirstFrom(names, at);
        return index < names.Count && names[index].First < at + within ? names[index] : null;
    }

    private static PartyName? NameEndingAt(List<PartyName> names, int end) =>
        FirstFrom(names, end) - 1 is var index and >= 0 && names[index].End == end ? names[index] : null;

    private static PartyName? NameBefore(List<PartyName> names, int from, int noun) =>
        FirstFrom(names, noun) - 1 is var index and >= 0 && names[index].First >= from && noun - names[index].End is >= 0 and <= 2 ? names[index] : null;

    /// <summary>Index of the first name that begins at a token or behind it.</summary>
    private static int FirstFrom(List<PartyName> names, int at)
    {
        int low = 0, high = names.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = names[middle].First < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>"Boko Haram and its leader X": the body before a possessive pronoun, in the same sentence; null when there is none.</summary>
    private static PartyName? OwnerBefore(Document document, List<PartyName> names, int index, int pronoun)
    {
        if (pronoun < 0 || document.Tokens[pronoun] is not { Xpos: "PRP$" } || !(Words.At(document.Tokens, pronoun, "its") || Words.At(document.Tokens, pronoun, "their")))
        {
            return null;
        }

        var sentence = document.SentenceOf(pronoun);
        for (var i = index - 1; i >= 0 && document.SentenceOf(names[i].First) == sentence; i--)
        {
            if (names[i].Kind == NameKind.Organisation && names[i].End <= pronoun)
            {
                return names[i];
            }
        }

        return null;
    }
}
