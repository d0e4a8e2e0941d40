using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Resolves noun phrases to actors: a name of the dictionary, a role noun with the state or body that its modifiers
/// name ("Syrian troops", "officers of the Revolutionary Guards"), a person by office and date, or the words as they
/// stand with what the text says of them.
/// </summary>
internal sealed class ActorReader
{
    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly KnownNames _names;
    private readonly Func<int, int?> _antecedentOf;
    private readonly HomeState? _home;
    private readonly HashSet<string> _ofSeveral;
    private readonly HashSet<string> _withoutHome;
    private Dictionary<string, Actor?>? _offices;
    private readonly TitledName?[] _titled;
    private readonly ActorGathering _gathering;
    private readonly NamedForces _forces;
    private readonly NamedHolders _holders;

    /// <param name="document">The analysed article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="names">Dictionary names in the document.</param>
    /// <param name="antecedentOf">Head token of what a pronoun or description refers to, by coreference.</param>
    /// <param name="lands">The states in which the article's places lie.</param>
    /// <param name="home">Whose army, police and government are meant where the text names none; null leaves it open.</param>
    public ActorReader(Document document, KnowledgeBase knowledge, KnownNames names, Func<int, int?> antecedentOf, PlaceCountries lands, HomeState? home = null)
    {
        _home = home;
        _ofSeveral = knowledge.Words("of-several-states").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _withoutHome = knowledge.Words("roles-of-other-states").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _document = document;
        _knowledge = knowledge;
        _names = names;
        _antecedentOf = antecedentOf;
        _gathering = new ActorGathering(document, knowledge, names, lands, antecedentOf, name => Offices().GetValueOrDefault(name), ActorAt);
        _forces = new NamedForces(document, knowledge, names);
        _holders = new NamedHolders(document, knowledge, names);
        _titled = new TitledName?[document.Tokens.Length];
        foreach (var titled in TitledNames.Find(document, knowledge, names))
        {
            _titled.AsSpan(titled.First, titled.End - titled.First).Fill(titled);
        }
    }

    /// <summary>The actors that a noun phrase names, its coordinates each on their own.</summary>
    public List<Actor> ActorsAt(int head)
    {
        var actors = new List<Actor>();
        Collect(head, actors);
        return actors;
    }

    /// <summary>Who a name is of which an entity tells: "Colombian" in "Colombian President Andrés Pastrana" is no president.</summary>
    public Actor OfEntity(Entity entity) =>
        entity is { Id: not null, Type: not EntityType.Person } && _titled[entity.Head] is { } titled && entity.Head < titled.NameFirst && _names.Covering(entity.Head) is { } name
            ? ByName(name) : ActorAt(entity.Head);

    /// <summary>The actor that one noun phrase names, without its coordinates.</summary>
    public Actor ActorAt(int head)
    {
        ref readonly var token = ref _document.Tokens[head];
        if (token.Upos is Upos.PRON or Upos.DET && _names.Covering(head) is null)
        {
            return OfPronoun(head);
        }

        if (_titled[head] is { } titled)
        {
            return WithOffice(OfTitled(titled), titled.End - 1);
        }

        var span = _document.NounPhrase(head);
        if (_document.ChildrenOf(head).ToArray().FirstOrDefault(child => _document.Tokens[child] is { Upos: Upos.PRON, Deprel: Deprel.Nmod or Deprel.Obl, Form: "them" or "these" or "those" } && _document.CaseOf(child) == "of", -1) is >= 0 and var counted
            && _antecedentOf(counted) is { } people && people != head && Through(span, people) is { } some)
        {
            // "hundreds of them"
            return some;
        }

        var evidence = _gathering.At(head);
        if (evidence.HasRole && _document.Sentences[_document.SentenceOf(head)].IsHeadline && HolderOf(head) is { } named)
        {
            // "Deputy minister holds talks", and below it "Georgia's deputy minister Lasha Darsalia"
            return OfTitled(named) with { Span = span };
        }

        var actor = evidence.ToActor(_document.Article, span);
        if (actor.Id is null && actor.Country is null && actor.Sector is null or "UNK" && _antecedentOf(head) is { } antecedent
            && antecedent != head)
        {
            return Through(span, antecedent) ?? actor;
        }

        if (actor is { Country: null, Id: null } && evidence.HasRole && _holders.Of(head) is { } holder)
        {
            var held = new ActorEvidence(_document, _knowledge);
            held.Person(holder);
            return held.ToActor(_document.Article, span);
        }

        var fuller = actor.Country is null && actor.Id is null && evidence.IsDefiniteRole && _antecedentOf(head) is { } other && other != head ? Through(span, other) : null;
        return fuller ?? WithOffice(actor is { Country: null } and ({ Id: null } or { Sector: "MIL" }) && evidence.IsLocal && !IsNamedOtherwise(head) ? actor with { Country = _home?.Of(head, actor.Sector, isPerson: false) } : OfForces(actor, head), head);
    }

