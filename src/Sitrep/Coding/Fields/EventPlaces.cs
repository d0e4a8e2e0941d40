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
                near.Add(new Choice(place, head, cost, Rank(place), bond.IsMark(place)));
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
                || Joined(document, top, path.TopOfPlace(other.Head)) || Paired(document, best.Head, other.Head) || SideBySide(document, best.Place, other.Place))
            {
                chosen.Add(other.Place);
            }
            else
            {
                candidate.Lost.Add($"place '{document.Article.Quote(other.Place.Span)}': {other.Cost} away, '{document.Article.Quote(best.Place.Span)}' {best.Cost}");
            }
        }

        // "at Tamone Thom and Ta Krabei in Oddar Meanchey Province": what holds the last of a list is none of it.
        chosen.RemoveAll(area => area.Precision >= 4 && chosen.Exists(inner => Rank(inner) < 4 && inner.Span.End < area.Span.Start) && near.Find(choice => choice.Place == area) is { Head: var head }
            && document.CaseOf(head) is "in" or "of" && !document.HasChild(head, Deprel.Cc));
        return chosen;
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

    /// <summary>"Mourners came to Galga. Gunmen killed twenty people there": the place that was named last, of the sentences just before or of this one.</summary>
    private static Place? There(ArticleReading reading, Candidate candidate)
    {
        var document = reading.Document;
        var there = document.ChildWithLemma(candidate.Anchor, "there");
        there = there < 0 ? document.ChildWithLemma(candidate.Head, "there") : there;
        if (there < 0 || document.Tokens[there].Deprel != Deprel.Advmod)
        {
            return null;
        }

        Place? last = null;
        foreach (var (place, head) in reading.EventPlaces)
        {
            if (head < there && document.SentenceOf(candidate.Head) - document.SentenceOf(head) <= ThereReach && place is { NotEventPlace: null, Precision: < CountryPrecision })
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
        other.Rank < best.Rank && !other.IsMark && !document.Dominates(best.Head, other.Head) && MayHold(best.Place, other.Place)
        && (best.Rank >= 4 || (best.Rank == 3 && (other.Head < best.Head || document.Dominates(other.Head, best.Head))));

    private static bool MayHold(Place outer, Place inner) =>
        (outer.Country is null || inner.Country is null || outer.Country == inner.Country)
        && (outer.Precision != 4 || outer.Admin1 is null || inner.Admin1 is null || outer.Admin1 == inner.Admin1);

    /// <summary>UCDP precision, with a site that only the text knows as fine as a town: "Galga village in Nigeria" lies somewhere in Nigeria, yet it is a village.</summary>
    private static int Rank(Place place) => place.IsUnlisted ? 2 : place.Precision;

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

    /// <summary>"Idlib and Hama provinces": alike and with nothing but "and" between them, whatever the tree makes of it.</summary>
    private static bool SideBySide(Document document, Place left, Place right)
    {
        var (first, second) = left.Span.Start < right.Span.Start ? (left, right) : (right, left);
        return first.Precision == second.Precision && first.Span.End < second.Span.Start
            && document.Article.Content.AsSpan(first.Span.End, second.Span.Start - first.Span.End).Trim() is "and" or "and the" or ", and";
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
