using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What the article says of a person once holds wherever it names him: offices, forces and the state in which it is at home.</summary>
internal sealed partial class ActorReader
{
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
            Country = actor.Country ?? office?.Country ?? (office?.Sector ?? actor.Sector) switch { null or "UNK" => null, var sector when IsLocalSector(sector) && !IsEnvoy(name) => _home?.Of(name, sector, isPerson: true) ?? (HoldsOfficeAtHome(name) ? _home?.Of(name, sector, isPerson: false) : null), _ => null },
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
                Add(name.First, name.End, Described(_document.HeadOf(name.First, name.End)));
            }
        }

        return offices;

        void Add(int first, int end, Actor said)
        {
            var whole = _document.Article.QuoteName(new(_document.Tokens[first].Start, _document.Tokens[end - 1].End));
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

    /// <summary>"Governor Ama Dosseh", "Prime Minister Kofi Mensah": an office that a report names without its state at home alone.</summary>
    private bool HoldsOfficeAtHome(int name) =>
        _titled[name] is { } titled && Roles.At(_document, _knowledge, titled.Role) is { } role && _knowledge.WordSet("offices-at-home").Contains(string.Join(' ', role.Noun));

    /// <summary>"Ambassador James McGee": of another state than the one where he is.</summary>
    private bool IsEnvoy(int name) => _titled[name] is { } titled && _knowledge.WordSet("roles-of-envoys").Contains(_document.Tokens[titled.Role].Lemma.ToLowerInvariant());

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
        // "marines", and "Pirates" where the capital is the sentence's, are no names.
        if ((_document.Tokens[head].Upos == Upos.PROPN && !_document.HasChild(head, Deprel.Det) && char.IsUpper(_document.Tokens[head].Form[0]) && head > _document.Sentences[_document.SentenceOf(head)].First) || (_withoutHome.Contains(_document.Tokens[head].Lemma) && !IsOfArmy(head))
            // "Western nations": of several no article is at home in all.
            || _document.Tokens[head] is { Xpos: "NNS", Lemma: "nation" or "country" or "state" or "government" or "power" or "ally" })
        {
            return true;
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            ref readonly var token = ref _document.Tokens[child];
            if ((token.Deprel is Deprel.Compound or Deprel.Amod && ((token.Upos == Upos.PROPN && !IsOfPeopleOrRole(head, child)) || (_ofSeveral.Contains(token.Lemma) && !(_names.IsBodyRole(head) && IsOfPeopleOrRole(head, child)))))
                || (token.Deprel is Deprel.Nmod && _document.CaseOf(child) == "of" && _withoutHome.Contains(token.Lemma)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"air force jets", "army helicopters": what an army flies is its own.</summary>
    private bool IsOfArmy(int head)
    {
        foreach (var child in _document.ChildrenOf(head))
        {
            if (child < head && _document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod && _document.Tokens[child].Lemma.ToLowerInvariant() is "army" or "navy" or "force" or "police" or "government")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tutsi rebels", "Air Force jets": a people, or a word of the role's own, names no other state.</summary>
    private bool IsOfPeopleOrRole(int head, int modifier) =>
        _names.Covering(modifier)?.Best is { People: not null }
        // "Junta troops": the capital is the sentence's.
        || (_names.Covering(modifier) is null && modifier == _document.Sentences[_document.SentenceOf(modifier)].First && Roles.At(_document, _knowledge, modifier) is not null)
        // "the State Border Service", "the Anti-Corruption Commission": what a body is for names no other state.
        || (_names.Covering(modifier) is null && _names.IsBodyRole(head) && _ofOffices.Contains(_document.Tokens[modifier].Form))
        || Roles.At(_document, _knowledge, head)?.Noun.Contains(_document.Tokens[modifier].Lemma, StringComparer.OrdinalIgnoreCase) == true;

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
}
