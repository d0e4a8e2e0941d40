using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>The place of this event, apart from other places in its sentence; coordinated places are several.</summary>
internal static class EventPlaces
{
    /// <summary>Longest way through the tree from the trigger at which a place still counts as the event's.</summary>
    private const int MaxDistance = 9;

    /// <summary>What it costs to leave the trigger's clause on the way to the place.</summary>
    private const int ClauseCost = 3;

    private static readonly HashSet<string> Locating = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "on", "outside", "around", "inside", "across", "over", "throughout", "off", "along", "within", "between", "above",
        "north of", "south of", "east of", "west of", "close to", "close", "beside", "by", "amid", "under",
    };

    /// <summary>Places of a candidate, none, one or the coordinated ones.</summary>
    public static List<Place> Of(Document document, Candidate candidate, IReadOnlyList<(Place Place, int Head)> places)
    {
        var sentence = document.Sentences[document.SentenceOf(candidate.Head)];
        (Place Place, int Head)? best = null;
        var bestCost = int.MaxValue;
        foreach (var (place, head) in places)
        {
            if (head < sentence.First || head >= sentence.End || place.NotEventPlace is not null)
            {
                continue;
            }

            var cost = Cost(document, candidate, head, place);
            if (cost < bestCost || (cost == bestCost && best is { Place.Precision: 6 } && place.Precision < 6))
            {
                best = (place, head);
                bestCost = cost;
            }
        }

        var chosen = new List<Place>();
        if (best is null || bestCost > MaxDistance)
        {
            return chosen;
        }

        chosen.Add(MostPrecise(document, best.Value, places).Place);
        foreach (var (place, head) in places)
        {
            if (head != best.Value.Head && head >= sentence.First && head < sentence.End && place.NotEventPlace is null
                && Coordinated(document, best.Value.Head, head) && (place.Precision == 6) == (best.Value.Place.Precision == 6))
            {
                chosen.Add(place);
            }
        }

        return chosen;
    }

    private static int Cost(Document document, Candidate candidate, int place, Place resolved)
    {
        // Walk up from the place to a word of the trigger; what lies between says how far it belongs to it.
        var cost = int.MaxValue;
        foreach (var word in Triggers(candidate))
        {
            cost = Math.Min(cost, Path(document, word, place));
        }

        if (cost >= int.MaxValue / 2)
        {
            return int.MaxValue;
        }

        var head = TopOfPlace(document, place, candidate);
        var preposition = document.CaseOf(head);
        ref readonly var token = ref document.Tokens[head];
        var isArgument = Contains(candidate.Actors, document, place) || Contains(candidate.Recipients, document, place);
        if (Locating.Contains(preposition))
        {
            return cost;
        }

        if (preposition is "to" or "into" or "towards" or "toward")
        {
            return candidate.Type is EventType.Consult or EventType.Mobilize or EventType.Aid or EventType.Coerce or EventType.Assault ? cost : cost + 4;
        }

        if (preposition is "from")
        {
            return candidate.Type is EventType.Retreat or EventType.Coerce ? cost : cost + 4;
        }

        if (token.Deprel is Deprel.Obj or Deprel.NsubjPass or Deprel.NmodUnmarked or Deprel.OblUnmarked or Deprel.List or Deprel.Parataxis or Deprel.Appos
            || preposition is "of" or "against" or "on")
        {
            // A town that is shelled is where the shelling took place; a state that is accused is nobody's place.
            var material = candidate.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Protest or EventType.Retreat;
            return material && (!isArgument || resolved.Precision < 6) ? cost : int.MaxValue;
        }

        // A place that only names an actor ("Syria's army", "Baghdad said") is not where the event was.
        return token.Deprel is Deprel.Nsubj or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Flat || isArgument
            ? (token.Deprel is Deprel.Compound or Deprel.NmodPoss && resolved.Precision < 6 && candidate.Type >= EventType.Protest ? cost + 2 : int.MaxValue)
            : cost + 2;
    }

    private static IEnumerable<int> Triggers(Candidate candidate)
    {
        yield return candidate.Head;
        if (candidate.Support >= 0)
        {
            yield return candidate.Support;
        }

        foreach (var part in candidate.Parts)
        {
            yield return part.Head;
        }
    }

    private static int Path(Document document, int trigger, int place)
    {
        var up = 0;
        for (var at = trigger; at >= 0; at = document.Tokens[at].Head)
        {
            var down = 0;
            for (var other = place; other >= 0; other = document.Tokens[other].Head)
            {
                if (other == at)
                {
                    return up + down;
                }

                down += 1 + (document.HeadsClause(other) && other != trigger ? ClauseCost : 0);
            }

            up += 1 + (document.HeadsClause(at) ? ClauseCost : 0);
        }

        return int.MaxValue;
    }

    /// <summary>The head of the phrase to which a place's name belongs: "town" in "in the town of Sarmin".</summary>
    private static int TopOfPlace(Document document, int place, Candidate candidate)
    {
        var at = place;
        while (document.Tokens[at].Head >= 0 && !Triggers(candidate).Contains(document.Tokens[at].Head)
            && (document.Tokens[at].Deprel is Deprel.Flat or Deprel.Compound or Deprel.Conj or Deprel.Appos
                || (document.Tokens[at].Deprel is Deprel.Nmod or Deprel.NmodDesc && document.CaseOf(at) is "of" or ""))
            && document.Tokens[document.Tokens[at].Head].Upos is Upos.NOUN or Upos.PROPN)
        {
            at = document.Tokens[at].Head;
        }

        return at;
    }

    /// <summary>"in Sarmin in Idlib province": the town, not the province.</summary>
    private static (Place Place, int Head) MostPrecise(Document document, (Place Place, int Head) chosen, IReadOnlyList<(Place Place, int Head)> places)
    {
        foreach (var other in places)
        {
            // The nearest place is mostly the closest one; only a whole country or a division gives way to what it holds.
            if (other.Place.NotEventPlace is null && other.Place.Precision < chosen.Place.Precision && chosen.Place.Precision is 4 or 6
                && (document.Dominates(other.Head, chosen.Head) || document.Dominates(chosen.Head, other.Head)
                    || (document.Tokens[other.Head].Head == document.Tokens[chosen.Head].Head && document.Tokens[other.Head].Deprel == document.Tokens[chosen.Head].Deprel))
                && document.Distance(other.Head, chosen.Head) <= 3)
            {
                return other;
            }
        }

        return chosen;
    }

    private static bool Coordinated(Document document, int left, int right)
    {
        ref readonly var first = ref document.Tokens[left];
        ref readonly var second = ref document.Tokens[right];
        return (second.Deprel == Deprel.Conj && second.Head == left) || (first.Deprel == Deprel.Conj && first.Head == right)
            || (first.Deprel == Deprel.Conj && second.Deprel == Deprel.Conj && first.Head == second.Head);
    }

    private static bool Contains(List<int> heads, Document document, int token)
    {
        foreach (var head in heads)
        {
            if (head == token || (document.Tokens[token].Head == head && document.CaseOf(token).Length == 0))
            {
                return true;
            }
        }

        return false;
    }
}
