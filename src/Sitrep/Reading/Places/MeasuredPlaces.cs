using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Places that no gazetteer has, where the text measures them from one that it has: "Kibumba, 25 km north of Goma".</summary>
internal static class MeasuredPlaces
{
    /// <summary>Words between a name and the place from which it is measured: "a small mining town some 25 kilometres (15 miles) to the north of".</summary>
    private const int LongestMeasure = 16;

    private const int NearPrecision = 2;

    /// <summary>Gives each such place the point that the words between it and the next say.</summary>
    public static void Add(Document document, List<PlaceMention> mentions, PlaceWords words)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Named.Latitude is not null)
            {
                continue;
            }

            if (i + 1 < mentions.Count && From(document.Tokens, mentions[i], mentions[i + 1], words) is { } ahead)
            {
                mentions[i] = At(mentions[i], ahead);
            }
            else if (i > 0 && IsAtBehind(document.Tokens, mentions[i - 1], mentions[i]) && IsMeasured(mentions[i - 1]))
            {
                // "25 km north of Goma, at Kibumba"
                mentions[i] = At(mentions[i], mentions[i - 1].Located);
            }
        }
    }

    /// <summary>Where a place lies by its measure from the next one; null where the words between say something else.</summary>
    private static Place? From(Token[] tokens, PlaceMention place, PlaceMention mark, PlaceWords words)
    {
        if (mark.First - place.End > LongestMeasure || mark.First <= place.End || mark.Named is not { Latitude: not null, Precision: <= 2 } || !(tokens[place.End].Form is "," or "(" or "near" or "outside" || IsKind(tokens[place.End], words)))
        {
            return null;
        }

        for (var at = place.End; at < mark.First; at++)
        {
            if (!MayMeasure(tokens[at], words))
            {
                return null;
            }
        }

        return IsMeasured(mark) || mark.Located.Precision == NearPrecision ? mark.Located : null;
    }

    /// <summary>Whether the words before a name set its place off by a distance in some direction.</summary>
    private static bool IsMeasured(PlaceMention mark) => mark.Located.Latitude != mark.Named.Latitude || mark.Located.Longitude != mark.Named.Longitude;

    private static bool IsKind(in Token token, PlaceWords words) => words.Hint(token.Form) == PlaceHint.Town;

    /// <summary>What a measure is made of: figures, units, directions, kinds of places and what describes them; no verb but "lies".</summary>
    private static bool MayMeasure(in Token token, PlaceWords words) =>
        token.Upos is Upos.NUM or Upos.ADJ or Upos.DET or Upos.ADV or Upos.NOUN or Upos.SYM || words.Directions.Contains(token.Form)
        || token.Form is "," or "(" or ")" or "-" or "of" or "from" or "to" or "near" or "outside" or "which" or "lies" or "located" or "situated" or "is" or "about" or "around" or "on" or "close";

    private static bool IsAtBehind(Token[] tokens, PlaceMention mark, PlaceMention place)
    {
        var at = mark.End;
        at += Words.At(tokens, at, ",") ? 1 : 0;
        at += at < tokens.Length && tokens[at].Form is "at" or "in" ? 1 : 0;
        return at == place.First && at > mark.End;
    }

    private static PlaceMention At(PlaceMention mention, Place measured) =>
        mention with { Named = In(mention.Named, measured), Located = In(mention.Located, measured) };

    private static Place In(Place place, Place measured) => place with
    {
        Latitude = measured.Latitude,
        Longitude = measured.Longitude,
        Country = measured.Country,
        Admin1 = measured.Admin1,
        Precision = Math.Max(NearPrecision, measured.Precision),
    };
}
