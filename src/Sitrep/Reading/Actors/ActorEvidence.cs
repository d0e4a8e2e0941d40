using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What one noun phrase says of an actor, gathered from its head outwards; the closest word wins a field.</summary>
internal sealed class ActorEvidence(Document document, KnowledgeBase knowledge)
{
    private readonly List<string> _roles = [];
    private string? _id;
    private string? _name;
    private string? _country;
    private string? _sector;
    private string? _headSector;
    private string? _vague;
    private IReadOnlyList<string> _headWords = [];
    private string? _land;
    private bool _isPerson;
    private bool _isKin;
    private bool _isDeputy;
    private bool _isMen;
    private bool _isStaff;

    /// <summary>Whether country and sector are both known already.</summary>
    public bool IsResolved => _country is not null && _sector is not null;

    /// <summary>Whether the head is a role noun.</summary>
    public bool HasRole => _headSector is not null;

    /// <summary>Whether the head is a role noun, such as "the official", of which the text may say more elsewhere.</summary>
    public bool IsDefiniteRole { get; private set; }

    /// <summary>Whether the phrase is for those whom every country has, or something of theirs: an army, police stations, students, a government and its opponents.</summary>
    public bool IsLocal => (_headSector ?? _sector) is not (null or "UNK" or "BUS" or "ELI" or "SOC" or "JRN" or "REF");

    /// <summary>Whether all that names the actor is a people that does not live in several states: "Yazidi fighters".</summary>
    public bool IsOfPeople { get; private set; }

    /// <summary>The dictionary name that the head belongs to.</summary>
    public void Name(KnownName known, int head)
    {
        switch (known.Best)
        {
            case { Person: { } person }:
                Person(person);
                break;
            case { Actor: { } actor }:
                Take(actor.Id, actor.Name, actor.Country, actor.Sector);
                break;
            case { State: { } state, Sense: NameSense.Name }:
                Take(state.Id, state.Name, state.Id, null);
                break;
            case { State: { } state, Sense: NameSense.Capital } when document.CaseOf(head) is "in" or "at" or "near" or "outside" or "around" or "to" or "into":
                // "in Kabul" is the town, "Kabul said" the government.
                Take(null, known.DisplayName, state.Id, null);
                break;
            case { State: { } state, Sense: NameSense.Metonym or NameSense.Capital }:
                Take(state.Id, state.Name, state.Id, "GOV");
                break;
            case { State: { } state }:
                // "Russians" are people of Russia; an adjective says nothing of a sector.
                Take(null, null, state.Id, document.Tokens[head].Upos == Upos.ADJ || document.Tokens[head].Deprel == Deprel.Amod ? null : "CVL");
                break;
            case { People: { } people }:
                // So are peoples, of the state in which they live where it is one.
                Take(people.Id, known.DisplayName, people.Where is [var home] ? home : null, document.Tokens[head].Upos == Upos.ADJ || document.Tokens[head].Deprel is Deprel.Amod or Deprel.Compound ? null : "CVL");
                break;
            case { Outlet: { } outlet }:
                Take(outlet.Id, outlet.Name, outlet.Country, "JRN");
                break;
        }
    }

    /// <summary>A person by the office that he or she holds.</summary>
    public void Person(PersonEntry person)
    {
        _isPerson = true;
        TakeOffice(person);
    }

