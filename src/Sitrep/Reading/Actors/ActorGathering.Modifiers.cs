using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What the modifiers of a noun say of whom it names: demonyms, bodies, owners, "-backed", "pro-".</summary>
internal sealed partial class ActorGathering
{
    private void GatherModifiers(int head, ActorEvidence evidence, KnownName? known, int depth)
    {
        foreach (var child in _document.ChildrenOf(head))
        {
            ref readonly var token = ref _document.Tokens[child];
            var modifies = token.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Flat or Deprel.NmodPoss or Deprel.NmodDesc
                || (token.Deprel is Deprel.Nmod && (_document.CaseOf(child) is "of" or "from" or "" || (_document.CaseOf(child) == "in" && (evidence.HasRole || known is not null || depth > 0)) || (_document.CaseOf(child) == "for" && _knowledge.WordSet("speakers-for-others").Contains(_document.Tokens[head].Lemma)) || (_document.CaseOf(child) is "at" or "with" or "for" && _names.IsBodyRole(child) && Roles.At(_document, _names.Knowledge, head) is not { Sector: "REB" or "UAF" or "CRM" })))
                || (token.Deprel is Deprel.Conj && _document.Tokens[head].Deprel is Deprel.Amod or Deprel.Compound);
            // "the rebels, in a statement from London"
            if (!modifies || IsBesideOwner(child, head) || (token.Deprel == Deprel.Nmod && token.Lemma is "statement" or "letter" or "message" or "interview") || (token.Deprel is Deprel.NmodPoss or Deprel.Nmod && _ofOthers.Contains(_document.Tokens[head].Lemma)))
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
                else if (name is null && depth == 0 && evidence.HasRole && (_names.IsPersonRole(owner) || _names.IsBodyRole(owner)) && !_document.Dominates(head, owner) && !_asked)
                {
                    // "the rebel leader … his fighters", "the army … its aircraft"
                    _asked = true;
                    evidence.OwnedBy(_actorAt(owner));
                    _asked = false;
                }
            }

            if (name?.Best is { Sense: NameSense.Capital } && token.Deprel == Deprel.Compound && IsHappening(head))
            {
                // "the Minsk agreements", "the Doha talks": where they were made is no party to them.
                continue;
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

    /// <summary>"between the Houthis and Hadi's government": a name without a possessive beside one that has it owns nothing.</summary>
    private bool IsBesideOwner(int child, int head)
    {
        ref readonly var token = ref _document.Tokens[child];
        if (token is not { Deprel: Deprel.NmodPoss, Upos: Upos.PROPN } || child + 1 >= head || FormAt(child + 1) is not ("and" or ","))
        {
            return false;
        }

        foreach (var other in _document.ChildrenOf(head))
        {
            if (other > child && _document.Tokens[other].Deprel == Deprel.NmodPoss)
            {
                return true;
            }
        }

        return false;
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

    /// <summary>"troops loyal to Micheletti", "clerics close to Sadr": of the state of whom they follow, and rebels if he is one.</summary>
    private void AddLord(int head, ActorEvidence evidence)
    {
        if (_asked)
        {
            return;
        }

        // By the run of words: parsers hang the adjective to the verb as often as to the noun.
        var tokens = _document.Tokens;
        if (head + 3 >= tokens.Length || !(_following.Contains(tokens[head + 1].Lemma) || _near.Contains(tokens[head + 1].Lemma)) || tokens[head + 2].Form is not ("to" or "with"))
        {
            return;
        }

        var lord = -1;
        for (var token = head + 3; token < tokens.Length && (tokens[token].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN || tokens[token].Xpos == "VBN"); token++)
        {
            lord = Words.IsNominal(tokens[token]) ? token : lord;
        }

        // Who is allied to a body or a state may be of another.
        if (lord > 0 && (_following.Contains(tokens[head + 1].Lemma) || _names.Covering(lord)?.Best is { Person: not null } || _names.NamedAt(tokens[lord].Span) == NameKind.Person))
        {
            _asked = true;
            evidence.OwnedBy(_actorAt(lord));
            _asked = false;
        }
    }

    /// <summary>"a delegation led by the Chilean foreign minister": a body without a state of its own is of the state of whoever leads it.</summary>
    private void AddLeader(int head, ActorEvidence evidence)
    {
        if (evidence.IsResolved || _asked)
        {
            return;
        }

        foreach (var child in _document.ChildrenOf(head))
        {
            if (_document.Tokens[child] is { Deprel: Deprel.Acl, Xpos: "VBN", Lemma: "lead" or "head" or "chair" or "command" } && _document.Child(child, Deprel.OblAgent) is >= 0 and var leader
                && !_document.Dominates(leader, head))
            {
                _asked = true;
                evidence.LedBy(_actorAt(leader));
                _asked = false;
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

    private void AddModifier(KnownName name, ActorEvidence evidence)
    {
        var after = FormAt(name.End) == "-" ? FormAt(name.End + 1) : "";
        // "anti-ISIL", and "Counter ISIL Coalition" as titles have it.
        var before = FormAt(name.First - 1) == "-" ? FormAt(name.First - 2) : FormAt(name.First - 1);
        if (before.Equals("ethnic", StringComparison.OrdinalIgnoreCase) && name.Best is { State: not null, Sense: NameSense.Adjective or NameSense.People })
        {
            // "ethnic Albanian rebels" are of where they live.
            evidence.AddRole($"ethnic {_document.Article.QuoteName(name.Span)}");
        }
        else if (Prefixes.Contains(before))
        {
            evidence.AddRole($"{before.ToLowerInvariant()}-{_document.Article.QuoteName(name.Span)}");
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
