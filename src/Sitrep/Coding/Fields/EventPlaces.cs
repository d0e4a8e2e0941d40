using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>
/// The place of this event, apart from other places in its sentence; coordinated places are several. The event's own
/// phrases come first, then where those sit to whom it is done, then the clause that it is a part of, then the scene that
/// the sentence sets: each step away through the tree costs, and <see cref="PlaceBond"/> says how much.
/// </summary>
internal static class EventPlaces
{
    /// <summary>Greatest cost at which a place still counts as the event's.</summary>
    public const int MaxCost = 9;

    /// <summary>How much farther a place is that another clause with a subject of its own names, where this one names one too.</summary>
    private const int OtherClause = 3;

    private const int CountryPrecision = 6;

    /// <summary>Sentences back to the place that "there" points to.</summary>
    private const int ThereReach = 2;

    /// <summary>How much more a town may cost than the country or division that holds it.</summary>
    private const int FinerWithin = 4;

    /// <summary>Places of a candidate, none, one or the coordinated ones.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="candidate">The event.</param>
    /// <param name="byToken">What each word tells of, for the places of others.</param>
    public static List<Place> Of(ArticleReading reading, Candidate candidate, IReadOnlyDictionary<int, Candidate> byToken)
    {
        var document = reading.Document;
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        var bond = new PlaceBond(reading, candidate, byToken);
        var path = new PlacePath(reading, candidate, byToken);
        var near = new List<Choice>();
        foreach (var (place, head) in reading.EventPlaces)
        {
            if (head >= sentence.First && head < sentence.End && place.NotEventPlace is null && !IsSide(document, candidate, head) && bond.Cost(place, head) is var cost and <= MaxCost)
            {
                near.Add(new Choice(place, head, path.IsInOtherClause(head) ? cost + OtherClause : cost, Rank(reading, place, head), bond.IsMark(place)));
            }
        }

        if (near.Count == 0)
        {
            return (Goal(reading, candidate, sentence) ?? There(reading, candidate)) is { } goal ? [goal] : [];
        }

        var best = near[0];
        foreach (var other in near)
        {
            if (other.Cost < best.Cost || (other.Cost == best.Cost && GivesWay(document, best, other)))
            {
                best = other;
            }
        }

        best = MostPrecise(document, best, near);
        candidate.Trace.Add(best.Cost switch { <= 1 => "place.own", <= 3 => "place.argument", <= 6 => "place.clause", _ => "place.sentence" });
        var top = path.TopOfPlace(best.Head);
        var chosen = new List<Place>();
        foreach (var other in near)
        {
            if (other.Head == best.Head || (path.TopOfPlace(other.Head) == top && Coordinated(document, best, other))
                || Joined(document, top, path.TopOfPlace(other.Head)) || Paired(document, best.Head, other.Head) || SideBySide(reading, best, other))
            {
                chosen.Add(other.Place);
            }
            else
            {
                candidate.Lost.Add($"place '{document.Article.Quote(other.Place.Span)}': {other.Cost} away, '{document.Article.Quote(best.Place.Span)}' {best.Cost}");
            }
        }

        // "at Tamone Thom and Ta Krabei in Oddar Meanchey Province": what holds the last of a list is none of it.
        chosen.RemoveAll(area => area.Precision >= 4 && chosen.Exists(inner => (inner.IsUnlisted || inner.Precision < 4) && inner.Span.End < area.Span.Start) && near.Find(choice => choice.Place == area) is { Head: var head }
            && (document.CaseOf(head) is "in" or "of" || (!area.IsUnlisted && IsSetOff(reading, head))) && !document.HasChild(head, Deprel.Cc));
        return chosen;
    }

    /// <summary>"in Tal Hamis and Qasrok, north-east Syria": only a comma and directions stand before it.</summary>
    private static bool IsSetOff(ArticleReading reading, int area)
    {
        var tokens = reading.Document.Tokens;
        var before = area - 1;
        while (before > 0 && (tokens[before].Deprel is Deprel.Compound or Deprel.Amod or Deprel.Punct && tokens[before].Form != "," || reading.PlaceWords.Directions.Contains(tokens[before].Form)))
        {
            before--;
        }

        return before > 0 && tokens[before].Form == ",";
    }

    /// <summary>"mediate between Somalia and Ethiopia", "cut ties in favour of China": who is spoken with, or chosen, is no scene.</summary>
    private static bool IsSide(Document document, Candidate candidate, int head)
    {
        if (candidate.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize)
        {
            return false;
        }

        var first = document.Tokens[head] is { Deprel: Deprel.Conj, Head: >= 0 and var joined } ? joined : head;
        return (document.CaseOf(first) == "between" && (candidate.Actors.Contains(first) || candidate.Recipients.Contains(first)))
            || (document.CaseOf(first) == "of" && document.Tokens[first].Head is >= 0 and var above && document.Tokens[above].Lemma is "favour" or "favor" or "support" or "behalf");
    }