    /// <summary>The first person to whom the article gives the office that a headline names without him; or null where the headline says more.</summary>
    private TitledName? HolderOf(int head)
    {
        if (_titled[head] is not null || _document.HasChild(head, Deprel.Det) || _document.Tokens[head].Xpos is "NNS" or "NNPS")
        {
            return null;
        }

        foreach (var titled in _titled)
        {
            if (titled is not null && titled.First > head && _document.Tokens[titled.Role].Lemma.Equals(_document.Tokens[head].Lemma, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var child in _document.ChildrenOf(head))
                {
                    if (_document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss or Deprel.Nmod or Deprel.Flat && !Enumerable.Range(titled.First, titled.End - titled.First).Any(word => _document.Tokens[word].Form.Equals(_document.Tokens[child].Form, StringComparison.OrdinalIgnoreCase)))
                    {
                        return null;
                    }
                }

                return titled;
            }
        }

        return null;
    }

    /// <summary>"the Navy" is of the only forces that the article names.</summary>
    private Actor OfForces(Actor actor, int head) =>
        actor is { Country: null, Id: null, Sector: "MIL" } && _document.Tokens[head].Upos == Upos.PROPN && !_forces.AreOfSeveral(head) ? actor with { Country = _forces.State } : actor;

    /// <summary>"Liberia's President Samuel Doe … Doe": what the article says of a person once holds wherever it names him.</summary>
    private Actor WithOffice(Actor actor, int name)
    {
        if ((actor.Country is not null && actor.Sector is not (null or "UNK")) || _document.Tokens[name].Upos != Upos.PROPN || _names.Covering(name)?.Best is not (null or { Person: not null }))
        {
            return actor;
        }

        var office = Offices().GetValueOrDefault(_document.Tokens[name].Form);
        if (office is null && (!IsPersonName(name) || HasRoleWord(name)))
        {
            return actor;
        }

        return actor with
        {
            Country = actor.Country ?? office?.Country ?? (office?.Sector ?? actor.Sector) switch { null or "UNK" => null, var sector when IsLocalSector(sector) => _home?.Of(name, sector, isPerson: true), _ => null },
            Sector = actor.Sector is null or "UNK" ? office?.Sector ?? actor.Sector : actor.Sector,
            Roles = actor.Roles.Count > 0 ? actor.Roles : office?.Roles ?? [],
        };
    }

    /// <summary>What the article says of each person, by the parts of the name; null where two persons share one.</summary>
    private Dictionary<string, Actor?> Offices()
    {
        if (_offices is not null)
        {
            return _offices;
        }

        // What is said of one person may lean on what was said of another before.
        var offices = _offices = new(StringComparer.Ordinal);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var titled in _titled.OfType<TitledName>().Distinct())
        {
            Add(titled.NameFirst, titled.End, OfTitled(titled));
        }

        foreach (var name in _document.Names)
        {
            if (name.Kind == NameKind.Person && _titled[name.End - 1] is null)
            {
                Add(name.First, name.End, Described(ActorGathering.HeadOf(_document, name)));
            }
        }

        return offices;

