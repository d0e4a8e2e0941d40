using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Lists of sites: "the settlements of Maharda, Kornaz and Harasta".</summary>
internal sealed partial class NamedSites
{
    /// <summary>Whether only commas, "and" and site nouns lie between a name and a place that is coordinated with it in the tree.</summary>
    private bool IsCoordinated(int first, int end)
    {
        var head = _document.HeadOf(first, end);
        var top = TopOfList(head);
        for (var token = first - 1; token >= 0 && IsBetween(token); token--)
        {
            if (token > 0 && _taken[token - 1])
            {
                return TopOfList(token - 1) == top;
            }
        }

        for (var token = end; token < _tokens.Length - 1 && IsBetween(token); token++)
        {
            if (_taken[token + 1])
            {
                return TopOfList(token + 1) == top && HasAnd(end);
            }
        }

        return false;
    }

    /// <summary>
    /// "the villages of Jibia, Tsamben Babare and Kwari", "raided four villages: Demsare and Dikajam", "shelled Nubl and Zahraa",
    /// "positions at Houla, Rastan and Zarah": a list of places, where the model may take a name for a person.
    /// </summary>
    private bool IsOfSites(int first, int end)
    {
        var top = TopOfList(_document.HeadOf(first, end));
        if (_tokens[top].Head < 0)
        {
            return false;
        }

        var preposition = _document.CaseOf(top);
        return (IsSiteNoun(_tokens[top].Head) && (preposition == "of" || (_tokens[top].Deprel == Deprel.Appos && _tokens[_tokens[top].Head].Xpos == "NNS")))
            || (_taken[top] && _tokens[top].Deprel == Deprel.Obj && _words.Taking.Contains(_tokens[_tokens[top].Head].Lemma))
            || (_taken[top] && top < first && (preposition == "at" || _words.Locatives.Contains(preposition)));
    }

    private bool IsBetween(int token) =>
        _tokens[token].Form is "," or "and" or "the" || (_tokens[token].Upos is Upos.NOUN && IsSiteNoun(token));

    /// <summary>Whether "and" comes before a list that begins or goes on at a token is over.</summary>
    private bool HasAnd(int from)
    {
        for (var token = from; token < _tokens.Length && (IsBetween(token) || _taken[token] || IsNameWord(token)); token++)
        {
            if (_tokens[token].Upos == Upos.CCONJ)
            {
                return true;
            }
        }

        return false;
    }

    private int TopOfList(int token)
    {
        while (_tokens[token].Head >= 0 && _tokens[token].Deprel is Deprel.Conj or Deprel.Flat or Deprel.Compound)
        {
            token = _tokens[token].Head;
        }

        return token;
    }
}