    /// <summary>"An officer who knows Chad well said that troops had begun arriving": who arrives does so somewhere, and where the sentence names one place only, there.</summary>
    private static Place? Goal(ArticleReading reading, Candidate candidate, Sentence sentence)
    {
        if (candidate is not { Type: EventType.Mobilize, Entry: { Part: PredicatePart.Verb, Head: "arrive" } })
        {
            return null;
        }

        Place? only = null;
        foreach (var (place, head) in reading.EventPlaces)
        {
            if (head < sentence.First || head >= sentence.End || reading.Document.CaseOf(head) is not ("in" or "inside" or "at"))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = place;
        }

        candidate.Trace.Add("place.only");
        return only;
    }

    /// <summary>
    /// "Mourners came to Galga. Gunmen killed twenty people there", "a car bomb in the city killed two": the place that was named last, of the
    /// sentences just before or of this one; of a town, the last town.
    /// </summary>
    private static Place? There(ArticleReading reading, Candidate candidate)
    {
        var document = reading.Document;
        var (there, isTown) = (Adverb(document, candidate), false);
        if (there < 0)
        {
            (there, isTown) = (TheTown(reading, candidate), true);
        }

        if (there < 0)
        {
            return null;
        }

        Place? last = null;
        foreach (var (place, head) in reading.EventPlaces)
        {
            if (head < there && document.SentenceOf(candidate.Head) - document.SentenceOf(head) <= ThereReach && place is { NotEventPlace: null, Precision: < CountryPrecision } && (!isTown || place.Precision <= 2))
            {
                last = place;
            }
        }

        if (last is not null)
        {
            candidate.Trace.Add("place.there");
        }

        return last;
    }

    private static int Adverb(Document document, Candidate candidate)
    {
        var there = document.ChildWithLemma(candidate.Anchor, "there");
        there = there < 0 ? document.ChildWithLemma(candidate.Head, "there") : there;
        return there >= 0 && document.Tokens[there].Deprel == Deprel.Advmod ? there : -1;
    }

    /// <summary>"in the city", "outside the town", with nothing that says which; -1 when no phrase of the event says so.</summary>
    private static int TheTown(ArticleReading reading, Candidate candidate)
    {
        var document = reading.Document;
        foreach (var at in (int[])[candidate.Anchor, candidate.Head, .. candidate.Words, .. candidate.Parts.Select(static part => part.Head)])
        {
            foreach (var noun in document.ChildrenOf(at))
            {
                if (document.Tokens[noun] is { Deprel: Deprel.Obl or Deprel.Nmod, Upos: Upos.NOUN, Lemma: "city" or "town" or "village" } && reading.PlaceWords.Locating.Contains(document.CaseOf(noun))
                    && IsBare(document, noun))
                {
                    return noun;
                }
            }
        }

        return -1;
    }