        void Add(int first, int end, Actor said)
        {
            var whole = _document.Article.Content[_document.Tokens[first].Start.._document.Tokens[end - 1].End];
            for (var token = first; token < end; token++)
            {
                var part = _document.Tokens[token].Form;
                if (!owners.TryAdd(part, whole) && owners[part] != whole && end - first > 1 && owners[part].Contains(' ', StringComparison.Ordinal))
                {
                    offices[part] = null;
                }
                else if (said is { Sector: not (null or "UNK") } && !offices.ContainsKey(part))
                {
                    offices[part] = said;
                }
            }
        }
    }

    /// <summary>A person with what a noun beside the name says of him: "the rebels' leader, Foday Sankoh".</summary>
    private Actor Described(int head)
    {
        ref readonly var token = ref _document.Tokens[head];
        var described = token.Deprel == Deprel.Appos && token.Head >= 0 && _names.IsPersonRole(token.Head) ? token.Head : head;
        var actor = _gathering.At(described).ToActor(_document.Article, token.Span);
        return actor is { Country: null, Sector: { } sector } && IsLocalSector(sector) ? actor with { Country = _home?.Of(head, sector, isPerson: true) } : actor;
    }

    /// <summary>"Foreign Secretary": an office that the model takes for a name.</summary>
    private bool HasRoleWord(int token)
    {
        var index = NounPhrases.NameAt(_document, token);
        return index >= 0 && Enumerable.Range(_document.Names[index].First, _document.Names[index].End - _document.Names[index].First).Any(word => Roles.At(_document, _knowledge, word) is not null);
    }

    private bool IsPersonName(int token) =>
        _document.Tokens[token].Upos == Upos.PROPN && (_names.Covering(token)?.Best is { Person: not null } || _names.NamedAt(_document.Tokens[token].Span) == NameKind.Person);

    /// <summary>Whether every country has such: an army, police, students, a government and its opponents.</summary>
    private static bool IsLocalSector(string? sector) => sector is not (null or "UNK" or "BUS" or "ELI" or "SOC" or "JRN" or "REF");

    /// <summary>A name of its own ("Navy", "Coalition advisers") is not made the home state's by what stands around it.</summary>
    private bool IsNamedOtherwise(int head)
    {
        if ((_document.Tokens[head].Upos == Upos.PROPN && !_document.HasChild(head, Deprel.Det)) || _withoutHome.Contains(_document.Tokens[head].Lemma))
        {
            return true;
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            ref readonly var token = ref _document.Tokens[child];
            if ((token.Deprel is Deprel.Compound or Deprel.Amod && (token.Upos == Upos.PROPN || _ofSeveral.Contains(token.Lemma)))
                || (token.Deprel is Deprel.Nmod && _document.CaseOf(child) == "of" && _withoutHome.Contains(token.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether anything is known of the actor beyond its words.</summary>
    public bool IsKnown(Actor actor) =>
        actor.Id is not null || actor.Country is not null || actor.Sector is not null
        || _names.NamedAt(actor.Via ?? actor.Span) is NameKind.Person or NameKind.Organisation;

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

    private Actor ByName(KnownName name)
    {
        var evidence = new ActorEvidence(_document, _knowledge);
        evidence.Name(name, name.End - 1);
        return evidence.ToActor(_document.Article, name.Span);
    }

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

    private Actor OfTitled(TitledName titled)
    {
        var evidence = new ActorEvidence(_document, _knowledge);
        if (_names.Covering(titled.NameFirst) is { } person)
        {
            evidence.Name(person, titled.NameFirst);
        }

        // A deputy sits in parliament, but a body's deputy is its second.
        var isSecond = Words.Is(_document.Tokens[titled.Role], "deputy");
        if (!isSecond)
        {
            evidence.Role(titled.Role, closest: false);
        }

        // "Ghana's president John Mensah", "the president of Ghana, John Mensah"
        for (var token = titled.First; token < titled.NameFirst; token++)
        {
            if (_names.Covering(token) is { } name && name.First == token && !(name.First <= titled.Role && titled.Role < name.End))
            {
                evidence.Modifier(name);
            }
        }

        if (isSecond)
        {
            evidence.Role(titled.Role, closest: false);
        }

        var actor = evidence.ToActor(_document.Article, new(_document.Tokens[titled.First].Start, _document.Tokens[titled.End - 1].End));
        return actor is { Country: null, Id: null, Sector: "MIL" } ? actor with { Country = _forces.State } : actor;
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

    private Actor OfPronoun(int head)
    {
        var span = _document.Tokens[head].Span;
        return (_antecedentOf(head) is { } antecedent && antecedent != head ? Through(span, antecedent) : null)
            ?? new Actor { Span = span, Name = _document.Article.Quote(span) };
    }

    private Actor? Through(Span span, int antecedent)
    {
        if (_document.Tokens[antecedent].Upos == Upos.PRON)
        {
            return null;
        }

        var words = _document.NounPhrase(antecedent);
        var titled = _titled[antecedent];
        var actor = WithOffice(titled is null ? _gathering.At(antecedent).ToActor(_document.Article, words) : OfTitled(titled), titled is null ? antecedent : titled.End - 1);
        return actor with { Span = span, Via = words };
    }
}
