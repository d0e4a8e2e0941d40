using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// Within one article, what tells of one happening is one event with several pieces of evidence: the headline and the
/// body, a summary and its detail, "the blast" of the next sentence.
/// </summary>
internal sealed class Merging
{
    /// <summary>What the ids of word lists begin with that take up a happening of a mode; without a mode, of any.</summary>
    private const string TakesUp = "takes-up";

    /// <summary>Last sentence of a lead below a headline, with a dateline between them; further bylines do not count.</summary>
    private const int LeadReach = 2;

    private const int MaxClimb = 8;

    /// <summary>Less than any two events of one happening have in common.</summary>
    private const int Another = -1;

    /// <summary>Definite nouns that take up a happening of the sentences before, each with the modes that it may have; none for any.</summary>
    private readonly Dictionary<string, List<string>> _anaphors = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _mutual;

    public Merging(KnowledgeBase knowledge)
    {
        _mutual = [.. knowledge.Words("mutual-violence")];
        foreach (var list in knowledge.All<WordListEntry>().Where(static list => list.Id.StartsWith(TakesUp, StringComparison.Ordinal)))
        {
            foreach (var noun in list.Words)
            {
                var modes = _anaphors.TryGetValue(noun, out var known) ? known : _anaphors[noun] = [];
                modes.AddRange(list.Id.Length > TakesUp.Length ? [list.Id[(TakesUp.Length + 1)..]] : []);
            }
        }
    }

    /// <summary>Merges later events into earlier ones; the order of the text is kept.</summary>
    public List<Event> Merge(Document document, List<Event> events)
    {
        var merged = new List<Event>();
        foreach (var later in events)
        {
            var index = Likeliest(document, merged, later);
            if (index < 0)
            {
                merged.Add(later);
            }
            else
            {
                merged[index] = Join(IsDetailOf(document, merged[index], later) ? Named(merged[index], later) : merged[index], later, IsTakenForGranted(document, later));
            }
        }

        var known = merged.Select(static e => e.Id).ToHashSet(StringComparer.Ordinal);
        return merged.ConvertAll(e => e.About is { } about && !known.Contains(about) ? e with { About = null } : e);
    }

    /// <summary>The event told before that a later one shares most with, of several the last; -1 when it is another happening.</summary>
    private int Likeliest(Document document, List<Event> told, Event later)
    {
        var (index, most) = (-1, Another);
        for (var i = told.Count - 1; i >= 0; i--)
        {
            var shared = told[i].Evidence == later.Evidence ? Another : Common(document, told[i], later);
            (index, most) = shared > most ? (i, shared) : (index, most);
        }

        return index;
    }

    /// <summary>How much two events have in common: numbers count twice.</summary>
    private static int Shared(Event earlier, Event later) =>
        (Numbers(earlier.Quantities, later.Quantities, withTotals: later.Continues is not null).Same ? 2 : 0)
        + (Shares(earlier.Actors, later.Actors) ? 1 : 0) + (Shares(earlier.Recipients, later.Recipients) ? 1 : 0)
        + (earlier.Place is { } place && later.Place is { } other && (place.GeonameId is { } id ? other.GeonameId == id : place.Span == other.Span) ? 1 : 0);

    /// <summary>What two accounts of one happening have in common; <see cref="Another"/> where they are of two.</summary>
    private int Common(Document document, Event earlier, Event later)
    {
        if (IsDetailOf(document, earlier, later))
        {
            return Shared(earlier, later);
        }

        if (later.Continues is { } attack && earlier.Evidence != attack && !earlier.More.Contains(attack))
        {
            return Another;
        }

        if (earlier.Type != later.Type || earlier.Sentence == later.Sentence || !Compatible(earlier.Status, later.Status)
            || (earlier.Mode is not null && later.Mode is not null && earlier.Mode != later.Mode))
        {
            return Another;
        }

        // "froze Libyan assets … banned flights to Libya": what states say and do to each other is another act in other words, but not below a headline.
        if (earlier.Type is not (EventType.Consult or EventType.Protest or EventType.Assault or EventType.Mobilize) && !IsLeadOf(document, earlier, later) && !PointsBack(document, earlier, later) && !SharesWord(document, earlier, later))
        {
            return Another;
        }

        // A battle is no attack of the one side on somebody, though it is told of the same day.
        if (IsTwoSided(earlier) && later is { Actors.Count: 1, Recipients.Count: > 0 })
        {
            return Another;
        }

        // Whom else the attack hit that was told just before does not make it another.
        var continues = later.Continues is not null;
        if (Conflict(earlier.Actors, later.Actors) || (!continues && Conflict(earlier.Recipients, later.Recipients))
            || PlacesConflict(earlier.Place, later.Place) || DatesConflict(earlier.Date, later.Date))
        {
            return Another;
        }

        if (Numbers(earlier.Quantities, later.Quantities, withTotals: continues).Different)
        {
            return Another;
        }

        var shared = Shared(earlier, later);
        return shared >= 2 || continues || (shared >= 1 && IsLeadOf(document, earlier, later)) || (later.Sentence - earlier.Sentence <= 2 && PointsBack(document, earlier, later)) ? shared : Another;
    }

