using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>What stands in and round a place's name: "Hama Province", "the city of Hama", "northern Hama".</summary>
internal static class PlaceNameParts
{
    /// <summary>Looks for the gazetteer's name within a longer one.</summary>
    public static void Reduce(FoundPlace place, Token[] tokens, PlaceWords words, Func<int, int, PlaceCandidates> lookup)
    {
        var (first, end) = (place.First, place.End);
        var of = Array.FindIndex(tokens, first, end - first, token => Words.Is(token, "of"));
        if (of > first && of < end - 1 && words.Hint(tokens[of - 1].Form) is not PlaceHint.None and var head)
        {
            Take(place, lookup, of + 1, end, head);
            return;
        }

        if (end - first < 2)
        {
            return;
        }

        if (tokens[first].Form is "Co" or "Co." or "County")
        {
            Take(place, lookup, first + 1, end, PlaceHint.District);
        }

        for (var rest = end - 1; rest > first && place.Candidates.Length == 0; rest--)
        {
            var last = words.Hint(tokens[rest].Form);
            if (last == PlaceHint.None && !words.Parts.Contains(tokens[rest].Form))
            {
                break;
            }

            Take(place, lookup, first, rest, last);
        }

        if (place.Candidates.Length == 0 && words.Directions.Contains(tokens[first].Form))
        {
            // "North-Eastern Nigeria" is cut at its hyphen.
            var rest = first + 1 < end - 1 && Words.IsHyphen(tokens[first + 1]) ? first + 3 : first + 1;
            if (rest < end)
            {
                Take(place, lookup, rest, end, PlaceHint.None);
                place.Direction = place.Candidates.Length > 0 ? tokens[rest - 1].Form.ToLowerInvariant() : null;
            }
        }
    }

    /// <summary>Reads what stands before and after a name.</summary>
    public static void ReadHints(FoundPlace place, Token[] tokens, PlaceWords words)
    {
        if (place.Hint == PlaceHint.None && place.End < tokens.Length)
        {
            place.Hint = words.Hint(tokens[place.End].Form);
            place.IsPluralHint = place.Hint != PlaceHint.None && tokens[place.End].Form[^1] == 's';
        }

        if (place.Hint == PlaceHint.None && place.First >= 2 && Words.Is(tokens[place.First - 1], "of"))
        {
            place.Hint = words.Hint(tokens[place.First - 2].Form);
        }

        if (place.Hint == PlaceHint.None && place.First >= 1 && words.Hint(tokens[place.First - 1].Form) == PlaceHint.Town)
        {
            place.Hint = PlaceHint.Town;
        }

        var before = place.First - 1;
        if (place.Direction is null && before >= 0 && words.Directions.Contains(tokens[before].Form) && !IsOf(tokens, place.First))
        {
            // "north-east Syria"
            var half = before >= 2 && Words.IsHyphen(tokens[before - 1]) && words.Directions.Contains(tokens[before - 2].Form) ? tokens[before - 2].Form : "";
            place.Direction = (half + tokens[before].Form).ToLowerInvariant();
        }
        else if (place.Direction is null && before >= 1 && Words.Is(tokens[before], "of") && words.Directions.Contains(tokens[before - 1].Form)
            && Words.At(tokens, before - 2, "the"))
        {
            place.Direction = tokens[before - 1].Form.ToLowerInvariant();
        }
    }

    private static bool IsOf(Token[] tokens, int first) => Words.At(tokens, first - 1, "of");

    private static void Take(FoundPlace place, Func<int, int, PlaceCandidates> lookup, int first, int end, PlaceHint hint)
    {
        place.Meanings = lookup(first, end);
        if (place.Candidates.Length > 0)
        {
            place.Hint = hint;
        }
    }
}
