using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Actors that stand in a row: coordinated phrases, lists, and one role of several states.</summary>
internal sealed partial class ActorReader
{
    /// <summary>Sentences before its own in which the two are looked for whom a description means.</summary>
    private const int ReachOfTwo = 2;

    private void Collect(int head, List<Actor> actors)
    {
        if (TheTwo(head) is { Count: > 0 } pair)
        {
            var sector = Roles.At(_document, _knowledge, head)?.Sector is { } said && said != "UNK" ? said : null;
            actors.AddRange(pair.Select(one => one with { Span = _document.NounPhrase(head), Via = one.Via ?? one.Span, Sector = one.Id == one.Country ? sector ?? one.Sector : one.Sector }));
            return;
        }

        if (TwoParties.Of(_document, _names, head) is { Count: 2 } two)
        {
            actors.AddRange(two.Select(name => ByName(name) is var one && name.Best is { State: not null } ? one with { Span = _document.NounPhrase(head), Via = name.Span, Sector = Roles.At(_document, _knowledge, head)?.Sector is { } sector && sector != "UNK" ? sector : one.Sector } : one with { Span = _document.NounPhrase(head), Via = name.Span }));
            return;
        }

        if (OfTheTwo(head) is { Count: 2 } both)
        {
            actors.AddRange(both);
            return;
        }

        // "France and Spain … they": a plural pronoun stands for all that are coordinated.
        if (_document.Tokens[head] is { Upos: Upos.PRON, Lemma: "they" or "their" } && _antecedentOf(head) is { } several && _document.HasChild(several, Deprel.Conj))
        {
            var all = new List<Actor>();
            Collect(several, all);
            actors.AddRange(all.Select(one => one with { Span = _document.Tokens[head].Span, Via = one.Via ?? one.Span }));
            return;
        }

        var actor = ActorAt(head);
        actors.Add(actor);
        if (_titled[head] is { } titled)
        {
            CollectAfter(titled, actors);
            return;
        }

        actors.AddRange(OtherCountries(head, actor));
        actors.AddRange(OfOthers(head, actor));
        foreach (var child in _document.ChildrenOf(head))
        {
            if (_document.IsNominal(child) && ((_document.Tokens[child].Deprel == Deprel.Conj && !IsClauseTakenForNoun(child)) || IsNextInList(head, child)))
            {
                Collect(child, actors);
            }
        }
    }

