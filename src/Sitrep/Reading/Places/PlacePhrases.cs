using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Phrases that set a place off from the one they name: "20 km north of X", "near X", "between X and Y".</summary>
internal static class PlacePhrases
{
    private const double KmPerMile = 1.609344;

    /// <summary>Kilometres within which UCDP still calls a place known (where_prec 2).</summary>
    private const double KnownWithinKm = 25;

    /// <summary>Farthest that two towns may lie apart for "between" to mean the road from one to the other.</summary>
    private const double LongestRoadKm = 300;

    /// <summary>The same where the text calls it a road.</summary>
    private const double LongestNamedRoadKm = 1000;

    /// <summary>How far the middle of "northern X" lies from the middle of X, in parts of the radius of a disc of X's area.</summary>
    private const double PartShift = 0.5;

    private const int FuzzyPrecision = 5;
    private const int NearPrecision = 2;

    /// <summary>A place set off by the words before its name.</summary>
    public static Place Apply(Place place, FoundPlace found, Token[] tokens, PlaceWords words, int areaKm2)
    {
        if (place.Latitude is not { } latitude || place.Longitude is not { } longitude)
        {
            return place;
        }

        if (Offset(found.First, tokens) is { } offset)
        {
            var (north, east) = Towards(offset.Direction);
            var moved = Geodesy.Move(latitude, longitude, north * offset.Km, east * offset.Km);
            return place with
            {
                Name = $"{offset.Km.ToString("0.#", CultureInfo.InvariantCulture)} km{(offset.Direction is { } to ? $" {to} of" : " from")} {place.Name}",
                GeonameId = null,
                Latitude = Round(moved.Latitude),
                Longitude = Round(moved.Longitude),
                Precision = Math.Max(place.Precision, offset.Km <= KnownWithinKm ? NearPrecision : FuzzyPrecision),
            };
        }

        if (found.Direction is { } part && place.Precision is 4 or 5 or 6)
        {
            var (north, east) = Towards(part);
            var shift = Shift(areaKm2);
            var moved = Geodesy.Move(latitude, longitude, north * shift, east * shift);
            return place with
            {
                Name = $"{part} {place.Name}",
                GeonameId = null,
                Latitude = Round(moved.Latitude),
                Longitude = Round(moved.Longitude),
                Precision = place.Precision == 6 ? FuzzyPrecision : place.Precision,
            };
        }

        if (IsBeside(found.First, tokens, words))
        {
            return place with { Precision = FuzzyPrecision };
        }

        return IsNear(found.First, tokens, words) && place.Precision == 1 ? place with { Precision = NearPrecision } : place;
    }

    /// <summary>"the road to X", "the border with X", "off the coast of X": a line or a stretch of water beside what is named.</summary>
    private static bool IsBeside(int first, Token[] tokens, PlaceWords words)
    {
        var at = first - 1;
        at -= Words.At(tokens, at, "the") ? 1 : 0;
        if (at < 1)
        {
            return false;
        }

        var before = tokens[at - 1].Lemma.ToLowerInvariant();
        return tokens[at].Form switch
        {
            "to" or "from" or "towards" or "toward" => words.Roads.Contains(before),
            "with" => before is "border" or "frontier",
            "of" => before is "coast" or "shore" && (Words.At(tokens, at - 2, "off") || Words.At(tokens, at - 3, "off")),
            "off" => tokens[at - 1].Upos is Upos.VERB or Upos.NOUN or Upos.NUM or Upos.PUNCT or Upos.ADV,
            _ => false,
        };
    }

    /// <summary>The stretch between two towns, for "between X and Y"; null when they are no two ends of a road.</summary>
    public static Place? Between(Place near, Place far, FoundPlace first, FoundPlace second, Token[] tokens, PlaceWords words)
    {
        // "between X and Y", "the X-Y road"
        var between = Words.At(tokens, first.First - 1, "between") && Words.At(tokens, first.End, "and");
        var road = second.First > first.End && Words.IsHyphen(tokens[first.End]) && second.End < tokens.Length && words.Roads.Contains(tokens[second.End].Lemma);
        var border = between && Words.At(tokens, first.First - 2, "border") && near.Precision == 6 && far.Precision == 6;
        if (second.First - first.End != 1 || !(between || road)
            || near is not { Latitude: { } latitude1, Longitude: { } longitude1 }
            || far is not { Latitude: { } latitude2, Longitude: { } longitude2 }
            || (!border && (near.Precision > 2 || far.Precision > 2 || Geodesy.DistanceKm(latitude1, longitude1, latitude2, longitude2) > (road ? LongestNamedRoadKm : LongestRoadKm))))
        {
            return null;
        }

        return near with
        {
            Span = near.Span.Union(far.Span),
            Name = $"{(border ? "border between" : "between")} {near.Name} and {far.Name}",
            GeonameId = null,
            Latitude = Round((latitude1 + latitude2) / 2),
            Longitude = Round((longitude1 + longitude2) / 2),
            Admin1 = near.Admin1 == far.Admin1 ? near.Admin1 : null,
            Admin2 = near.Admin2 == far.Admin2 ? near.Admin2 : null,
            Country = near.Country == far.Country ? near.Country : null,
            Precision = FuzzyPrecision,
            Alternatives = [],
        };
    }

