using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Parts of a state that a text does not name: "in the north of the country", "the country's east", "the Afghan capital".</summary>
internal static class CountryParts
{
    private const int FuzzyPrecision = 5;

    /// <summary>Adds a place for each such phrase, and keeps the order of the text.</summary>
    public static void Add(Document document, KnownNames names, KnowledgeBase knowledge, Gazetteer gazetteer, List<PlaceMention> mentions)
    {
        var tokens = document.Tokens;
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Lemma is "country" or "kingdom" or "republic" && Words.At(tokens, i - 1, "the"))
            {
                AddAt(document, names, knowledge, gazetteer, mentions, i);
            }

            if (tokens[i] is { Form: "capital", Upos: Upos.NOUN } && IsUnnamed(tokens, i + 1) && CapitalOf(tokens, names, i) is { } state)
            {
                AddCapital(document, gazetteer, mentions, i, state);
            }
        }
    }

    private static void AddAt(Document document, KnownNames names, KnowledgeBase knowledge, Gazetteer gazetteer, List<PlaceMention> mentions, int i)
    {
        var tokens = document.Tokens;
        var (first, end, direction) = i >= 3 && Words.At(tokens, i - 2, "of") && IsDirection(tokens[i - 3]) ? (i - 3, i + 1, tokens[i - 3].Form)
            : tokens[i + 1].Xpos == "POS" && i + 2 < tokens.Length && IsDirection(tokens[i + 2]) ? (i - 1, i + 3, tokens[i + 2].Form)
            : (0, 0, "");
        if (end == 0 || StateBefore(names, i) is not { } state || CountryOf(gazetteer, state) is not { } country)
        {
            return;
        }

        var part = direction.ToLowerInvariant();
        var span = new Span(tokens[first].Start, tokens[end - 1].End);
        var (north, east) = PlacePhrases.Towards(part);
        var shift = PlacePhrases.Shift(knowledge.Find<CountryEntry>(state.Id)?.Area ?? 0);
        var (latitude, longitude) = Geodesy.Move(country.Latitude, country.Longitude, north * shift, east * shift);
        var place = new Place
        {
            Span = span,
            Name = $"{part} of {country.Name}",
            Latitude = Math.Round(latitude, 5),
            Longitude = Math.Round(longitude, 5),
            Country = state.Id,
            Precision = FuzzyPrecision,
        };
        Insert(mentions, new PlaceMention(place, place, first, end, first == i - 1 ? end - 1 : first));
    }

    /// <summary>Puts a mention where it stands in the text, unless a name is there already.</summary>
    private static void Insert(List<PlaceMention> mentions, PlaceMention added)
    {
        if (!mentions.Exists(mention => mention.Named.Span.Overlaps(added.Named.Span)))
        {
            var at = mentions.FindIndex(mention => mention.First > added.First);
            mentions.Insert(at < 0 ? mentions.Count : at, added);
        }
    }

    /// <summary>Whether a capital's name does not follow: "the capital, Kabul", "the capital of Mali", "capital punishment".</summary>
    private static bool IsUnnamed(Token[] tokens, int next)
    {
        next += tokens[next].Form == "city" ? 1 : 0;
        return next >= tokens.Length || !(tokens[next].Upos is Upos.PROPN or Upos.NOUN || tokens[next].Form is "of" or "-" || (tokens[next].Form is "," or "(" && next + 1 < tokens.Length && tokens[next + 1].Upos == Upos.PROPN));
    }

    /// <summary>The state whose capital it is: "the Afghan capital", "Nepal's capital", "the capital" where the text names one state only; null for any other.</summary>
    private static StateEntry? CapitalOf(Token[] tokens, KnownNames names, int capital)
    {
        if (Words.Is(tokens[capital - 1], "the"))
        {
            if (capital < 2 || tokens[capital - 2].Form is not ("in" or "inside" or "near" or "outside" or "through" or "across" or "around"))
            {
                return null;
            }

            StateEntry? only = null;
            foreach (var name in names.All)
            {
                if (name.Best?.State is { } state)
                {
                    if (only is not null && only.Id != state.Id)
                    {
                        return null;
                    }

                    only = state;
                }
            }

            return only;
        }

        var owner = tokens[capital - 1].Xpos == "POS" ? capital - 2 : capital - 1;
        return owner >= 0 && names.Covering(owner) is { Best: { State: { } named, Sense: NameSense.Adjective or NameSense.Name } } known && known.End == owner + 1 ? named : null;
    }

    private static void AddCapital(Document document, Gazetteer gazetteer, List<PlaceMention> mentions, int capital, StateEntry state)
    {
        var found = new List<int>();
        gazetteer.Find(state.Capital ?? "", found, transliterated: false);
        var seat = found.FindIndex(candidate => gazetteer.Packed(candidate) is { Kind: PlaceKind.Town, Seat: PlaceSeat.Country } && gazetteer.CountryOf(candidate) == state.Id);
        if (seat >= 0)
        {
            var place = Place.Of(gazetteer[found[seat]], document.Tokens[capital].Span);
            Insert(mentions, new PlaceMention(place, place, capital, capital + 1, capital));
        }
    }

    private static bool IsDirection(in Token token) => token.Upos is Upos.NOUN or Upos.PROPN or Upos.ADV or Upos.ADJ && PlacePhrases.Towards(token.Form) != (0, 0) && !token.Form.EndsWith("ern", StringComparison.OrdinalIgnoreCase);

    /// <summary>The state that was named last before a token, else the first after it: "the Malian army said".</summary>
    private static StateEntry? StateBefore(KnownNames names, int token)
    {
        StateEntry? before = null;
        foreach (var name in names.All)
        {
            if (name.Best?.State is not { } state)
            {
                continue;
            }

            if (name.First > token)
            {
                return before ?? state;
            }

            before = state;
        }

        return before;
    }

    private static GazetteerPlace? CountryOf(Gazetteer gazetteer, StateEntry state) =>
        gazetteer.Find(state.Name).FirstOrDefault(place => place.Kind == PlaceKind.Country);
}