    /// <summary>
    /// "The minister met his counterpart from Chad. The two men signed": the last two who did something with each other, or together,
    /// before, or the one phrase that counts two; empty where there are more or fewer.
    /// </summary>
    private List<Actor> TheTwo(int head)
    {
        var ofPersons = _names.IsPersonRole(head);
        // "Wang spoke with Lavrov. They agreed": a plural pronoun for which nothing else fits.
        var isBare = (_document.Tokens[head] is { Upos: Upos.NUM, Lemma: "two" } && head > 0 && Words.Is(_document.Tokens[head - 1], "the"))
            || (_document.Tokens[head] is { Upos: Upos.PRON, Lemma: "they", Deprel: Deprel.Nsubj } && _antecedentOf(head) is null);
        if (!isBare && (_document.Tokens[head].Xpos != "NNS" || !(ofPersons || _document.Tokens[head].Lemma is "side" or "party" or "delegation" or "camp" or "team" or "rival" or "ministry") || !TwoParties.IsOfTwo(_document, head) || !(_document.HasChild(head, Deprel.Det) || Words.Is(_document.Tokens[_document.TokenEndingAfter(_document.NounPhrase(head).Start)], "both")))
            || _document.HasChild(head, Deprel.Nmod) || _document.HasChild(head, Deprel.Conj))
        {
            return [];
        }

        var (sentence, clause) = (_document.SentenceOf(head), _document.ClauseOf(head));
        for (var verb = head - 1; verb >= _document.Sentences[Math.Max(0, sentence - ReachOfTwo)].First; verb--)
        {
            // "opened talks in Thailand, and the two sides agreed": a clause joined to the verb is none of its phrases.
            var isInside = _document.Dominates(verb, head) && !(_document.Tokens[clause].Deprel is Deprel.Conj or Deprel.Parataxis && _document.Tokens[clause].Head == verb);
            if (!_document.HeadsClause(verb) || isInside || _document.Child(verb, Deprel.Nsubj) is not (>= 0 and var subject) || subject > verb || (_document.Tokens[subject].Upos == Upos.PRON && _antecedentOf(subject) is null))
            {
                continue;
            }

            if (NamesTwo(verb, head) is >= 0 and var named)
            {
                return _document.Tokens[head].Lemma == "two" ? [ActorAt(named)] : [];
            }

            var sides = new List<Actor>();
            foreach (var child in _document.ChildrenOf(verb).ToArray())
            {
                // "held a meeting with the envoy"
                var partner = child > verb && _document.Tokens[child] is { Deprel: Deprel.Obj, Upos: Upos.NOUN } ? _document.ChildrenOf(child).ToArray().FirstOrDefault(side => _document.Tokens[side].Deprel == Deprel.Nmod && _document.CaseOf(side) == "with", -1) : -1;
                if (partner >= 0)
                {
                    Collect(partner, sides);
                }
                else if (child == subject || (child > verb && (_document.Tokens[child].Deprel == Deprel.Obj || (_document.Tokens[child].Deprel is Deprel.Obl or Deprel.Nmod && _document.CaseOf(child) is "with" or "to"))))
                {
                    var before = sides.Count;
                    Collect(child, sides);
                    // "Soldiers overran the camp": many, or a place, are no two persons.
                    if (ofPersons && sides.Count == before + 1 && (_document.Tokens[child].Xpos == "NNS" || !(_names.IsPersonRole(child) || _titled[child] is not null || IsPersonName(child))))
                    {
                        sides.RemoveAt(before);
                    }
                }
            }

            sides.RemoveAll(side => !IsKnown(side) || (ofPersons && side.Id == side.Country && side.Id is not null));
            // "Soviet leader Mikhail Gorbachev": one, whichever of its words the tree coordinates.
            sides = [.. sides.DistinctBy(static side => (side.Name, side.Country, side.Sector))];
            if (sides.Count == 2 && sides[0].Name != sides[1].Name | sides[0].Country != sides[1].Country)
            {
                return sides;
            }
        }

        return [];
    }

    /// <summary>"Police arrested two men", "condemned the murder of two aid workers": it is they who are meant; or -1.</summary>
    private int NamesTwo(int verb, int head)
    {
        foreach (var child in _document.ChildrenOf(verb))
        {
            if (child >= head || !_document.IsNominal(child))
            {
                continue;
            }

            if (TwoParties.IsOfTwo(_document, child))
            {
                return child;
            }

            foreach (var below in _document.ChildrenOf(child))
            {
                if (below < head && _document.Tokens[below] is { Deprel: Deprel.Nmod, Upos: Upos.NOUN } && _document.CaseOf(below) == "of" && TwoParties.IsOfTwo(_document, below) && _names.IsPersonRole(below))
                {
                    return below;
                }
            }
        }

        return -1;
    }