    /// <summary>A role noun at a token: the head of the phrase when <paramref name="closest"/>, else a title or modifier of it.</summary>
    public void Role(int token, bool closest)
    {
        var role = Roles.At(document, knowledge, token);
        if (role is null || IsSides(token))
        {
            return;
        }

        if (closest)
        {
            _headSector = role.Sector == "CVL" && role.Noun is [_] && IsDressedForFight(token) ? "UAF"
                : role is { Sector: "UNK", Noun: ["officer"] } ? OnlyForce() ?? role.Sector : role.Sector;
            _headWords = role.Noun;
            // A deputy sits in parliament, but the deputy of a body is its second.
            _isDeputy = role.Noun is ["deputy"];
            _isStaff = knowledge.WordSet("staff-of-bodies").Contains(document.Tokens[token].Lemma);
            _isMen = role.Noun is ["guard"] || (role.Noun is ["man"] && Words.IsPlural(document.Tokens[token]));
            _isKin = knowledge.WordSet("kin-and-captives").Contains(document.Tokens[token].Lemma.ToLowerInvariant()) || (role.Sector == "CVL" && role.Noun is ["family", _]);
            _country ??= role.Country;
            IsDefiniteRole = document.Child(token, Deprel.Det) is var determiner and >= 0
                && document.Tokens[determiner].Lemma is "the" or "this" or "that";
            return;
        }

        // "the Deputy Secretary" sits in no parliament either.
        if (role.Noun is ["deputy"] && _headSector is not null)
        {
            AddRole(Roles.Title(document, token));
            return;
        }

        // A "deputy minister" is no deputy: the words of the head's own role say nothing more.
        if (_headWords.Count > 1 && _headWords.Contains(document.Tokens[token].Lemma, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        // "a faction of the military": of what it is a part says more.
        if (_headSector is not null && (SectorRank.Outranks(role.Sector, _headSector) || (_isStaff && document.Tokens[token].Deprel == Deprel.Nmod && role.Sector != "UNK") || (_headSector == "UNK" && document.Tokens[token].Deprel == Deprel.Nmod && role.Sector is "CVL" or "UAF" or "SOC")))
        {
            _headSector = role.Sector;
        }
        else if (_headSector is null)
        {
            // "a founder of the front": of what he is a founder says more.
            (_sector, _vague) = role.Sector == "UNK" ? (_sector, role.Sector) : (_sector ?? role.Sector, _vague);
        }

        _country ??= role.Country;
        if (_name is null || _isPerson || document.Tokens[token].Upos == Upos.NOUN)
        {
            AddRole(Roles.Title(document, token));
        }
    }

    /// <summary>"Officers" are policemen where the text speaks of the police and of no army, and the reverse; null where it speaks of both or neither.</summary>
    private string? OnlyForce()
    {
        var (police, army) = (knowledge.WordSet("words-for-police"), knowledge.WordSet("words-for-army"));
        var (ofPolice, ofArmy) = (false, false);
        foreach (ref readonly var token in document.Tokens.AsSpan())
        {
            var lemma = token.Lemma.ToLowerInvariant();
            ofPolice |= police.Contains(lemma);
            ofArmy |= army.Contains(lemma);
        }

        return ofPolice == ofArmy ? null : ofPolice ? "COP" : "MIL";
    }

    /// <summary>"men in uniform", "youths with machetes", "men wearing balaclavas", "men dressed as soldiers".</summary>
    private bool IsDressedForFight(int person)
    {
        var dress = knowledge.WordSet("dress-of-fighters");
        foreach (var child in document.ChildrenOf(person))
        {
            var worn = document.Tokens[child] is { Deprel: Deprel.Acl, Lemma: "wear" or "carry" or "wield" or "brandish" } ? document.Child(child, Deprel.Obj)
                : document.Tokens[child] is { Deprel: Deprel.Acl, Lemma: "dress" or "disguise" or "arm" } ? document.Child(child, Deprel.Obl)
                : document.Tokens[child].Deprel == Deprel.Nmod && document.CaseOf(child) is "in" or "with" ? child : -1;
            if (worn > person && (dress.Contains(document.Tokens[worn].Lemma) || (document.CaseOf(worn) == "as" && Roles.At(document, knowledge, worn) is { Armed: true })))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dictionary name that modifies the head: "Syrian" in "Syrian troops", "Hamas" in "Hamas fighters".</summary>
    public void Modifier(KnownName known)
    {
        switch (known.Best)
        {
            case { State: { } state }:
                _country ??= state.Id;
                break;
            case { Actor: { } actor }:
                _country ??= actor.Country;
                if (_isKin)
                {
                    // Families and hostages of an armed group are none of its own.
                    break;
                }

                // "UNITA troops": the soldiers of a party are no state's; the "militiamen" of a rebel body are its rebels.
                if ((actor.Sector == "PTY" && _headSector is "MIL" or "UAF") || (actor.Sector == "REB" && _headSector == "PRM"))
                {
                    _sector ??= "REB";
                }
                else if (_headSector is null || _isDeputy || _isStaff || SectorRank.Outranks(actor.Sector, _headSector))
                {
                    _sector ??= actor.Sector;
                }

                if (_headSector is not null && _id is null)
                {
                    _id = actor.Id;
                    _name = actor.Name;
                }

                break;
            case { Outlet: { } outlet }:
                // "DVB radio", "Xinhua correspondents"
                _country ??= outlet.Country;
                break;
            case { People: { } people }:
                AddRole(known.DisplayName);
                _id ??= _headSector is null ? null : people.Id;
                IsOfPeople |= _headSector is not null && _id == people.Id && people.Where.Count <= 1;
                if (_headSector is not null && people.Where is [var land])
                {
                    Land(land);
                }

                break;
            case { Person: { } person }:
                var office = OfficeOf(person);
                _country ??= office?.Country ?? person.Country;
                // "Kibaki's spokesman" speaks for the government, "Kabila's men" and his guard bear arms for him, "Sistani's aides" are what he is.
                var sector = SectorOf(person, office);
                _sector ??= _headSector == "UNK" || (sector is not null && _headWords is [var staff] && knowledge.WordSet("staff-of-persons").Contains(staff)) ? sector : _isMen && sector is "REB" or "MIL" or "PRM" or "CRM" or "GOV" ? sector == "GOV" ? "MIL" : sector : null;
                break;
        }
    }

    /// <summary>The state of a town or province that modifies the head; weaker than any name.</summary>
    public void Land(string? country) => _land ??= country;

    /// <summary>"his fighters", "its aircraft": whoever they follow or serve says whose they are, and rebels or soldiers if he is one.</summary>
    public void OwnedBy(Actor lord)
    {
        _country ??= lord.Country;
        if ((lord.Sector is "REB" or "PRM" && _headSector is "MIL" or "UAF" or "UNK") || (lord.Sector is "MIL" or "COP" && _headSector == "UNK"))
        {
            _sector ??= lord.Sector;
        }
    }

    /// <summary>"a team led by the Chilean minister": of the leader's state, and of the leader's sector where its own noun names none.</summary>
    public void LedBy(Actor leader)
    {
        _country ??= leader.Country;
        if (_headSector is null or "UNK")
        {
            _sector ??= leader.Sector;
        }
    }

    /// <summary>"his Polish counterpart": holds the office that the other holds.</summary>
    public void OfOfficeOf(Actor other)
    {
        _sector ??= other.Sector;
        foreach (var role in other.Roles)
        {
            AddRole(role);
        }
    }

    /// <summary>The name that the text gives to somebody whom the dictionary does not know.</summary>
    public void CalledBy(string name) => _name ??= name;

    /// <summary>Adds what the text says of the actor.</summary>
    public void AddRole(string role)
    {
        if (role.Length > 0 && !_roles.Contains(role, StringComparer.OrdinalIgnoreCase))
        {
            _roles.Add(role);
        }
    }

    /// <summary>The actor that the evidence makes.</summary>
    public Actor ToActor(Article article, Span span) => new()
    {
        Span = span,
        Name = _name ?? article.QuoteName(span),
        Id = _id,
        // A bus in Mastung is no actor of Pakistan.
        Country = _country ?? ((_id is null || IsOfPeople) && (_sector ?? _headSector ?? _vague) is not null ? _land : null),
        Sector = _sector ?? _headSector ?? _vague,
        Roles = _roles,
    };

    private void Take(string? id, string? name, string? country, string? sector)
    {
        _id ??= id;
        _name ??= name;
        _country ??= country;
        _sector ??= sector;
    }

    private void TakeOffice(PersonEntry person)
    {
        var office = OfficeOf(person);
        Take(person.Id, person.Name, office?.Country ?? person.Country, SectorOf(person, office));
        if (office is not null)
        {
            AddRole(office.Title);
        }
    }

    /// <summary>The sector of an office held, else of the person; whoever has left every office is one of PLOVER's elites.</summary>
    private string? SectorOf(PersonEntry person, Office? office) =>
        office?.Sector ?? person.Sector
        ?? (document.Article.PublishedOn is { } day && person.Offices.Any(left => left.To is { } end && end.Latest < day) ? "ELI" : null);

    private Office? OfficeOf(PersonEntry person) =>
        document.Article.PublishedOn is { } day ? person.OfficeAbout(day)
            // Without a day the text itself may name the office.
            : person.Offices.FirstOrDefault(office => document.Article.Content.Contains(office.Title, StringComparison.OrdinalIgnoreCase)) ?? person.Offices.LastOrDefault();

    /// <summary>"all parties", "the warring parties": sides, not parties that stand for election.</summary>
    private bool IsSides(int token)
    {
        if (!Words.IsPlural(document.Tokens[token]) || document.Tokens[token].Lemma != "party")
        {
            return false;
        }

        foreach (var child in document.ChildrenOf(token))
        {
            if (knowledge.WordSet("of-sides").Contains(document.Tokens[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
