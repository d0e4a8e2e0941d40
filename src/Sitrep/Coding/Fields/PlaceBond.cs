using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>How far a place is from being an event's, through the tree: 0 for the event's own phrase, more for every step away.</summary>
internal sealed class PlaceBond(ArticleReading reading, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken)
{
    private const int Never = PlacePath.Never;

    /// <summary>What it costs that a place is where to, or what for, of something else.</summary>
    private const int OtherGoal = 6;

    /// <summary>What it costs that a place is only the mark from which another is measured.</summary>
    private const int OffsetMark = 5;

    /// <summary>Tokens before a name within which "40 km south of" makes it the mark from which another place is measured.</summary>
    private const int OffsetReach = 8;

    /// <summary>More than a place costs that a phrase of the clause names.</summary>
    private const int OfficeOf = 3;

    /// <summary>Most words between a preposition and the name that it introduces: "in the restive north-central".</summary>
    private const int MostDescribing = 5;

    private readonly Document _document = reading.Document;
    private readonly PlacePath _path = new(reading, candidate, byToken);

    /// <summary>The cost of taking a place that hangs in the tree by a token; very great when it cannot be the event's.</summary>
    public int Cost(Place place, int head)
    {
        // "in central Santiago bearing signs": a preposition before the name is surer than the tree.
        var preposition = PrepositionBefore(place, head);
        var top = preposition.Length > 0 ? head : _path.TopOfPlace(head);
        if (Describes(head) || IsOrigin(head))
        {
            return Never;
        }

        // "returned a mask that was stolen by smugglers to Greece": whoever receives it by "to" is where it goes, however far the tree.
        if (_document.CaseOf(head) == "to" && candidate.Recipients.Contains(head) && candidate.Type is EventType.Aid or EventType.Retreat)
        {
            return 2;
        }

        var cost = _path.Cost(top, place.Precision >= 6);
        if (cost >= Never)
        {
            return Never;
        }

        preposition = preposition.Length > 0 ? preposition : _document.CaseOf(top);
        cost += (IsMark(place) ? OffsetMark : 0) + RoleCost(place, head, top, preposition);
        return reading.PlaceWords.Beside.Contains(preposition) && cost < EventPlaces.MaxCost ? cost + 1 : cost;
    }

