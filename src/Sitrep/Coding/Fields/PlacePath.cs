using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Steps through the tree from an event's words to the phrase of a place: up to what holds both, then down.</summary>
internal sealed class PlacePath(ArticleReading reading, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken)
{
    /// <summary>The cost of a way that leads nowhere.</summary>
    public const int Never = int.MaxValue / 2;

    /// <summary>What it costs to look into the arguments of a verb that is only coordinated with the event's.</summary>
    private const int OtherArgument = 4;

    /// <summary>What it costs that a place is where something of another kind was.</summary>
    private const int OtherKind = 4;

    /// <summary>The same where it is what is talked of: "condemned the attack in Ankara".</summary>
    private const int OtherTopic = 8;

    /// <summary>The same where it is what did or caused the event: "overshadowed by the killing in Lahore".</summary>
    private const int OtherCause = 6;

    /// <summary>What it costs that force is only told of beside a talk and its place: "met in Geneva for the first time since the fighting erupted".</summary>
    private const int Unrelated = 5;

    /// <summary>What it costs that a place stands in another clause that the same words tell.</summary>
    private const int OtherTold = 3;

    /// <summary>What it costs that a place is only where those are who tell of the event: "a doctor at the hospital in Gao said".</summary>
    private const int OfSpeaker = 7;

    private readonly Document _document = reading.Document;

    /// <summary>The cheapest way from a word of the event to the head of a place's phrase; whole states are what a protest is about.</summary>
    public int Cost(int top, bool isState)
    {
        var cost = Never;
        foreach (var (trigger, extra) in Triggers())
        {
            cost = Math.Min(cost, Path(trigger, top, isState) + extra);
        }

        return cost;
    }

