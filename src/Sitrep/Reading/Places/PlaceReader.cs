using System.Text;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Reads the places that a document names and resolves them against the gazetteer. Thread-safe.</summary>
public sealed class PlaceReader
{
    private const int MostAlternatives = 4;
    private const double LeastScore = 0.01;

    /// <summary>Candidates that lie this near each other are one place, as a town and the district called after it.</summary>
    private const double SamePlaceKm = 30;

    /// <summary>Precision of a name that no gazetteer has: somewhere.</summary>
    private const int UnknownPrecision = 5;

    private readonly KnowledgeBase _knowledge;
    private readonly Gazetteer _gazetteer;
    private readonly PlaceMeanings _meanings;

    /// <summary>Uses some knowledge and a gazetteer.</summary>
    public PlaceReader(KnowledgeBase knowledge, Gazetteer gazetteer)
    {
        _knowledge = knowledge;
        _gazetteer = gazetteer;
        _meanings = new PlaceMeanings(gazetteer);
        Lists = new PlaceWords(knowledge);
    }

    /// <summary>Every place that the document names, in the order of the text and without overlap.</summary>
    public IReadOnlyList<PlaceMention> Read(Document document) => Read(document, new KnownNames(document, _knowledge));

    /// <summary>The word lists by which places are read.</summary>
    internal PlaceWords Lists { get; }

    /// <summary>The places that were read with the sites that only the text makes places, in the order of the text.</summary>
    internal IReadOnlyList<PlaceMention> WithSites(Document document, KnownNames names, IReadOnlyList<PlaceMention> places)
    {
        List<PlaceMention> all = [.. places.Concat(NamedSites.Of(document, names, places, Lists)).OrderBy(static place => place.First)];
        MeasuredPlaces.Add(document, all, Lists);
        return all;
    }

    /// <summary>The state that an outlet carries in its name ("Sudan Tribune"): at home nobody names it. Null for any other.</summary>
    internal string? StateOfOutlet(Article article)
    {
        foreach (var place in OutletPlaces.Of(article, _knowledge, _gazetteer, Lists).Places)
        {
            if (_gazetteer.Packed(place).Kind == PlaceKind.Country)
            {
                return _gazetteer.CountryOf(place);
            }
        }

        return null;
    }

    /// <summary>The state that alone has a first-order division of this name: Vermont, Kano, Nineveh; null for "Central" and "Punjab", which several have.</summary>
    internal string? CountryOfDivision(string name)
    {
        if (name.Length <= PlaceSurroundings.ShortName || Lists.IsNoName(name) || Lists.Directions.Contains(name))
        {
            return null;
        }

        string? country = null;
        foreach (var place in _gazetteer.Find(name))
        {
            if (place.Kind == PlaceKind.Country || (place.Kind == PlaceKind.Admin1 && country is not null && country != place.Country))
            {
                return null;
            }

            country = place.Kind == PlaceKind.Admin1 ? place.Country : country;
        }

        return country;
    }

    internal IReadOnlyList<PlaceMention> Read(Document document, KnownNames names)
    {
        var evidence = new PlaceEvidence(document.Article, names, _knowledge);
        var lookup = new PlaceLookup(document, _gazetteer, _meanings, Lists, evidence);
        var finder = new PlaceFinder(document, names, _gazetteer, lookup, Lists);
        var found = finder.Find();
        var resolver = new PlaceResolver(document, _gazetteer, evidence, OutletPlaces.Of(document.Article, _knowledge, _gazetteer, Lists), Lists);
        resolver.Resolve(found);
        if (finder.AddNear(found))
        {
            resolver.Resolve(found);
        }

        var mentions = new List<PlaceMention>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (named, area) = PlaceOf(document, found, i);
            var located = PlacePhrases.Apply(named, found[i], document.Tokens, Lists, area);
            if (i > 0 && PlacePhrases.Between(mentions[^1].Named, named, found[i - 1], found[i], document.Tokens, Lists) is { } road)
            {
                mentions[^1] = mentions[^1] with { Located = road };
                located = located with { NotEventPlace = "the other end of a road" };
            }

            mentions.Add(new PlaceMention(named, located, found[i].First, found[i].End, Head(document, found[i])));
        }

