using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Gathers what the words of a noun phrase say of an actor: its head, its modifiers, what it stands in apposition to.</summary>
internal sealed partial class ActorGathering
{
    /// <summary>Participles that make "X-backed" a relation to X.</summary>
    private static readonly HashSet<string> Backing = new(StringComparer.OrdinalIgnoreCase)
    {
        "backed", "supported", "funded", "financed", "trained", "armed", "allied", "aligned", "sponsored", "linked", "affiliated", "inspired",
    };

    /// <summary>Participles that make "X-led" an actor of X's country.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "led", "dominated", "run", "controlled", "commanded", "born", "owned",
    };

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase) { "pro", "anti", "non", "counter" };

    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly KnownNames _names;
    private readonly PlaceCountries _lands;
    private readonly Func<int, int?> _antecedentOf;
    private readonly Func<string, Actor?> _officeOf;
    private readonly IReadOnlySet<string> _ofOthers;
    private readonly IReadOnlySet<string> _following;
    private readonly IReadOnlySet<string> _near;
    private readonly Func<int, Actor> _actorAt;
    private readonly IReadOnlySet<string> _sameOffice;

    /// <summary>Whether an owner is being asked for, whose own owner is not asked in turn.</summary>
    private bool _asked;

    /// <summary>Whether an owner is being asked for, of whom then not everything is said.</summary>
    public bool IsAsking => _asked;

    /// <param name="document">The analysed article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="names">Dictionary names in the document.</param>
    /// <param name="lands">The states in which the article's places lie.</param>
    /// <param name="antecedentOf">Head token of what a pronoun refers to.</param>
    /// <param name="officeOf">What the article says of the person of whose name a word is part.</param>
    /// <param name="actorAt">The actor that a noun phrase names.</param>
    public ActorGathering(Document document, KnowledgeBase knowledge, KnownNames names, PlaceCountries lands, Func<int, int?> antecedentOf, Func<string, Actor?> officeOf, Func<int, Actor> actorAt)
    {
        _document = document;
        _knowledge = knowledge;
        _names = names;
        _lands = lands;
        _antecedentOf = antecedentOf;
        _officeOf = officeOf;
        _actorAt = actorAt;
        _sameOffice = knowledge.WordSet("same-office");
        _ofOthers = knowledge.WordSet("nouns-of-others");
        _following = knowledge.WordSet("following");
        _near = knowledge.WordSet("near-to-persons");
    }

    /// <summary>What the phrase of a head says.</summary>
    public ActorEvidence At(int head)
    {
        var evidence = new ActorEvidence(_document, _knowledge);
        var known = _names.Covering(head) ?? SurnameIn(head);
        var written = known;
        known = known is not null && IsOfAnotherState(known, head) ? null : known;
        if (known is not null)
        {
            evidence.Name(known, head);
        }

        if (known is null && Counted(head) is >= 0 and var people && _names.Covering(people) is { Best: { Sense: NameSense.People } or { People: not null } } counted)
        {
            evidence.Name(counted, people);
        }

        if (!IsWholeName(known))
        {
            evidence.Role(head, closest: true);
            foreach (var child in evidence.HasRole ? [] : _document.ChildrenOf(head))
            {
                // "Foreign Secretary", where the tree strings capitals together.
                if (_document.Tokens[child].Deprel == Deprel.Flat && !evidence.HasRole)
                {
                    evidence.Role(child, closest: true);
                }
            }
        }

        AddOfficeOfOther(head, evidence);
        GatherModifiers(head, evidence, written, depth: 0);
        AddLeaning(head, evidence);
        AddLord(head, evidence);
        ShareModifiers(head, evidence, known);
        AddLeader(head, evidence);

        // "Michel, the foreign minister", "the chairman of the commission, Alaeddin Boroujerdi": what an apposition says is said of both.
        foreach (var child in Appositions(head))
        {
            var other = _names.Covering(child);
            if (!evidence.IsResolved && other is not null)
            {
                evidence.Name(other, child);
            }

            if (known is null && _names.NamedAt(_document.Tokens[child].Span) == NameKind.Person)
            {
                evidence.CalledBy(_document.Article.QuoteName(_document.NounPhrase(child)));
            }

            if (!evidence.IsResolved && !IsWholeName(other))
            {
                evidence.Role(child, closest: false);
                GatherModifiers(child, evidence, other, depth: 1);
            }
        }

        return evidence;
    }

    /// <summary>"Tens of thousands of Bulgarians": the noun whose number the head only gives; or -1.</summary>
    private int Counted(int head)
    {
        var noun = head;
        while (noun >= 0 && _document.Tokens[noun] is { Upos: Upos.NOUN or Upos.NUM, Lemma: "hundred" or "thousand" or "dozen" or "ten" or "score" or "million" or "number" or "handful" or "majority" or "couple" })
        {
            var next = -1;
            foreach (var child in _document.ChildrenOf(noun))
            {
                next = child > noun && _document.Tokens[child].Deprel == Deprel.Nmod && _document.CaseOf(child) == "of" ? child : next;
            }

            noun = next;
        }

        return noun == head ? -1 : noun;
    }

    /// <summary>"his Polish counterpart", "Lavrov's counterpart from Mali": of the same office as whoever's counterpart it is.</summary>
    private void AddOfficeOfOther(int head, ActorEvidence evidence)
    {
        if (!_sameOffice.Contains(_document.Tokens[head].Lemma) || _document.Child(head, Deprel.NmodPoss) is not (>= 0 and var owner))
        {
            return;
        }

        var other = _document.Tokens[owner].Upos == Upos.PRON ? _antecedentOf(owner) ?? -1 : owner;
        if (other >= 0 && other != head && _document.Tokens[other].Upos != Upos.PRON)
        {
            evidence.OfOfficeOf(_actorAt(other));
        }
    }

    /// <summary>A name of the dictionary says all of what it names: the African Union is no union of workers, the Security Council no police.</summary>
    private static bool IsWholeName(KnownName? name) => name?.Best is { Actor: not null } or { State: not null, Sense: not (NameSense.Adjective or NameSense.People) } or { Outlet: not null };

    /// <summary>"the Turkish Border Guards" are not those of Sudan that the dictionary has, "Cambodia's National Assembly" is not that of France.</summary>
    private bool IsOfAnotherState(KnownName name, int head)
    {
        if (name.Best?.Actor is not { Country: { Length: 3 } country } body || country is "IGO" or "NGO" or "IMG" or "MNC" or "UNO")
        {
            return false;
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            if (_names.Covering(child)?.Best is { State: { } state, Sense: var sense } && state.Id != country
                && (child < name.First ? (_document.Tokens[child].Deprel is Deprel.Amod && sense == NameSense.Adjective) || (_document.Tokens[child].Deprel is Deprel.NmodPoss && IsOfState(body.Kind))
                    : child >= name.End && _document.Tokens[child].Deprel == Deprel.Nmod && _document.CaseOf(child) == "of" && sense == NameSense.Name && IsOfState(body.Kind)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfState(ActorKind? kind) => kind is ActorKind.Ministry or ActorKind.Parliament or ActorKind.Court or ActorKind.Service or ActorKind.Police or ActorKind.Army or ActorKind.Government or ActorKind.Party;

    /// <summary>The person whose surname stands in a name that the model took whole: "Stephen J. Townsend" with "Townsend" known.</summary>
    private KnownName? SurnameIn(int head)
    {
        var index = NounPhrases.NameAt(_document, head);
        return index >= 0 && _document.Names[index] is { Kind: NameKind.Person } name && _names.Covering(name.End - 1) is { Best.Person: not null } known ? known : null;
    }

    /// <summary>Whom a possessive stands for: "whose coalition" is of the noun that the clause describes; or -1.</summary>
    private int OwnerOf(int possessive, int owned)
    {
        if (_document.Tokens[possessive].Xpos != "WP$")
        {
            return _antecedentOf(possessive) ?? -1;
        }

        for (var at = owned; at >= 0; at = _document.Tokens[at].Head)
        {
            if (_document.Tokens[at].Deprel == Deprel.AclRelcl)
            {
                return _document.Tokens[at].Head;
            }
        }

        return -1;
    }
}
