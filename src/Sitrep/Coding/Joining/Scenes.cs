using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Whether two clauses of one sentence set their happenings in different places, so that they are two.</summary>
internal static class Scenes
{
    /// <summary>Kilometres within which two names may be of one place: a town and its quarters.</summary>
    private const double OneTownKm = 40;

    /// <summary>UCDP precision up to which a place is a town or a part of one.</summary>
    private const int TownPrecision = 2;

    /// <summary>"1,000 protested in Athens, while 3,000 gathered in Istanbul", "a bomb killed four and another killed three".</summary>
    public static bool AreApart(ArticleReading reading, Candidate whole, Candidate part)
    {
        if (part.Entry.Part == PredicatePart.Noun || reading.Document.Tokens[part.Anchor].Deprel is not (Deprel.Conj or Deprel.Advcl or Deprel.Parataxis))
        {
            return false;
        }

        if (reading.Document.Child(part.Anchor, Deprel.Nsubj) is >= 0 and var doer && (reading.Document.Tokens[doer].Lemma == "another" || IsNewDeed(reading.Document, part, doer)))
        {
            return true;
        }

        var (first, second) = (TownsOf(reading, whole), TownsOf(reading, part));
        return first.Count > 0 && second.Count > 0 && first.TrueForAll(one => second.TrueForAll(other => IsFar(one, other)));
    }

    /// <summary>"; a car bomb in the city killed 13 more": an event noun that the text has not spoken of does it.</summary>
    private static bool IsNewDeed(Document document, Candidate part, int doer) =>
        document.Tokens[part.Anchor].Deprel is Deprel.Conj or Deprel.Parataxis && part.Parts.Exists(noun => noun.Head == doer) && document.Child(doer, Deprel.Det) is >= 0 and var article && document.Tokens[article].Lemma is "a" or "an" or "another";

    private static bool IsFar(Place one, Place other) =>
        one is { Latitude: { } latitude, Longitude: { } longitude } && other is { Latitude: { } otherLatitude, Longitude: { } otherLongitude }
        && Geodesy.DistanceKm(latitude, longitude, otherLatitude, otherLongitude) > OneTownKm;

    /// <summary>The towns that a clause's own phrases name: "in Athens", "in a shootout in Rawalpindi".</summary>
    private static List<Place> TownsOf(ArticleReading reading, Candidate candidate)
    {
        var document = reading.Document;
        var towns = new List<Place>();
        foreach (var (place, name) in reading.EventPlaces)
        {
            // "in the southern city of Karachi"
            var head = document.CaseOf(name) == "of" && document.Tokens[name].Head is >= 0 and var kind && reading.PlaceWords.IsSite(document.Tokens[kind]) ? kind : name;
            if (place is { NotEventPlace: null, Precision: <= TownPrecision } && reading.PlaceWords.Locating.Contains(document.CaseOf(head)) && IsOwn(document, candidate, head))
            {
                towns.Add(place);
            }
        }

        return towns;
    }

    private static bool IsOwn(Document document, Candidate candidate, int place)
    {
        var at = document.Tokens[place].Head;
        while (at >= 0 && at != candidate.Head && at != candidate.Anchor && document.Tokens[at] is { Upos: Upos.NOUN, Deprel: Deprel.Obl or Deprel.Nmod or Deprel.Obj })
        {
            at = document.Tokens[at].Head;
        }

        return at >= 0 && (at == candidate.Head || at == candidate.Anchor);
    }
}
