using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Gathers what the words of a noun phrase say of an actor: its head, its modifiers, what it stands in apposition to.</summary>
internal sealed class ActorGathering
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
    private readonly HashSet<string> _ofOthers;
    private readonly Func<int, Actor> _actorAt;
    private readonly IReadOnlyList<string> _sameOffice;

    /// <summary>Whether an owner is being asked for, whose own owner is not asked in turn.</summary>
    private bool _asked;

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
        _sameOffice = knowledge.Words("same-office");
        _ofOthers = [.. knowledge.Words("nouns-of-others")];
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
        ShareModifiers(head, evidence, known);

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
                evidence.CalledBy(_document.Article.Quote(_document.NounPhrase(child)));
            }

            if (!evidence.IsResolved && !IsWholeName(other))
            {
                evidence.Role(child, closest: false);
                GatherModifiers(child, evidence, other, depth: 1);
            }
        }

        return evidence;
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

    /// <summary>"the Turkish Border Guards" are not those of Sudan that the dictionary has.</summary>
    private bool IsOfAnotherState(KnownName name, int head)
    {
        if (name.Best?.Actor is not { Country: { Length: 3 } country } || country is "IGO" or "NGO" or "IMG" or "MNC" or "UNO")
        {
            return false;
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            if (child < name.First && _document.Tokens[child].Deprel is Deprel.Amod && _names.Covering(child)?.Best is { State: { } state, Sense: NameSense.Adjective } && state.Id != country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The person whose surname stands in a name that the model took whole: "Stephen J. Townsend" with "Townsend" known.</summary>
    private KnownName? SurnameIn(int head)
    {
        var index = NounPhrases.NameAt(_document, head);
        return index >= 0 && _document.Names[index] is { Kind: NameKind.Person } name && _names.Covering(name.End - 1) is { Best.Person: not null } known ? known : null;
    }

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
        }

        if (found.Count == 0 && _names.IsPersonRole(head) && NameBehind(head) is var name and >= 0)
        {
            found.Add(name);
        }

        return found;
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
            && _document.Tokens[name.End].Form is "," or "." ? HeadOf(_document, name) : -1;
    }

    /// <summary>The token of a name that its other words depend on.</summary>
    public static int HeadOf(Document document, Name name)
    {
        for (var token = name.First; token < name.End; token++)
        {
            if (document.Tokens[token].Head < name.First || document.Tokens[token].Head >= name.End)
            {
                return token;
            }
        }

        return name.First;
    }

    private void GatherModifiers(int head, ActorEvidence evidence, KnownName? known, int depth)
    {
        foreach (var child in _document.ChildrenOf(head))
        {
            ref readonly var token = ref _document.Tokens[child];
            var modifies = token.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.NmodDesc
                || (token.Deprel is Deprel.Nmod && (_document.CaseOf(child) is "of" or "from" or "" || (_document.CaseOf(child) == "in" && (evidence.HasRole || known is not null || depth > 0)) || (_document.CaseOf(child) is "at" or "with" or "for" && _names.IsBodyRole(child))))
                || (token.Deprel is Deprel.Conj && _document.Tokens[head].Deprel is Deprel.Amod or Deprel.Compound);
            if (!modifies || (token.Deprel is Deprel.NmodPoss or Deprel.Nmod && _ofOthers.Contains(_document.Tokens[head].Lemma)))
            {
                continue;
            }

            var name = _names.Covering(child);
            if (name is null && token is { Deprel: Deprel.NmodPoss, Upos: Upos.PRON } && OwnerOf(child, head) is var owner and >= 0)
            {
                name = _names.Covering(owner);
                if (name is null && _document.Tokens[owner].Upos == Upos.PROPN && _officeOf(_document.Tokens[owner].Form) is { } lord)
                {
                    evidence.OwnedBy(lord);
                }
                else if (name is null && depth == 0 && _names.IsPersonRole(owner) && !_document.Dominates(head, owner) && !_asked)
                {
                    // "the rebel leader … his fighters"
                    _asked = true;
                    evidence.OwnedBy(At(owner).ToActor(_document.Article, _document.Tokens[owner].Span));
                    _asked = false;
                }
            }

            if (name is not null && name != known)
            {
                AddModifier(name, evidence);
            }
            else if (name is not null && IsWholeName(name))
            {
                continue;
            }
            else if (name is null && _lands.At(child) is { } land && FormAt(child + 1) != "-")
            {
                // "Harasta rebels", "the Punjab police"
                evidence.Land(land);
            }
            else if ((depth == 0 || token.Deprel is Deprel.Nmod or Deprel.NmodPoss)
                && (token.Deprel is not (Deprel.Amod or Deprel.Compound) || _names.IsRoleModifier(child) || !IsHappening(head)))
            {
                evidence.Role(child, closest: false);
            }

            if (depth < 3)
            {
                GatherModifiers(child, evidence, name ?? known, depth + 1);
            }
        }
    }

    /// <summary>"pro-Assad forces" are of the state of which he is; those who are pro-Russian may be anyone's.</summary>
    private void AddLeaning(int head, ActorEvidence evidence)
    {
        foreach (var child in _document.ChildrenOf(head))
        {
            var form = _document.Tokens[child].Form;
            if (form.Length > 5 && form.StartsWith("pro-", StringComparison.OrdinalIgnoreCase) && _knowledge.Names.Longest([form[4..]], 0, out var entries) == 1)
            {
                var day = _document.Article.PublishedOn;
                string? country = null;
                foreach (var entry in entries)
                {
                    country = entry.Person is { Country: { Length: 3 } of } person && (day is not { } then || person.OfficeOn(then) is not null) ? of : country;
                }

                evidence.Land(country);
            }
        }
    }

    /// <summary>"the government and people of Iraq": what stands behind the last of a row is said of all.</summary>
    private void ShareModifiers(int head, ActorEvidence evidence, KnownName? known)
    {
        var first = _document.Tokens[head].Deprel == Deprel.Conj ? _document.Tokens[head].Head : head;
        if (known is not null || evidence.IsResolved || !Words.IsNominal(_document.Tokens[first]))
        {
            return;
        }

        foreach (var child in _document.ChildrenOf(first))
        {
            var conjunct = _document.Tokens[child].Deprel == Deprel.Conj;
            foreach (var of in conjunct ? [.. _document.ChildrenOf(child)] : new[] { child })
            {
                if (of > head && _document.Tokens[of].Deprel == Deprel.Nmod && _document.CaseOf(of) == "of" && _names.Covering(of) is { Best.State: not null } state
                    && (first != head || conjunct))
                {
                    evidence.Modifier(state);
                }
            }
        }
    }

    /// <summary>"a terrorist attack" is a kind of attack, no terrorist.</summary>
    private bool IsHappening(int noun)
    {
        foreach (var entry in _knowledge.Predicates.Nouns(_document.Tokens[noun].Lemma))
        {
            if (entry.Words.Length == 1)
            {
                return true;
            }
        }

        return false;
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

    private void AddModifier(KnownName name, ActorEvidence evidence)
    {
        var after = FormAt(name.End) == "-" ? FormAt(name.End + 1) : "";
        // "anti-ISIL", and "Counter ISIL Coalition" as titles have it.
        var before = FormAt(name.First - 1) == "-" ? FormAt(name.First - 2) : FormAt(name.First - 1);
        if (before.Equals("ethnic", StringComparison.OrdinalIgnoreCase) && name.Best is { State: not null, Sense: NameSense.Adjective or NameSense.People })
        {
            // "ethnic Albanian rebels" are of where they live.
            evidence.AddRole($"ethnic {_document.Article.Quote(name.Span)}");
        }
        else if (Prefixes.Contains(before))
        {
            evidence.AddRole($"{before.ToLowerInvariant()}-{_document.Article.Quote(name.Span)}");
        }
        else if (Backing.Contains(after))
        {
            evidence.AddRole($"{after.ToLowerInvariant()} by {name.DisplayName}");
        }
        else if (after.Length == 0 || Leading.Contains(after) || Words.IsPlural(_document.Tokens[name.End + 1]))
        {
            evidence.Modifier(name);
        }
    }

    private string FormAt(int token) => token >= 0 && token < _document.Tokens.Length ? _document.Tokens[token].Form : "";
}
