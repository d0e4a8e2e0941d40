using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>How far a place is from being an event's, through the tree: 0 for the event's own phrase, more for every step away.</summary>
internal sealed class PlaceBond(ArticleReading reading, Candidate candidate)
{
    private const int Never = int.MaxValue / 2;

    /// <summary>What it costs that a place is where to, or what for, of something else.</summary>
    private const int OtherGoal = 6;

    /// <summary>What it costs that a place is only the mark from which another is measured.</summary>
    private const int OffsetMark = 5;

    /// <summary>What it costs to look into the arguments of a verb that is only coordinated with the event's.</summary>
    private const int OtherArgument = 4;

    /// <summary>Tokens before a name within which "40 km south of" makes it the mark from which another place is measured.</summary>
    private const int OffsetReach = 8;

    /// <summary>Most words between a preposition and the name that it introduces: "in the restive north-central".</summary>
    private const int MostDescribing = 5;

    private readonly Document _document = reading.Document;

    private static readonly HashSet<string> Locating = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "on", "outside", "around", "inside", "across", "over", "throughout", "off", "along", "within", "between", "above", "through",
        "north of", "south of", "east of", "west of", "close to", "close", "beside", "amid", "under", "in front", "next to", "opposite", "beyond", "atop",
        "aboard", "outside of", "inside of", "behind", "beneath", "alongside", "past",
    };

    /// <summary>Prepositions after which stands another happening or what it is about, not where it was.</summary>
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "after", "before", "since", "until", "despite", "because of", "about", "like", "unlike", "than", "as", "for", "following", "ahead of", "without", "except",
        "accord to", "according to", "due to", "over", "concerning", "regarding", "such as", "as of", "in response", "in retaliation",
    };

    /// <summary>Who sits where a place is named: "Nangarhar residents protested".</summary>
    private static readonly HashSet<string> Locals = new(StringComparer.Ordinal)
    {
        "resident", "villager", "inhabitant", "local", "student", "citizen", "townspeople", "civilian", "population", "community", "people",
    };

    /// <summary>The cost of taking a place that hangs in the tree by a token; very great when it cannot be the event's.</summary>
    public int Cost(Place place, int head)
    {
        // "in central Santiago bearing signs": a preposition before the name is surer than the tree.
        var preposition = PrepositionBefore(place, head);
        var top = preposition.Length > 0 ? head : TopOfPlace(head);
        if (Describes(head) || IsOrigin(head))
        {
            return Never;
        }

        // "returned a mask that was stolen by smugglers to Greece": whoever receives it by "to" is where it goes, however far the tree.
        if (_document.CaseOf(head) == "to" && candidate.Recipients.Contains(head) && candidate.Type is EventType.Aid or EventType.Retreat)
        {
            return 2;
        }

        var cost = Never;
        foreach (var (trigger, extra) in Triggers())
        {
            cost = Math.Min(cost, Path(trigger, top) + extra);
        }

        return cost >= Never ? Never : cost + (IsMark(place) ? OffsetMark : 0) + RoleCost(place, head, top, preposition.Length > 0 ? preposition : _document.CaseOf(top));
    }

    private IEnumerable<(int Token, int Extra)> Triggers()
    {
        foreach (var word in candidate.Words)
        {
            if (word == candidate.Head || _document.IsNominal(word))
            {
                yield return (word, 0);
            }
        }

        if (candidate.Support >= 0)
        {
            yield return (candidate.Support, 0);
        }

        foreach (var part in candidate.Parts)
        {
            yield return (part.Head, 1);
        }
    }

    private bool IsTrigger(int token)
    {
        foreach (var (trigger, _) in Triggers())
        {
            if (trigger == token && !IsSite(_document.Tokens[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the preposition and the relation of a place's phrase say: where, where to, against whom, or only whose.</summary>
    private int RoleCost(Place place, int head, int top, string preposition)
    {
        ref readonly var token = ref _document.Tokens[top];
        var isArgument = Contains(candidate.Actors, head) || Contains(candidate.Recipients, head);
        if (Locating.Contains(preposition))
        {
            return 0;
        }

        var material = candidate.Type is EventType.Retreat or >= EventType.Protest;
        switch (preposition)
        {
            case "to" or "into" or "towards" or "toward" or "onto" when !IsTrigger(token.Head) && token.Head != candidate.Anchor:
                // "was captured and flown to France": where another act went.
                return OtherGoal;
            case "to" or "into" or "towards" or "toward" or "onto":
                return candidate.Type is EventType.Consult or EventType.Mobilize or EventType.Aid or EventType.Coerce or EventType.Assault ? 0 : 4;
            case "from":
                return candidate.Type is EventType.Retreat or EventType.Coerce || candidate.Mode is "abduct" ? 1 : token.Deprel is Deprel.Nmod or Deprel.Acl ? Never : 4;
            case "of" or "against":
                return material && candidate.Type != EventType.Protest && (!isArgument || place.Precision < 6) ? 0 : Never;
        }

        switch (token.Deprel)
        {
            case Deprel.Obj or Deprel.NsubjPass or Deprel.NmodUnmarked or Deprel.OblUnmarked or Deprel.List or Deprel.Appos:
                // A town that is shelled is where the shelling took place; a state that is accused is nobody's place.
                return material && (!isArgument || place.Precision < 6) ? 0 : Never;
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
        ref readonly var noun = ref _document.Tokens[owned];
        var preposition = _document.CaseOf(TopOfPlace(owned));
        var site = IsSite(noun) || reading.PlaceWords.Buildings.Contains(noun.Lemma);
        var owns = _document.Tokens[owner].Deprel == Deprel.NmodPoss;
        if ((owns && preposition is "near" or "outside" or "inside" or "around" or "at" or "across") || (site && Locating.Contains(preposition) && (owns || place.Precision < 6)))
        {
            return 1;
        }

        if (candidate.Type < EventType.Protest || (place.Precision >= 6 && !owns))
        {
            return Never;
        }

        return Locals.Contains(noun.Lemma) && !owns ? 1
            : site && noun.Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.Obl or Deprel.Nmod or Deprel.Conj ? 2 : Never;
    }

    private bool IsSite(in Token noun) =>
        reading.PlaceWords.Sites.Contains(noun.Lemma) || reading.PlaceWords.Parts.Contains(noun.Lemma) || reading.PlaceWords.Features.Contains(noun.Lemma) || reading.PlaceWords.Directions.Contains(noun.Lemma)
        || reading.PlaceWords.Hint(noun.Lemma) != PlaceHint.None || reading.PlaceWords.Near.Contains(noun.Lemma);

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

    /// <summary>"a native of Guinea", "Ian Lyons, of Lurgan": where somebody comes from.</summary>
    private bool IsOrigin(int head)
    {
        ref readonly var token = ref _document.Tokens[head];
        return token.Deprel == Deprel.Nmod && token.Head >= 0 && _document.CaseOf(head) is "of" or "from"
            && (_document.Tokens[token.Head].Lemma is "native" or "citizen" or "national" or "son" or "daughter"
                || (_document.Tokens[token.Head].Upos == Upos.PROPN && reading.Names.NamedAt(_document.Tokens[token.Head].Span) == NameKind.Person));
    }

    /// <summary>"the southern Angolan city": an adjective of a state or people, whatever the gazetteer has under it.</summary>
    private bool Describes(int head) => _document.Tokens[head].Deprel is Deprel.Amod or Deprel.Compound
        && reading.Names.Covering(head) is { } name && Array.Exists(name.Entries, static entry => entry.Sense == NameSense.Adjective);

    /// <summary>"145 miles north of Colombo", "30 km from the capital, Managua": the mark from which another place is measured.</summary>
    private bool IsMark(Place place)
    {
        var first = FirstOf(place);
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

    /// <summary>Steps from a trigger up to what holds both and down to a place's phrase.</summary>
    private int Path(int trigger, int place)
    {
        var (up, below) = (0, -1);
        for (var at = trigger; at >= 0 && up < Never; below = at, at = _document.Tokens[at].Head)
        {
            if (_document.Dominates(at, place))
            {
                var down = Down(at, place, trigger) + (below >= 0 && _document.Tokens[below].Deprel == Deprel.Conj && IsInArgument(at, place) ? OtherArgument : 0);

                // "said in Ankara" is where it was said; "In Baghdad, police said" sets the scene of what they say.
                return reading.IsReportingVerb(at) && at != candidate.Anchor && !IsScene(at, place) ? Never : up + down;
            }

            up += Up(at);
        }

        return Never;
    }

    /// <summary>Whether a place stands in the object or subject of a verb, not in a phrase of its own.</summary>
    private bool IsInArgument(int verb, int place)
    {
        var at = place;
        while (at != verb && _document.Tokens[at].Head != verb)
        {
            at = _document.Tokens[at].Head;
        }

        return at != verb && _document.Tokens[at].Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.Nsubj;
    }

    private bool IsScene(int verb, int place)
    {
        foreach (var child in _document.ChildrenOf(verb))
        {
            if (child < verb && _document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Ccomp)
            {
                return place < child && !_document.Dominates(child, place);
            }
        }

        return false;
    }

    /// <summary>What it costs to leave a word for its head, away from the trigger.</summary>
    private int Up(int word) => _document.Tokens[word].Deprel switch
    {
        Deprel.Ccomp => 2,
        Deprel.Parataxis => 5,
        Deprel.Advcl => _document.Tokens[word].Xpos is "VBG" or "VBN" ? 2 : 3,
        Deprel.AclRelcl => 3,
        Deprel.Acl => 2,
        _ => 1,
    };

    /// <summary>What it costs to come down from a word that holds both to the place's phrase.</summary>
    private int Down(int from, int place, int trigger)
    {
        var cost = 0;
        for (var at = place; at != from; at = _document.Tokens[at].Head)
        {
            ref readonly var word = ref _document.Tokens[at];
            cost += word.Deprel switch
            {
                // "an offensive that officials said would target rebels in Aleppo" tells of the offensive.
                Deprel.AclRelcl when word.Head == trigger => 2,
                Deprel.Ccomp when _document.Tokens[word.Head].Deprel == Deprel.AclRelcl => 2,
                Deprel.Ccomp or Deprel.Parataxis when at != place => 6,
                Deprel.Advcl or Deprel.AdvclRelcl when at != place => IsFinite(at) && !IsWhen(at) ? 8 : 4,
                Deprel.AclRelcl when at != place => _document.Tokens[word.Head] is { Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: var verb } && verb == trigger ? 2 : 4,
                Deprel.Conj when at != place && _document.HeadsClause(at) => _document.HasChild(at, Deprel.Nsubj) || _document.HasChild(at, Deprel.NsubjPass) ? 12 : place > trigger ? 2 : 4,
                Deprel.Nsubj when from == trigger && at != place && _document.Tokens[from].Upos == Upos.VERB => 2,
                Deprel.OblAgent when at != place => 2,
                Deprel.Obl or Deprel.Nmod when at != place && IsElsewhere(at) => candidate.Type == EventType.Protest ? 12 : 5,
                _ => 1,
            };
        }

        return cost;
    }

    private bool IsFinite(int verb) => _document.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || _document.HasChild(verb, Deprel.Aux) || _document.HasChild(verb, Deprel.AuxPass);

    private bool IsWhen(int verb) => _document.MarkOf(verb) is "when" or "as" or "while" or "after" || _document.ChildWithLemma(verb, "when") >= 0;

    /// <summary>Whether a phrase holds another happening, or what a protest is about.</summary>
    private bool IsElsewhere(int phrase)
    {
        var preposition = _document.CaseOf(phrase);
        return Elsewhere.Contains(preposition) || (candidate.Type == EventType.Protest && preposition is "against" or "on" or "to"
            && !IsSite(_document.Tokens[phrase]) && !reading.PlaceWords.Buildings.Contains(_document.Tokens[phrase].Lemma));
    }

    /// <summary>The head of the phrase to which a place's name belongs: "town" in "in the town of Sarmin"; a name that only modifies a noun is its own.</summary>
    public int TopOfPlace(int place)
    {
        var at = place;
        if (_document.Tokens[at].Deprel is Deprel.Compound && _document.Tokens[_document.Tokens[at].Head].Upos != Upos.PROPN)
        {
            return at;
        }

        while (_document.Tokens[at].Head >= 0 && !IsTrigger(_document.Tokens[at].Head)
            && (_document.Tokens[at].Deprel is Deprel.Flat or Deprel.Compound or Deprel.Conj or Deprel.Appos
                || (_document.Tokens[at].Deprel is Deprel.Nmod or Deprel.NmodDesc && _document.CaseOf(at) is "of" or "")
                || (_document.CaseOf(at) is "like" or "such as" or "include" && IsSite(_document.Tokens[_document.Tokens[at].Head])))
            && _document.Tokens[_document.Tokens[at].Head].Upos is Upos.NOUN or Upos.PROPN)
        {
            at = _document.Tokens[at].Head;
        }

        return at;
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