        CountryParts.Add(document, names, _knowledge, _gazetteer, mentions);
        PlaceCoordinates.Add(document, mentions);
        return mentions;
    }

    private (Place Place, int Area) PlaceOf(Document document, List<FoundPlace> all, int index)
    {
        var found = all[index];
        var hashtag = document.Tokens[found.First].Form[0] == '#' ? 1 : 0;
        var span = new Span(document.Tokens[found.First].Start + hashtag, document.Tokens[found.End - 1].End);
        var refusal = PlaceRefusals.Of(document, found, Lists);
        if (found.Best < 0)
        {
            var unknown = new Place { Span = span, Name = document.Article.QuoteName(span), Precision = UnknownPrecision, IsUnlisted = true, NotEventPlace = refusal };
            return (Within(document, all, index, unknown), 0);
        }

        var known = _gazetteer[found.Chosen];
        var place = Place.Of(known, span) with
        {
            Name = found.IsWhole ? Usual(known.Name, document.Article.QuoteName(span)) : known.Name,
            Precision = Precision(found, known),
            Alternatives = Alternatives(found),
            NotEventPlace = refusal,
        };
        return (place, AreaOf(known));
    }

    // GeoNames writes "Ḩamāh"; a newsroom's own spelling of the name is the better one to show, if it is not all capitals.
    private static string Usual(string name, string written) => Ascii.IsValid(name) || !written.Any(char.IsLower) ? name : written;

    // "Kafr Nabudah, Hama" where only Hama is known: somewhere in Hama.
    private Place Within(Document document, List<FoundPlace> all, int index, Place place)
    {
        var found = all[index];
        if (found.Outer >= 0)
        {
            return In(place, _gazetteer[found.Outer]);
        }

        if (index > 0 && all[index - 1] is { Best: >= 0 } holder && Lists.IsKindBetween(document.Tokens, holder.End, found.First))
        {
            return In(place, _gazetteer[holder.Chosen]);
        }

        if (index + 1 >= all.Count || all[index + 1] is not { Best: >= 0 } outer || outer.First - found.End != 1 || document.Tokens[found.End].Form is not ("," or "in"))
        {
            return place;
        }

        return In(place, _gazetteer[outer.Chosen]);
    }

    private static Place In(Place place, GazetteerPlace outer) => place.Within(Place.Of(outer, place.Span));

    private static int Precision(FoundPlace found, GazetteerPlace place) => (found.Hint, place.Kind) switch
    {
        (PlaceHint.Province, PlaceKind.Town) => 4,
        (PlaceHint.District, PlaceKind.Town) => 3,
        _ => place.Precision,
    };

    private int AreaOf(GazetteerPlace place)
    {
        var country = place.Country is { } code ? _knowledge.Find<CountryEntry>(code)?.Area ?? 0 : 0;
        // A province is taken for a fifteenth of its state: the median number of first-order divisions.
        return place.Kind == PlaceKind.Country ? country : country / 15;
    }

    private List<PlaceAlternative> Alternatives(FoundPlace found)
    {
        var chosen = _gazetteer[found.Chosen];
        var alternatives = new List<PlaceAlternative>();
        foreach (var i in Enumerable.Range(0, found.Candidates.Length).OrderByDescending(i => found.Scores[i]).ThenBy(i => found.Candidates[i]))
        {
            var score = found.Confidence * Math.Exp((found.Scores[i] - found.Scores[found.Best]) / PlaceResolver.Temperature);
            if (score < LeastScore || alternatives.Count == MostAlternatives)
            {
                break;
            }

            var other = _gazetteer[found.Candidates[i]];
            if (Geodesy.DistanceKm(other.Latitude, other.Longitude, chosen.Latitude, chosen.Longitude) > SamePlaceKm)
            {
                alternatives.Add(new PlaceAlternative(other.Name, other.GeonameId, other.Latitude, other.Longitude, other.Country, Math.Round(score, 3)));
            }
        }

        return alternatives;
    }

    private int Head(Document document, FoundPlace found)
    {
        var top = found.First;
        for (var i = found.First; i < found.End; i++)
        {
            var head = document.Tokens[i].Head;
            if (head < found.First || head >= found.End)
            {
                top = i;
                break;
            }
        }

        // "Hama province" hangs by "province"; "the West Bank town of Ramallah" names another town.
        ref readonly var token = ref document.Tokens[top];
        return token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.NmodDesc && token.Head >= 0 && Lists.Hint(document.Tokens[token.Head].Form) != PlaceHint.None && !NamesAnother(document, token.Head)
            ? token.Head
            : top;
    }

    private static bool NamesAnother(Document document, int town)
    {
        foreach (var child in document.ChildrenOf(town))
        {
            if (child > town && document.Tokens[child] is { Deprel: Deprel.Nmod, Upos: Upos.PROPN } && document.CaseOf(child) == "of")
            {
                return true;
            }
        }

        return false;
    }
}
