using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Actors that stand in a row: coordinated phrases, lists, and one role of several states.</summary>
internal sealed partial class ActorReader
{
    private void Collect(int head, List<Actor> actors)
    {
        if (TwoParties.Of(_document, _names, head) is { Count: 2 } two)
        {
            actors.AddRange(two.Select(name => ByName(name) is var one && name.Best is { State: not null } ? one with { Span = _document.NounPhrase(head), Via = name.Span, Sector = Roles.At(_document, _knowledge, head)?.Sector is { } sector && sector != "UNK" ? sector : one.Sector } : one with { Span = _document.NounPhrase(head), Via = name.Span }));
            return;
        }

        // "France and Spain … they": a plural pronoun stands for all that are coordinated.
        if (_document.Tokens[head] is { Upos: Upos.PRON, Lemma: "they" } && _antecedentOf(head) is { } several && _document.HasChild(several, Deprel.Conj))
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
        foreach (var child in _document.ChildrenOf(head))
        {
            if (_document.IsNominal(child) && ((_document.Tokens[child].Deprel == Deprel.Conj && !IsClauseTakenForNoun(child)) || IsNextInList(head, child)))
            {
                Collect(child, actors);
            }
        }
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

    private string? CountryAt(int token) => _names.Covering(token)?.Best?.State?.Id;
}