    /// <summary>"20 km north of", "12 miles from": the words before a name.</summary>
    private static (double Km, string? Direction)? Offset(int first, Token[] tokens)
    {
        var at = first - 1;
        if (Words.At(tokens, at, "the"))
        {
            at--;
        }

        string? direction = null;
        if (Words.At(tokens, at, "of"))
        {
            at--;
            direction = at >= 0 && Towards(tokens[at].Form) != (0, 0) ? tokens[at].Form.ToLowerInvariant() : null;
            if (direction is null)
            {
                return null;
            }

            at--;
            if (at > 0 && Words.IsHyphen(tokens[at]) && Towards(tokens[at - 1].Form).North != 0)
            {
                // "north-east" is cut at its hyphen.
                direction = $"{tokens[at - 1].Form.ToLowerInvariant()}-{direction}";
                at -= 2;
            }

            at -= Words.At(tokens, at, "the") && Words.At(tokens, at - 1, "to") ? 2 : 0;
        }
        else if (Words.At(tokens, at, "from") || Words.At(tokens, at, "outside"))
        {
            at -= Words.At(tokens, at - 1, "away") ? 2 : 1;
        }
        else
        {
            return null;
        }

        if (at > 3 && tokens[at].Form == ")" && tokens[at - 3].Form == "(")
        {
            // "20 kilometres (12 miles) north of"
            at -= 4;
        }

        if (at >= 0 && Glued(tokens[at].Form) is { } glued)
        {
            return (glued, direction);
        }

        if (at < 1 || UnitKm(tokens[at].Form) is not { } unit)
        {
            return null;
        }

        at -= Words.IsHyphen(tokens[at - 1]) ? 2 : 1;
        return at >= 0 && double.TryParse(tokens[at].Form.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number * unit, direction)
            : null;
    }

    private static bool IsNear(int first, Token[] tokens, PlaceWords words)
    {
        var at = first - 1;
        while (at >= 0 && (tokens[at].Form is "the" or "of" or "to" or "town" or "city" or "village" or "from"))
        {
            at--;
        }

        return (at >= 0 && words.Near.Contains(tokens[at].Form)) || (at >= 0 && Words.At(tokens, at + 1, "of") && Towards(tokens[at].Form) != (0, 0) && !Words.At(tokens, at - 1, "the"));
    }

    /// <summary>Whether a distance stands at an index: "30km", "25 kilometres".</summary>
    public static bool IsDistance(Token[] tokens, int at) =>
        at + 1 < tokens.Length && (Glued(tokens[at].Form) is not null || (tokens[at].Upos == Upos.NUM && UnitKm(tokens[at + 1].Form) is not null));

    /// <summary>"30km" in kilometres; null for anything else.</summary>
    private static double? Glued(string form)
    {
        var letters = 0;
        while (letters < form.Length && (char.IsAsciiDigit(form[letters]) || form[letters] == '.'))
        {
            letters++;
        }

        return letters > 0 && UnitKm(form[letters..]) is { } unit && double.TryParse(form.AsSpan(0, letters), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number * unit
            : null;
    }

    private static double? UnitKm(string form) => form.ToLowerInvariant() switch
    {
        "km" or "kms" or "kilometre" or "kilometres" or "kilometer" or "kilometers" => 1,
        "mile" or "miles" or "mi" => KmPerMile,
        _ => null,
    };

    /// <summary>The direction that a word says, as a vector of length one to the north and to the east; none for another word.</summary>
    public static (double North, double East) Towards(string? direction)
    {
        var word = direction?.ToLowerInvariant() ?? "";
        var north = word.StartsWith("north", StringComparison.Ordinal) ? 1 : word.StartsWith("south", StringComparison.Ordinal) ? -1 : 0;
        var east = word.Contains("east", StringComparison.Ordinal) ? 1 : word.Contains("west", StringComparison.Ordinal) ? -1 : 0;
        var length = Math.Sqrt(Math.Max(1, north * north + east * east));
        return (north / length, east / length);
    }

    /// <summary>How far the middle of a part lies from the middle of an area, in kilometres.</summary>
    public static double Shift(int areaKm2) => PartShift * Math.Sqrt(areaKm2 / Math.PI);

    private static double Round(double degrees) => Math.Round(degrees, 5);
}