    /// <summary>"looted the offices and stole vehicles": a coordinated verb that the tree takes for a modifier of its object.</summary>
    private bool IsClauseTakenForNoun(int conjunct)
    {
        foreach (var child in _document.ChildrenOf(conjunct))
        {
            if (_document.Tokens[child] is { Deprel: Deprel.Amod or Deprel.Compound, Xpos: "VBD" or "VBN" } && child < conjunct
                && (_document.HasChild(child, Deprel.Cc) || _document.Tokens[child - 1].Upos == Upos.CCONJ))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Portugal, the United States and Russia": the tree takes the second of a list for an apposition of the first.</summary>
    private bool IsNextInList(int head, int apposition) =>
        _document.Tokens[apposition].Deprel == Deprel.Appos && _document.HasChild(apposition, Deprel.Conj)
        && _names.Covering(head)?.Best is { State: not null } or { Actor: not null } && _names.Covering(apposition)?.Best is { State: not null } or { Actor: not null };

    /// <summary>What is coordinated with any word of an office and name: parsers do not agree on the head of such a phrase.</summary>
    private void CollectAfter(TitledName titled, List<Actor> actors)
    {
        for (var token = titled.First; token < titled.End; token++)
        {
            foreach (var child in _document.ChildrenOf(token))
            {
                if (child >= titled.End && _document.Tokens[child].Deprel == Deprel.Conj && _document.IsNominal(child))
                {
                    Collect(child, actors);
                }
            }
        }
    }

    /// <summary>"US and Russian forces": one phrase that names the same role of two states.</summary>
    private IEnumerable<Actor> OtherCountries(int head, Actor actor)
    {
        foreach (var modifier in _document.ChildrenOf(head).ToArray())
        {
            if (_document.Tokens[modifier].Deprel is not (Deprel.Amod or Deprel.Compound or Deprel.NmodPoss) || CountryAt(modifier) is null)
            {
                continue;
            }

            foreach (var other in (int[])[.. _document.ChildrenOf(modifier).ToArray(), .. _document.ChildrenOf(head).ToArray().Where(side => side == modifier + 2 && _document.Tokens[side - 1].Upos == Upos.CCONJ)])
            {
                if ((_document.Tokens[other].Deprel == Deprel.Conj || _document.Tokens[other].Head == head) && CountryAt(other) is { } country && country != actor.Country)
                {
                    yield return actor with { Country = country, Id = null };
                }
            }
        }
    }

    /// <summary>"the presidents of Kenya, Uganda and Rwanda", "negotiators of the government and the rebels": several who are each of another state or body.</summary>
    private IEnumerable<Actor> OfOthers(int head, Actor actor)
    {
        if (_document.Tokens[head].Xpos is not ("NNS" or "NNPS") || Roles.At(_document, _knowledge, head) is not { } role)
        {
            yield break;
        }

        foreach (var first in _document.ChildrenOf(head).ToArray())
        {
            if (_document.Tokens[first].Deprel != Deprel.Nmod || _document.CaseOf(first) != "of")
            {
                continue;
            }

            foreach (var next in Row(first))
            {
                var other = ActorAt(next) with { Span = actor.Span, Via = null };
                if (_names.Covering(next) is { Best: { State: not null } or { Actor: not null } } name)
                {
                    var evidence = new ActorEvidence(_document, _knowledge);
                    evidence.Role(head, closest: true);
                    evidence.Modifier(name);
                    other = evidence.ToActor(_document.Article, actor.Span);
                    other = other with { Sector = other.Sector ?? role.Sector };
                }

                if ((other.Country is not null || other.Sector is "GOV" or "MIL" or "COP" or "REB" or "PRM" or "OPP" or "UAF") && (other.Country != actor.Country || other.Sector != actor.Sector))
                {
                    yield return other;
                }
            }
        }
    }

    /// <summary>"officials from the two countries": one role of each of the two names that are meant; empty where there are no two.</summary>
    private List<Actor> OfTheTwo(int head)
    {
        if (_document.Tokens[head].Xpos is not ("NNS" or "NNPS") || Roles.At(_document, _knowledge, head) is not { } role)
        {
            return [];
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            if (_document.Tokens[child].Deprel == Deprel.Nmod && _document.CaseOf(child) is "of" or "from" && TwoParties.Of(_document, _names, child) is { Count: 2 } two)
            {
                return two.ConvertAll(name =>
                {
                    var evidence = new ActorEvidence(_document, _knowledge);
                    evidence.Role(head, closest: true);
                    evidence.Modifier(name);
                    var one = evidence.ToActor(_document.Article, _document.NounPhrase(head));
                    return one with { Sector = one.Sector ?? role.Sector, Via = name.Span };
                });
            }
        }

        return [];
    }

    /// <summary>What is coordinated with a first noun, also below one another.</summary>
    private IEnumerable<int> Row(int first)
    {
        foreach (var child in _document.ChildrenOf(first).ToArray())
        {
            if (_document.Tokens[child].Deprel == Deprel.Conj && _document.IsNominal(child))
            {
                yield return child;
                foreach (var next in Row(child))
                {
                    yield return next;
                }
            }
        }
    }

    private string? CountryAt(int token) => _names.Covering(token)?.Best?.State?.Id;
}