    /// <summary>
    /// Whether a place lies outside a coordinated clause with its own subject in which the event stands: Karachi, in "was shot in Karachi and
    /// nine people were wounded in a shootout of rivals in Rawalpindi".
    /// </summary>
    public bool IsInOtherClause(int place)
    {
        for (var at = candidate.Head; at >= 0 && !_document.Dominates(at, place); at = _document.Tokens[at].Head)
        {
            if (_document.Tokens[at].Deprel == Deprel.Conj && (_document.HasChild(at, Deprel.Nsubj) || _document.HasChild(at, Deprel.NsubjPass)))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Whether a token is a word of the event, though not one that names a kind of place ("took to the streets of Cairo").</summary>
    public bool IsTrigger(int token)
    {
        foreach (var (trigger, _) in Triggers())
        {
            if (trigger == token && !reading.PlaceWords.IsSite(_document.Tokens[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps from a trigger up to what holds both and down to a place's phrase.</summary>
    private int Path(int trigger, int place, bool isState)
    {
        var (up, below) = (0, -1);
        for (var at = trigger; at >= 0 && up < Never; below = at, at = _document.Tokens[at].Head)
        {
            if (_document.Dominates(at, place))
            {
                var down = Down(at, place, trigger, isState) + (at != trigger && IsForce(candidate.Type) && IsOfAnotherKind(at) ? Unrelated : 0) + (below >= 0 && _document.Tokens[below].Deprel == Deprel.Conj && IsInArgument(at, place) ? OtherArgument : 0);

                // "said in Ankara" is where it was said; "In Baghdad, police said" sets the scene of what they say.
                return !reading.IsReportingVerb(at) || at == candidate.Anchor || IsScene(at, place) ? up + down
                    : IsOfLocalSpeaker(at, place) ? OfSpeaker : below >= 0 ? AlsoTold(at, below, place, trigger, isState) is var also and < Never ? up + also : Never : Never;
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

    /// <summary>"said three people were killed in an attack in Orangi, and six were injured": what the same words tell beside it.</summary>
    private int AlsoTold(int verb, int clause, int place, int trigger, bool isState)
    {
        var told = _document.Child(verb, Deprel.Ccomp);
        return told >= 0 && told != clause && _document.Tokens[clause].Deprel is Deprel.Conj or Deprel.Advcl or Deprel.Parataxis && _document.Dominates(told, place)
            ? OtherTold + Down(told, place, trigger, isState) : Never;
    }

    /// <summary>"the mayor of Cali said", "a doctor at the hospital in Gao said": who speaks for a town tells of what happened there.</summary>
    private bool IsOfLocalSpeaker(int verb, int place)
    {
        var speaker = _document.Child(verb, Deprel.Nsubj);
        return candidate.Type is EventType.Assault or EventType.Protest or EventType.Coerce && speaker >= 0 && speaker != place && _document.Dominates(speaker, place)
            && reading.PlaceWords.Speakers.Contains(_document.Tokens[speaker].Lemma);
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
    private int Down(int from, int place, int trigger, bool isState)
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
                Deprel.Advcl or Deprel.AdvclRelcl when at != place => IsNaming(at) ? 2 : IsFinite(at) && !IsWhen(at) ? 8 : 4,
                // "a truck carrying police who were to guard a school in Quetta": what is no happening tells of nobody's place but this one's.
                Deprel.AclRelcl when at != place && !byToken.ContainsKey(at) && IsForce(candidate.Type) => 2,
                Deprel.AclRelcl when at != place => _document.Tokens[word.Head] is { Deprel: Deprel.Nsubj or Deprel.NsubjPass, Head: var verb } && verb == trigger
                    // "Bangladesh, which hosts camps in Teknaf, praised the vote": where its speaker does other things.
                    ? IsForce(candidate.Type) ? 2 : 8 : 4,
                Deprel.Conj when at != place && _document.HeadsClause(at) => _document.HasChild(at, Deprel.Nsubj) || _document.HasChild(at, Deprel.NsubjPass) ? 12 : 4,
                Deprel.Nsubj when from == trigger && at != place && _document.Tokens[from].Upos == Upos.VERB => 2,
                Deprel.OblAgent when at != place => 2,
                // "protested against the war in Iraq", but "against the war in Lisbon" where nothing else says where.
                // "arrested over the attack in Mombasa": what he is said to have done.
                Deprel.Obl or Deprel.Nmod when at != place && candidate.Type is EventType.Coerce or EventType.Sanction && _document.CaseOf(at) is "over" or "for" => 12,
                // "According to travellers arriving in Kabul": where its source is.
                Deprel.Obl when at != place && _document.CaseOf(at) is "according to" or "accord to" => 6,
                Deprel.Obl or Deprel.Nmod when at != place && IsElsewhere(at) => candidate.Type == EventType.Protest ? isState || _document.Tokens[place].Head != at ? 12 : 6 : 5,
                // "Olivares, the planner of the attacks in Quito, was arrested": what somebody is known for.
                Deprel.Appos when at != place && _document.Tokens[word.Head].Deprel is Deprel.Nsubj or Deprel.NsubjPass => 4,
                _ => 1,
            };
            cost += at != place && IsOfAnotherKind(at) ? !IsForce(candidate.Type) ? OtherTopic : word.Deprel == Deprel.OblAgent || _document.CaseOf(at) == "by" ? OtherCause : OtherKind : 0;
            // "discussed the coup in Niger": what they talk of.
            cost += at != place && word.Deprel == Deprel.Obj && word.Head == trigger && candidate is { Type: EventType.Consult, Mode: not "visit" } ? OtherTopic : 0;
        }

        return cost;
    }

    /// <summary>"shelled the suburbs as talks in Geneva stalled": whether a word tells of talk where the event is force, or of force where it is talk.</summary>
    private bool IsOfAnotherKind(int word) => byToken.TryGetValue(word, out var other) && other != candidate && other.Refusal is null
        && !candidate.Parts.Contains(other) && IsForce(other.Type) != IsForce(candidate.Type);

    private static bool IsForce(EventType type) => type is EventType.Protest or EventType.Mobilize or EventType.Coerce or EventType.Assault or EventType.Retreat;

    private bool IsFinite(int verb) => _document.Tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || _document.HasChild(verb, Deprel.Aux) || _document.HasChild(verb, Deprel.AuxPass);

    private bool IsWhen(int verb) => _document.MarkOf(verb) is "when" or "as" or "after" || (_document.MarkOf(verb) == "while" && _document.Child(verb, Deprel.Nsubj) < 0) || _document.ChildWithLemma(verb, "when") >= 0;

    /// <summary>"killed in what activists called a massacre in Homs": a clause that says how others call the happening.</summary>
    private bool IsNaming(int verb)
    {
        var first = verb;
        while (first > 0 && _document.Dominates(verb, first - 1))
        {
            first--;
        }

        return first + 1 < verb && _document.Tokens[first].Form is "in" or "during" && _document.Tokens[first + 1].Form == "what";
    }

    /// <summary>Whether a phrase holds another happening, or what a protest is about.</summary>
    private bool IsElsewhere(int phrase)
    {
        if (candidate.Type == EventType.Protest && _document.CaseOf(phrase) == "for" && byToken.TryGetValue(phrase, out var other) && other.Type == EventType.Protest)
        {
            // "gathered for peaceful protests in Istanbul"
            return false;
        }

        var preposition = _document.CaseOf(phrase);
        return (reading.PlaceWords.OfElse.Contains(preposition) && !(preposition == "over" && reading.PlaceWords.IsSite(_document.Tokens[phrase]))) || (candidate.Type == EventType.Protest && preposition is "against" or "on" or "to"
            && !reading.PlaceWords.IsSite(_document.Tokens[phrase]) && !reading.PlaceWords.Buildings.Contains(_document.Tokens[phrase].Lemma));
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
                || (_document.CaseOf(at) is "like" or "such as" or "include" && reading.PlaceWords.IsSite(_document.Tokens[_document.Tokens[at].Head])))
            && _document.Tokens[_document.Tokens[at].Head].Upos is Upos.NOUN or Upos.PROPN)
        {
            at = _document.Tokens[at].Head;
        }

        return at;
    }
}