    /// <summary>What the preposition and the relation of a place's phrase say: where, where to, against whom, or only whose.</summary>
    private int RoleCost(Place place, int head, int top, string preposition)
    {
        while (preposition.Length == 0 && _document.Tokens[top] is { Deprel: Deprel.Conj, Head: >= 0 and var first } && _document.Tokens[first].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Nsubj or Deprel.NsubjPass)
        {
            // "summoned the envoys of Peru and the consul of Chile": what is coordinated stands as the first does.
            top = first;
        }

        ref readonly var token = ref _document.Tokens[top];
        var isArgument = Contains(candidate.Actors, head) || Contains(candidate.Recipients, head);
        if (preposition == "on" && candidate.Type < EventType.Protest && reading.Names.Covering(head)?.Best is { State: not null })
        {
            // "called on Harare to free them", "put pressure on Chad": who is spoken to.
            return Never;
        }

        if (reading.PlaceWords.Locating.Contains(preposition))
        {
            // "talks between Armenia and Azerbaijan": the sides, not the ground.
            return isArgument && preposition == "between" && candidate.Entry.Symmetric ? Never : 0;
        }

        // "patrolled Kosovo", "captured 70 percent of Bosnia": ground that is held or walked is where, be it a whole state.
        var ground = candidate.Entry.Acled == "territory" || candidate.Entry.Words.Contains("patrol");
        // "cut ties with Harare", "urged Harare to withdraw", "accused Harare of sending troops": a capital that stands for its government is nobody's ground.
        if (isArgument && IsGovernment(head) && (candidate.Type == EventType.Sanction && preposition is "to" or "with" or "on" or "against" || (candidate.Type is EventType.Reject or EventType.Threaten or EventType.Support or EventType.Accuse && preposition == "to") || (preposition.Length == 0 && Contains(candidate.Actors, head))))
        {
            return Never;
        }

        var material = ground || candidate.Type is EventType.Retreat or >= EventType.Protest || candidate.Entry.Type == EventType.Mobilize;
        switch (preposition)
        {
            case "from" when IsMark(place):
                // "one km from the shrine"
                return 0;
            case "to" or "into" or "towards" or "toward" or "onto" when !_path.IsTrigger(token.Head) && token.Head != candidate.Anchor:
                // "was captured and flown to France": where another act went.
                return OtherGoal;
            case "to" or "into" or "towards" or "toward" or "onto":
                // "protested to Pakistan", "said no to Washington": who is spoken to.
                return candidate.Type is EventType.Consult or EventType.Mobilize or EventType.Aid or EventType.Coerce or EventType.Assault ? 0
                    : isArgument && !material ? Never : 4;
            case "from" or "out":
                // "rejected the pact and recalled the envoy from Harare", "a call from Harare": what goes on in words is from nowhere that another verb names.
                if (candidate.Type is <= EventType.Concede or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten && token.Head >= 0 && !_path.IsTrigger(token.Head) && token.Head != candidate.Anchor)
                {
                    return Never;
                }

                // "had no guarantees from Damascus while the truce held": what others have from there.
                return candidate.Type is EventType.Retreat or EventType.Coerce && token.Head >= 0 && !_path.IsTrigger(token.Head) && token.Head != candidate.Anchor && _document.Tokens[token.Head].Upos == Upos.VERB ? OtherGoal
                    : candidate.Type is EventType.Retreat or EventType.Coerce || candidate.Mode is "abduct" ? 1
                    // "shot down drones that Russia launched from Kursk"
                    : token.Head >= 0 && _document.Tokens[token.Head] is { Upos: Upos.VERB, Deprel: Deprel.AclRelcl or Deprel.Acl } && !_path.IsTrigger(token.Head) ? Never : token.Deprel is Deprel.Nmod or Deprel.Acl ? Never : 4;
            case "with" or "for" or "about" or "over" when place.Precision >= 6 || candidate.Type < EventType.Protest || IsGovernment(head):
                // "with China and Russia among those opposed": a state is in on it, not where it was.
                return Never;
            case "for" when token.Head >= 0 && reading.Names.IsPersonRole(token.Head):
                // "a spokesman for the Kremlin"
                return Never;
            case "against" when token.Head >= 0 && reading.PlaceWords.Charges.Contains(_document.Tokens[token.Head].Lemma):
                return Never;
            case "of" or "against":
                return !(material && candidate.Type != EventType.Protest && (!isArgument || place.Precision < 6 || ground)) ? Never : IsOfOffice(head) ? OfficeOf : 0;
        }

        if (material && top != head && IsOfOffice(head))
        {
            return OfficeOf;
        }

        switch (token.Deprel)
        {
            case Deprel.Obj when _document.Tokens[token.Head].Upos == Upos.VERB && !_path.IsTrigger(token.Head) && token.Head != candidate.Anchor:
                // "residents who fled since the attack reached Beni": where somebody else came to.
                return !material || (isArgument && place.Precision >= 6 && !ground) ? Never : reading.PlaceWords.Moving.Contains(_document.Tokens[token.Head].Lemma) ? OtherGoal : 1;
            case Deprel.Obj or Deprel.NsubjPass when isArgument && CountsPeople(candidate):
                // "Lane was shot": nobody shoots a town, whatever the gazetteer has of that name.
                return Never;
            case Deprel.Obj or Deprel.Iobj or Deprel.NsubjPass or Deprel.NmodUnmarked or Deprel.OblUnmarked or Deprel.List or Deprel.Appos:
                // A town that is shelled is where the shelling took place; a state that is accused is nobody's place.
                // Who visits a state or a town meets there.
                return (material && (!isArgument || place.Precision < 6 || ground)) || (candidate is { Type: EventType.Consult, Mode: "visit" } && head == top) ? 0 : Never;
            case Deprel.Parataxis:
                return material ? 1 : Never;
            case Deprel.NmodPoss or Deprel.Compound or Deprel.Amod:
                return OwnerCost(place, top, isArgument);
            case Deprel.Nsubj or Deprel.Flat:
                return Never;
            default:
                return isArgument ? Never : preposition.Length > 0 ? OtherGoal : 2;
        }
    }