    /// <summary>Whether the triggers of two events have a word in common.</summary>
    private static bool SharesWord(Document document, Event earlier, Event later)
    {
        var told = LemmasOf(document, earlier);
        return LemmasOf(document, later).Exists(told.Contains);
    }

    private static List<string> LemmasOf(Document document, Event one)
    {
        var sentence = document.Sentences[one.Sentence];
        var lemmas = new List<string>();
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (one.Trigger.Contains(document.Tokens[token].Span) && document.Tokens[token].Upos is Upos.VERB or Upos.NOUN or Upos.ADJ)
            {
                lemmas.Add(document.Tokens[token].Lemma);
            }
        }

        return lemmas;
    }

    private static bool IsTwoSided(Event one) => one is { Type: EventType.Assault, Actors.Count: > 1, Recipients.Count: 0 };

    /// <summary>A headline and the sentences right below it tell of one thing.</summary>
    private static bool IsLeadOf(Document document, Event headline, Event later) =>
        headline.Sentence == 0 && document.Sentences[0].IsHeadline && (later.Sentence <= LeadReach || IsWithinLead(document, later.Sentence));

    /// <summary>Whether no more sentences with a verb stand below the headline, up to one, than a lead has: bylines and datelines tell nothing.</summary>
    private static bool IsWithinLead(Document document, int last)
    {
        var told = 0;
        for (var sentence = 1; sentence <= last && told <= LeadReach; sentence++)
        {
            for (var token = document.Sentences[sentence].First; token < document.Sentences[sentence].End; token++)
            {
                if (document.Tokens[token].Upos == Upos.VERB)
                {
                    told++;
                    break;
                }
            }
        }

        return told <= LeadReach;
    }

    /// <summary>
    /// "Gunmen kill 12 in Plateau" above "Suspected herders killed at least 12 people": a headline that names nobody, and the lead that says
    /// with the same number who it was.
    /// </summary>
    private static bool IsDetailOf(Document document, Event headline, Event later) =>
        headline.Type == later.Type && headline.Sentence != later.Sentence && IsLeadOf(document, headline, later) && Compatible(headline.Status, later.Status)
        && (headline.Mode is null || later.Mode is null || headline.Mode == later.Mode || (headline.Mode == "explosives" && later.Mode is "suicide-attack" or "aerial" or "drone"))
        && headline.Actors.All(actor => Shares([actor], later.Actors) || (actor.Id is null && (actor.Country is null || later.Actors.All(other => other.Country is null || other.Country == actor.Country))))
        && headline.Recipients.All(static actor => actor.Id is null)
        && (later.Place is { IsUnlisted: true, Country: null } || !PlacesConflict(headline.Place, later.Place)) && !DatesConflict(headline.Date, later.Date)
        && (Numbers(headline.Quantities, later.Quantities, withTotals: false) is { Same: true, Different: false } || HoldsVague(headline.Quantities, later.Quantities));

    /// <summary>"Gunmen kill dozens" above "killing at least 55": a headline's vague number that holds the lead's.</summary>
    private static bool HoldsVague(IReadOnlyList<Quantity> headline, IReadOnlyList<Quantity> later) =>
        headline.Any(vague => vague is { Operator: QuantityOperator.Vague, Scope: QuantityScope.Event } && later.Any(told => told.Kind == vague.Kind && told is { Scope: QuantityScope.Event, Best: { } best } && best >= vague.Low && !(best > vague.High)));

    /// <summary>A headline's event with the parties and the mode that the lead gives it.</summary>
    private static Event Named(Event headline, Event lead) => headline with
    {
        Actors = headline.Actors.Count == 0 || lead.Actors.Any(static actor => actor.Id is not null) ? lead.Actors : headline.Actors,
        // "abduct at least 30 villagers" above "killing two people and abducting at least 30 others"
        Recipients = lead.Recipients.Count > 0 && (lead.Recipients.Any(IsResolved) || !headline.Recipients.Any(IsResolved)) ? lead.Recipients : headline.Recipients,
        Mode = lead.Mode ?? headline.Mode,
        Codes = lead.Mode is null && headline.Mode is not null ? headline.Codes : lead.Codes,
    };

    private static bool Compatible(Status earlier, Status later) =>
        earlier == later || (earlier is Status.Happened or Status.Ongoing && later is Status.Happened or Status.Ongoing);

    /// <summary>"The blast also wounded 30": a definite event noun that repeats the trigger of the sentence before, or takes up what it tells.</summary>
    private bool PointsBack(Document document, Event earlier, Event later)
    {
        var article = document.Article;
        var sentence = document.Sentences[later.Sentence];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            ref readonly var word = ref document.Tokens[token];
            if (!later.Evidence.Contains(word.Span) || word.Upos != Upos.NOUN
                || document.Child(token, Deprel.Det) is not (var determiner and >= 0)
                || document.Tokens[determiner].Lemma is not ("the" or "this" or "that"))
            {
                continue;
            }

            var within = later.Trigger.Contains(word.Span) || word.Deprel is Deprel.Nsubj or Deprel.Obl or Deprel.OblAgent;
            if (within && article.Quote(earlier.Evidence).Contains(word.Lemma, StringComparison.OrdinalIgnoreCase)
                && (later.Trigger.Overlaps(word.Span) || earlier.Trigger.Overlaps(FirstOf(document, earlier, word.Lemma))))
            {
                return true;
            }

            // Those fight who do something to each other: attacks by nobody are not "the fighting".
            if (within && earlier.Type == EventType.Assault && _anaphors.TryGetValue(word.Lemma, out var modes)
                && (earlier.Actors.Count > 0 || !_mutual.Contains(word.Lemma))
                && (modes.Count == 0 || earlier.Mode is null || modes.Contains(earlier.Mode)))
            {
                return true;
            }
        }

        return false;
    }

    private static Span FirstOf(Document document, Event earlier, string lemma)
    {
        var sentence = document.Sentences[earlier.Sentence];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (document.Tokens[token].Lemma.Equals(lemma, StringComparison.OrdinalIgnoreCase))
            {
                return document.Tokens[token].Span;
            }
        }

        return default;
    }

    private static bool Conflict(IReadOnlyList<Actor> left, IReadOnlyList<Actor> right) =>
        left.Count > 0 && right.Count > 0 && left.Any(IsResolved) && right.Any(IsResolved) && !Shares(left, right);

    private static bool IsResolved(Actor actor) => actor.Id is not null || actor.Country is not null || actor.Sector is not null;

    private static bool Shares(IReadOnlyList<Actor> left, IReadOnlyList<Actor> right) =>
        left.Any(one => right.Any(other =>
            (one.Id is not null && one.Id == other.Id)
            || (one.Country is not null && one.Country == other.Country && (one.Sector is null || other.Sector is null || one.Sector == other.Sector))
            || (one.Country is null && other.Country is null && one.Sector is not null && one.Sector == other.Sector)
            || one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)));

    private static bool PlacesConflict(Place? left, Place? right)
    {
        if (left is null || right is null || left.GeonameId == right.GeonameId)
        {
            return false;
        }

        // A province holds its towns, a country its provinces.
        return left.Country != right.Country || (left.Precision < 4 && right.Precision < 4)
            || (left.Admin1 is not null && right.Admin1 is not null && left.Admin1 != right.Admin1);
    }

    private static bool DatesConflict(EventDate? left, EventDate? right) =>
        left is { Basis: not DateBasis.Publication } && right is { Basis: not DateBasis.Publication }
        && (left.End < right.Start || right.End < left.Start);

    /// <summary>Whether numbers of one kind agree, and whether none does. A toll told afterwards counts what the first number counts.</summary>
    private static (bool Same, bool Different) Numbers(IReadOnlyList<Quantity> left, IReadOnlyList<Quantity> right, bool withTotals)
    {
        bool Counts(Quantity quantity) => quantity.Scope == QuantityScope.Event || (withTotals && quantity.Scope == QuantityScope.Cumulative);
        var (same, different) = (false, false);
        foreach (var one in left.Where(Counts))
        {
            foreach (var other in right.Where(other => other.Kind == one.Kind && Counts(other)))
            {
                var equal = one.Best == other.Best && one.Low == other.Low;
                same |= equal;
                different |= !equal;
            }
        }

        return (same, different && !same);
    }

    /// <summary>"The official said they came after the airstrikes began": a clause of time takes for granted what it tells, so that nobody claims it.</summary>
    private static bool IsTakenForGranted(Document document, Event later)
    {
        var sentence = document.Sentences[later.Sentence];
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (!later.Trigger.Contains(document.Tokens[token].Span))
            {
                continue;
            }

            for (var (at, climbed) = (token, 0); at >= 0 && climbed < MaxClimb; at = document.Tokens[at].Head, climbed++)
            {
                if (document.Tokens[at].Deprel == Deprel.Advcl && document.MarkOf(at) is "after" or "before" or "since" or "when" or "while" or "until")
                {
                    return true;
                }
            }

            return false;
        }

        return false;
    }

    private static Event Join(Event earlier, Event later, bool granted) => earlier with
    {
        More = [.. earlier.More, later.Evidence, .. later.More],
        Mode = earlier.Mode ?? later.Mode,
        Actors = AllOf(earlier, later),
        Recipients = IsTwoSided(earlier) ? earlier.Recipients : Better(earlier.Recipients, later.Recipients),
        Place = earlier.Place is null || (later.Place is not null && Fineness(later.Place) < Fineness(earlier.Place)) ? later.Place ?? earlier.Place : earlier.Place,
        Date = earlier.Date is null or { Basis: DateBasis.Publication } ? later.Date ?? earlier.Date : earlier.Date,
        Quantities = JoinNumbers(earlier.Quantities, later.Quantities),
        Attribution = granted ? earlier.Attribution : [.. earlier.Attribution, .. later.Attribution.Where(said => !earlier.Attribution.Any(had => IsSameSource(had.Claimant, said.Claimant)))],
        Codes = earlier.Codes with
        {
            AcledEventType = earlier.Mode is null && later.Mode is not null ? later.Codes.AcledEventType : earlier.Codes.AcledEventType,
            AcledSubEventType = earlier.Mode is null && later.Mode is not null ? later.Codes.AcledSubEventType : earlier.Codes.AcledSubEventType,
            UcdpTypeOfViolence = earlier.Codes.UcdpTypeOfViolence ?? later.Codes.UcdpTypeOfViolence,
        },
        Trace = [.. earlier.Trace, "merge.same-happening", .. later.Trace],
    };

    /// <summary>"Police" and "the police" are one source.</summary>
    private static bool IsSameSource(string one, string other) => WithoutArticle(one).Equals(WithoutArticle(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> claimant) =>
        claimant.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? claimant[4..] : claimant;

    /// <summary>UCDP precision, with a village that only the text knows as fine as a town.</summary>
    private static int Fineness(Place place) => place.IsUnlisted ? Math.Min(2, place.Precision) : place.Precision;

    private static IReadOnlyList<Actor> Better(IReadOnlyList<Actor> earlier, IReadOnlyList<Actor> later) =>
        earlier.Any(IsResolved) || later.Count == 0 ? earlier : later;

    /// <summary>The parties of both accounts; "Peru and Chile sign pact" above "Peru and Chile signed a pact with Japan": of what all do together the fuller account names more.</summary>
    private static IReadOnlyList<Actor> AllOf(Event earlier, Event later) =>
        earlier is { Type: <= EventType.Cooperate, Recipients.Count: 0, Actors.Count: > 0 } && later.Recipients.Count == 0 && later.Actors.Count > earlier.Actors.Count
        && later.Actors.All(IsResolved) && earlier.Actors.All(one => Shares([one], later.Actors))
            ? [.. earlier.Actors, .. later.Actors.Where(one => !Shares([one], earlier.Actors))] : Better(earlier.Actors, later.Actors);

    private static IReadOnlyList<Quantity> JoinNumbers(IReadOnlyList<Quantity> earlier, IReadOnlyList<Quantity> later)
    {
        var joined = earlier.ToList();
        for (var i = 0; i < later.Count; i++)
        {
            var quantity = later[i];
            // A number says more than "dozens".
            if (quantity is { PartOf: null, Best: not null } && joined.FindIndex(had => had.Kind == quantity.Kind && had.Scope == quantity.Scope && had.Operator == QuantityOperator.Vague) is var vague and >= 0)
            {
                joined[vague] = quantity;
            }

            if (quantity.PartOf is null && !joined.Exists(had => had.Kind == quantity.Kind && had.Scope == quantity.Scope))
            {
                var whole = joined.Count;
                joined.Add(quantity);
                joined.AddRange(later.Where(part => part.PartOf == i).Select(part => part with { PartOf = whole }));
            }
        }

        return joined;
    }
}
