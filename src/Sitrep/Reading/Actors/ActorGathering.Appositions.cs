using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Names and descriptions that stand beside a noun for the same.</summary>
internal sealed partial class ActorGathering
{
    /// <summary>Appositions of a noun, and those that the parser hangs from the last noun of its "of" phrase.</summary>
    private List<int> Appositions(int head)
    {
        var found = new List<int>();
        foreach (var child in _document.ChildrenOf(head))
        {
            // "the regime and its backers, notably Russia" names one of several, not all.
            if (_document.Tokens[child].Deprel is Deprel.Appos && _document.IsNominal(child)
                && _document.ChildWithLemma(child, "notably") < 0 && _document.ChildWithLemma(child, "especially") < 0 && _document.ChildWithLemma(child, "particularly") < 0)
            {
                found.Add(child);
            }
            else if (_document.Tokens[child].Deprel is Deprel.Nmod && _names.IsPersonRole(head) && _document.CaseOf(child) is "of" or "for" or "to")
            {
                found.AddRange(Appositions(child).Where(below => _names.NamedAt(_document.Tokens[below].Span) == NameKind.Person));
            }
            else if (_document.Tokens[child] is { Deprel: Deprel.Acl, Lemma: "call" or "know" or "name" or "dub" or "style" } && SaidName(child) is var said and >= 0)
            {
                found.Add(said);
            }
        }

        if (found.Count == 0 && _names.IsPersonRole(head) && NameBehind(head) is var name and >= 0)
        {
            found.Add(name);
        }

        return found;
    }

    /// <summary>"a group calling itself the Free Officers", "known as the Ninjas", "called Boko Haram": the name that the verb gives; or -1.</summary>
    private int SaidName(int verb)
    {
        foreach (var child in _document.ChildrenOf(verb))
        {
            if (child > verb && _document.Tokens[child].Upos is Upos.PROPN or Upos.NOUN && char.IsUpper(_document.Tokens[child].Form[0])
                && _document.Tokens[child].Deprel is Deprel.Obj or Deprel.Xcomp or Deprel.Obl && _document.CaseOf(child) is var preposition
                && (_document.Tokens[verb].Lemma == "know" ? preposition == "as" : preposition.Length == 0))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"the head of the union of miners, Ama Dosseh, came": a person's name between commas behind an office, wherever the tree hangs it; or -1.</summary>
    private int NameBehind(int head)
    {
        var last = head;
        for (var token = head + 1; token < _document.Tokens.Length && _document.Tokens[token].Form != "," && _document.Dominates(head, token); token++)
        {
            last = token;
        }

        var first = last + 2;
        if (first >= _document.Tokens.Length || _document.Tokens[last + 1].Form != ",")
        {
            return -1;
        }

        var index = NounPhrases.NameAt(_document, first);
        return index >= 0 && _document.Names[index] is { Kind: NameKind.Person } name && name.First == first && name.End < _document.Tokens.Length
            && _document.Tokens[name.End].Form is "," or "." ? _document.HeadOf(name.First, name.End) : -1;
    }
}