    /// <summary>"near Senegal's parliament", "raided their West Bank hideout", "Nangarhar residents": what is owned or named says whether the owner's place is meant.</summary>
    private int OwnerCost(Place place, int owner, bool isArgument)
    {
        var owned = _document.Tokens[owner].Head;
        while (_document.Tokens[owned] is { Upos: Upos.NOUN, Deprel: Deprel.Compound, Head: >= 0 and var whole } && !reading.PlaceWords.IsSite(_document.Tokens[owned]))
        {
            // "patrolling Warsaw rail stations"
            owned = whole;
        }

        ref readonly var noun = ref _document.Tokens[owned];
        var preposition = _document.CaseOf(_path.TopOfPlace(owned));
        var site = reading.PlaceWords.IsSite(noun) || reading.PlaceWords.Buildings.Contains(noun.Lemma);
        var owns = _document.Tokens[owner].Deprel == Deprel.NmodPoss;
        if (!isArgument && (place.Precision < 6 || (candidate.Actors.Count == 0 && _document.Tokens[owner].Deprel == Deprel.Compound)) && candidate.Type >= EventType.Protest
            && (Names(candidate, owned) || candidate.Parts.Exists(part => Names(part, owned))))
        {
            // "the Nairobi bombing", "the Haiti massacre": a town or a state before the noun for what happened there.
            return 0;
        }

        if (!owns && !isArgument && place.Precision < 6 && candidate.Type >= EventType.Protest && preposition is "in" or "after" or "during" && noun.Upos == Upos.NOUN
            && noun.Deprel is Deprel.Obl or Deprel.Nmod && noun.Head >= 0
            // "captured troops in the Girishk fighting": of whom it is told is as good as of what was done.
            && (_path.IsTrigger(noun.Head) || (byToken.ContainsKey(owned) && candidate.Recipients.Contains(noun.Head))))
        {
            // "twelve dead in Mogadishu hotel siege"
            return 2;
        }

        if (owns && ((noun.Lemma == "history" && preposition == "in") || (place.Precision < 6 && reading.PlaceWords.Speakers.Contains(noun.Lemma) && noun.Deprel == Deprel.Nsubj)))
        {
            // "the worst killing in Greece's history", "Tehran's governor said".
            return 1;
        }

        if (owns && !site && preposition is "in" or "during" or "amid" && candidate.Type >= EventType.Protest && place.Precision < 6 && noun.Deprel == Deprel.Obl && _path.IsTrigger(noun.Head))
        {
            // "shot dead in Acapulco's latest wave of killings"
            return 2;
        }

        if ((owns && preposition is "near" or "outside" or "inside" or "around" or "at" or "across") || (site && reading.PlaceWords.Locating.Contains(preposition) && (owns || place.Precision < 6 || IsSpelledOut(owner))))
        {
            return 1;
        }

        if ((candidate.Type < EventType.Protest && candidate.Type != EventType.Mobilize && !(owns && site && candidate.Type is EventType.Aid or EventType.Cooperate)) || (place.Precision >= 6 && !owns))
        {
            return Never;
        }

        return reading.PlaceWords.Locals.Contains(noun.Lemma) && !owns ? 1
            : site && noun.Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl or Deprel.Nmod or Deprel.Conj ? 2 : Never;
    }

    /// <summary>"an Afghanistan battlefield": the noun for a state, where "U.S." and "UK" are adjectives too.</summary>
    private bool IsSpelledOut(int name) => _document.Tokens[name].Upos == Upos.PROPN && char.IsLower(_document.Tokens[name].Form[^1]);

    /// <summary>"killed the mayor of Tarso in Cali": where somebody is mayor is told of him, and where he was of the event.</summary>
    private bool IsOfOffice(int head) =>
        _document.CaseOf(head) == "of" && _document.Tokens[head].Head is >= 0 and var office && _document.Tokens[office].Xpos is "NN" or "NNP" && reading.Names.IsPersonRole(office);

    /// <summary>Whether a name is that of a capital, by which a state's government is called.</summary>
    private bool IsGovernment(int head) => reading.Names.Covering(head)?.Best is { Sense: NameSense.Capital };

    /// <summary>Whether the predicate is done to people and to nothing else.</summary>
    private static bool CountsPeople(Candidate happening) => Array.Exists(happening.Entry.Counts, static rule =>
        rule.Slot.Relation == ArgumentRelation.Object && rule.Kind is QuantityKind.Killed or QuantityKind.Injured or QuantityKind.Arrested or QuantityKind.Abducted);

    private static bool Names(Candidate happening, int noun) => happening.Entry.Part == PredicatePart.Noun && Array.IndexOf(happening.Words, noun) >= 0;

    /// <summary>A preposition of place directly before a name, directions left out; empty when there is none.</summary>
    private string PrepositionBefore(Place place, int head)
    {
        var first = FirstOf(place);
        if (_document.Tokens[head] is { Deprel: Deprel.Compound or Deprel.NmodPoss or Deprel.Amod, Head: >= 0 and var owned } && _document.Tokens[owned].Upos == Upos.NOUN)
        {
            return "";
        }

        var before = first - 1;
        while (before >= 0 && before >= first - MostDescribing && (_document.Tokens[before] is { Form: "the" or "-" } or { Upos: Upos.ADJ } || reading.PlaceWords.Directions.Contains(_document.Tokens[before].Form)))
        {
            before--;
        }

        for (var token = first; token < _document.Tokens.Length && _document.Tokens[token].Start <= place.Span.End; token++)
        {
            if (_document.Tokens[token].Xpos == "POS")
            {
                return "";
            }
        }

        return before >= 0 && _document.Tokens[before] is { Upos: Upos.ADP, Lemma: "in" or "near" or "at" or "outside" or "inside" or "around" or "throughout" } ? _document.Tokens[before].Lemma : "";
    }