    private static bool IsBare(Document document, int noun)
    {
        foreach (var child in document.ChildrenOf(noun))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Case or Deprel.Punct) && document.Tokens[child].Form != "the")
            {
                return false;
            }
        }

        return document.HasChild(noun, Deprel.Det);
    }

    private readonly record struct Choice(Place Place, int Head, int Cost, int Rank, bool IsMark);

    /// <summary>"In Iraq, gunmen attacked an office in Hit", "in Sarmin in Idlib province": the town, not what holds it.</summary>
    private static Choice MostPrecise(Document document, Choice best, List<Choice> near)
    {
        var finest = best;
        foreach (var other in near)
        {
            if (GivesWay(document, finest, other) && other.Cost <= best.Cost + FinerWithin)
            {
                finest = other;
            }
        }

        return finest;
    }

    /// <summary>
    /// Whether a division or country gives way to a finer place beside it; what hangs below it holds it ("Mansour district in
    /// Baghdad"), and so does what follows a district ("in Saida district, south of Algiers").
    /// </summary>
    private static bool GivesWay(Document document, Choice best, Choice other) =>
        ((IsOwner(document, best.Head, other.Head) || IsPart(document, best, other)) && other.Rank <= best.Rank) || (other.Rank < best.Rank && !(best.Rank <= 3 && IsHolder(document, other.Head, best.Head)) && !other.IsMark && !document.Dominates(best.Head, other.Head) && MayHold(best.Place, other.Place)
        && (best.Rank >= 4 || (best.Rank == 3 && (other.Head < best.Head || document.Dominates(other.Head, best.Head)))));

    /// <summary>"in Bajaur Agency's Utmankhel Tehsil"</summary>
    private static bool IsOwner(Document document, int owner, int owned) => document.Tokens[owner] is { Deprel: Deprel.NmodPoss, Head: var holder }
        && (holder == owned || (document.Tokens[owned].Deprel == Deprel.Compound && document.Tokens[owned].Head == holder));

    /// <summary>"the northern Baghdad neighbourhood of Adamiyah", "Baghdad's neighbourhood of Abu Dashir": what stands before the noun for a kind of place holds what "of" names.</summary>
    private static bool IsHolder(Document document, int holder, int held) =>
        document.Tokens[holder] is { Deprel: Deprel.Compound or Deprel.NmodPoss or Deprel.Amod, Head: var kind } && document.Tokens[held].Head == kind && document.CaseOf(held) == "of";

    /// <summary>"the Vedeno region of southern Chechnya": of two divisions, the one of which the other is said.</summary>
    private static bool IsPart(Document document, Choice outer, Choice inner) =>
        outer.Rank is 3 or 4 && outer.Place.Span.Start > inner.Place.Span.End && document.Dominates(inner.Head, outer.Head) && document.CaseOf(outer.Head) == "of" && document.Tokens[outer.Head].Deprel == Deprel.Nmod;

    private static bool MayHold(Place outer, Place inner) =>
        (outer.Country is null || inner.Country is null || outer.Country == inner.Country)
        && (outer.Precision != 4 || outer.Admin1 is null || inner.Admin1 is null || outer.Admin1 == inner.Admin1);

    /// <summary>
    /// UCDP precision, with a site that only the text knows as fine as a town ("Galga village in Nigeria" lies somewhere in Nigeria, yet it is a
    /// village), unless the text calls it a province; "the countryside of Aleppo" says less than a village.
    /// </summary>
    private static int Rank(ArticleReading reading, Place place, int head)
    {
        var document = reading.Document;
        if (place.IsUnlisted)
        {
            return IsProvince(reading, document.Tokens[head].Lemma) || (document.CaseOf(head) == "of" && document.Tokens[head].Head is >= 0 and var called && IsProvince(reading, document.Tokens[called].Lemma)) ? 4 : 2;
        }

        var around = place.Precision == 2 && document.CaseOf(head) == "of" && document.Tokens[head].Head is >= 0 and var above && reading.PlaceWords.Near.Contains(document.Tokens[above].Lemma);
        return around ? 3 : place.Precision;
    }

    private static bool IsProvince(ArticleReading reading, string noun) => noun != "region" && reading.PlaceWords.Hint(noun) == PlaceHint.Province;

    /// <summary>"in Lisbon and in Porto": two phrases of one word with the same preposition and "and" between them.</summary>
    private static bool Joined(Document document, int left, int right)
    {
        var (first, second) = left < right ? (left, right) : (right, left);
        return first != second && document.Tokens[first].Head == document.Tokens[second].Head && document.HasChild(second, Deprel.Cc)
            && document.CaseOf(first) is { Length: > 0 } preposition && document.CaseOf(second) == preposition;
    }

    /// <summary>"Akida village and Mbuta village": the nouns that the names stand before are coordinated.</summary>
    private static bool Paired(Document document, int left, int right)
    {
        var (first, second) = (Named(document, Math.Min(left, right)), Named(document, Math.Max(left, right)));
        return first != second && (first != Math.Min(left, right) || second != Math.Max(left, right)) && document.Tokens[second].Deprel == Deprel.Conj && document.Tokens[second].Head == first && document.CaseOf(second).Length == 0;
    }

    private static int Named(Document document, int name) =>
        document.Tokens[name] is { Deprel: Deprel.Compound, Head: >= 0 and var noun } && document.Tokens[noun].Upos == Upos.NOUN ? noun : name;

    /// <summary>
    /// "Idlib and Hama provinces", "Akida village and Mbuta village", "the Yarmouk camp and the neighbouring Hajar al-Aswad district": alike and
    /// with nothing but "and" and nouns for places between them, whatever the tree makes of it.
    /// </summary>
    private static bool SideBySide(ArticleReading reading, Choice left, Choice right)
    {
        var tokens = reading.Document.Tokens;
        var (first, second) = left.Place.Span.Start < right.Place.Span.Start ? (left, right) : (right, left);
        if (first.Place.Precision != second.Place.Precision && (first.Rank > 3 || second.Rank > 3))
        {
            return false;
        }

        var and = false;
        for (var token = second.Head; token >= 0 && tokens[token].Start >= first.Place.Span.End; token--)
        {
            ref readonly var word = ref tokens[token];
            and |= word.Form == "and";
            if (word.End <= second.Place.Span.Start && !(word.Form is "and" or "the" or "," || (word.Form == "of" && reading.PlaceWords.IsSite(tokens[token - 1])) || reading.PlaceWords.Nearby.Contains(word.Form) || reading.PlaceWords.IsSite(word)))
            {
                return false;
            }
        }

        return and;
    }

    /// <summary>Whether two places of one phrase are members of a list, not the one a part of the other ("Antwerp, Belgium").</summary>
    private static bool Coordinated(Document document, Choice left, Choice right)
    {
        var (first, second) = left.Head < right.Head ? (left, right) : (right, left);
        var (comma, and) = (false, false);
        for (var token = first.Head + 1; token < second.Head; token++)
        {
            if (document.Tokens[token].Upos is Upos.VERB or Upos.AUX or Upos.SCONJ)
            {
                return false;
            }

            comma |= document.Tokens[token].Form == ",";
            and |= document.Tokens[token].Upos == Upos.CCONJ;
        }

        if (!and && !(comma && (first.Rank >= 4) == (second.Rank >= 4) && (first.Rank == 6) == (second.Rank == 6)))
        {
            return false;
        }

        for (var at = second.Head; at >= 0 && at != first.Head; at = document.Tokens[at].Head)
        {
            if (document.Tokens[at].Deprel == Deprel.Conj)
            {
                return true;
            }
        }

        return false;
    }
}
