using System.Text.RegularExpressions;
using Sitrep.Knowledge.Places;

namespace Sitrep.Training;

/// <summary>Names of provinces and districts, which come to us as a code and one name.</summary>
internal static partial class DivisionNames
{
    private const int LongestName = 60;

    public static GazetteerRow Row(JsonDivision division, PlaceKind kind, int parent, IReadOnlyList<TownRow> towns, bool transliterated)
    {
        var bare = Bare(division.Name);
        var seat = towns.Where(town => town.Id != 0 && IsNameOf(bare, town)).MaxBy(town => town.Population);
        // A district that is called like its town is found by the town: nobody means it by the bare name.
        var isTown = kind == PlaceKind.Admin2 && towns.Any(town => IsNameOf(division.Name, town));
        var names = kind == PlaceKind.Admin1 && seat is not null ? seat.Names.Prepend(seat.Name) : [];
        var (latitude, longitude) = ConvexHull.Middle([.. towns.Select(town => (town.Latitude, town.Longitude))]);
        return new GazetteerRow(division.Name, kind, latitude, longitude, parent)
        {
            Names = [.. names.Where(IsUseful).Prepend(bare).Distinct(StringComparer.Ordinal)],
            Population = towns.Sum(town => town.Population),
            Transliterated = transliterated,
            Named = !isTown,
        };
    }

    /// <summary>Whether a name can stand in English text: Latin letters, and no code of an airport.</summary>
    public static bool IsUseful(string name) =>
        name.Length is >= 3 and <= LongestName && Latin().IsMatch(name) && !(name.Length <= 4 && name.All(char.IsUpper));

    private static string Bare(string name)
    {
        var bare = OfKind().Replace(name, "");
        // American counties are always called so in full.
        return bare.Length >= 3 && bare != "Free" && !name.EndsWith(" County", StringComparison.Ordinal) ? bare : name;
    }

    private static bool IsNameOf(string name, TownRow town)
    {
        var key = PlaceNameHash.Letters(name);
        return town.Names.Prepend(town.Name).Any(other => PlaceNameHash.Letters(other) == key);
    }

    [GeneratedRegex(@"^[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}\p{IsLatinExtendedAdditional}\u02BB-\u02BF\u2018\u2019]+$", RegexOptions.None, RegexMilliseconds)]
    private static partial Regex Latin();

    [GeneratedRegex(
        @"^(Provincia|Província|Province|Departamento|Département|Municipio|Município|Cantón|Distrito|District|Kabupaten|Kota|Powiat|Okres|Landkreis|Kreis|Arrondissement|Comune|Gobernación|Region|Région|Wilaya|Muḩāfaz̧at|Governorate|State)\s+((de|del|da|do|di|of|des|du|de la|de l’)\s+)?|\s+(Province|Governorate|Oblast|Oblast'|Krai|Kray|Republic|Region|State|District|Prefecture|Voivodeship|Municipality|Department|Division|Raion|Rayon|Tehsil|Subdistrict|Autonomous Region|Autonomous Okrug|Kommun|County|Parish)$",
        RegexOptions.None, RegexMilliseconds)]
    private static partial Regex OfKind();

    private const int RegexMilliseconds = 100;
}