    /// <summary>"a native of Guinea", "Ian Lyons, of Lurgan", "a youth from Kurar village in Malad": where somebody comes from.</summary>
    private bool IsOrigin(int head)
    {
        for (var at = head; at >= 0 && _document.Tokens[at].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Appos; at = _document.Tokens[at].Head)
        {
            ref readonly var token = ref _document.Tokens[at];
            if (token.Deprel == Deprel.Nmod && token.Head >= 0 && _document.CaseOf(at) is "of" or "from" && IsSomebody(token.Head, _document.CaseOf(at)))
            {
                return true;
            }

            if (token.Deprel == Deprel.Nmod && _document.CaseOf(at) is not ("of" or "in" or "near" or ""))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a noun that "of" or "from" and a place follow is one for somebody who is from there.</summary>
    private bool IsSomebody(int noun, string preposition) =>
        IsAge(noun) || _document.Tokens[noun].Lemma is "native" or "citizen" or "national" or "son" or "daughter"
        || (preposition == "from" && candidate.Type == EventType.Assault && candidate.Mode != "abduct" && candidate.Recipients.Contains(noun) && reading.Names.IsPersonRole(noun))
        || (_document.Tokens[noun].Upos == Upos.PROPN && reading.Names.NamedAt(_document.Tokens[noun].Span) == NameKind.Person);

    /// <summary>"Ranimat, 28, of Kafr Tsurif": a figure between commas.</summary>
    private bool IsAge(int token) => _document.Tokens[token].Upos == Upos.NUM && token > 0 && _document.Tokens[token - 1].Form == "," && Words.At(_document.Tokens, token + 1, ",");

    /// <summary>"the southern Angolan city": an adjective of a state or people, whatever the gazetteer has under it.</summary>
    private bool Describes(int head) => _document.Tokens[head].Deprel is Deprel.Amod or Deprel.Compound
        && reading.PlaceWords.Hint(_document.Tokens[_document.Tokens[head].Head].Form) != PlaceHint.Province
        && reading.Names.Covering(head) is { } name && Array.Exists(name.Entries, static entry => entry.Sense == NameSense.Adjective);

    /// <summary>"145 miles north of Colombo", "30 km from the capital, Managua", "Baquba northeast of Baghdad": the mark from which another place is measured.</summary>
    public bool IsMark(Place place)
    {
        var first = FirstOf(place);
        if (first >= 3 && _document.Tokens[first - 1].Form == "of" && reading.PlaceWords.Directions.Contains(_document.Tokens[first - 2].Form)
            && reading.EventPlaces.Any(other => other.Place.Span.End == _document.Tokens[first - 3].End))
        {
            return true;
        }

        // "North of Baghdad, five were killed in Baquba"
        if (first >= 2 && _document.Tokens[first - 1].Form == "of" && reading.PlaceWords.Directions.Contains(_document.Tokens[first - 2].Form) && first - 2 == _document.Sentences[_document.SentenceOf(first)].First)
        {
            return true;
        }

        // "Kamikuishiki, a rural town at the foot of Mount Fuji"
        if (first >= 4 && _document.Tokens[first - 1].Form == "of" && _document.Tokens[first - 2].Form is "foot" or "shadow" && _document.Tokens[first - 4].Form is "at" or "in")
        {
            return true;
        }

        var of = false;
        for (var token = first - 1; token >= 0 && token >= first - OffsetReach; token--)
        {
            var form = _document.Tokens[token].Form;
            of |= form is "of" or "from" or "outside";
            if (of && form is "km" or "kms" or "kilometers" or "kilometres" or "kilometer" or "kilometre" or "miles" or "mile")
            {
                return true;
            }
        }

        return false;
    }

    private int FirstOf(Place place)
    {
        var token = _document.Sentences[_document.SentenceOf(candidate.Head)].End - 1;
        while (token > 0 && _document.Tokens[token].Start > place.Span.Start)
        {
            token--;
        }

        return token;
    }

    private bool Contains(List<int> heads, int token)
    {
        foreach (var head in heads)
        {
            if (head == token || (_document.Tokens[token].Head == head && _document.CaseOf(token).Length == 0))
            {
                return true;
            }
        }

        return false;
    }
}
