using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Bench.Ledger;

/// <summary>A place of the generated reports.</summary>
internal sealed record GeneratedPlace(string Name, double Latitude, double Longitude, string Country, string Admin1)
{
    private const int VillagesPerTown = 24;
    private const double VillageDegrees = 1.2;

    private static readonly string[] Towns =
    [
        "Aleppo", "Idlib", "Raqqa", "Deraa", "Mosul", "Ramadi", "Kirkuk", "Baquba", "Kunduz", "Jalalabad", "Kandahar", "Ghazni", "Quetta", "Peshawar",
        "Maiduguri", "Yola", "Kaduna", "Jos", "Mogadishu", "Kismayo", "Baidoa", "Galkayo", "Gao", "Kidal", "Mopti", "Timbuktu", "Djibo", "Dori",
        "Goma", "Bukavu", "Beni", "Bunia", "Juba", "Malakal", "Bentiu", "Nyala", "El Fasher", "Donetsk", "Luhansk", "Mariupol", "Horlivka",
        "Cotabato City", "Marawi", "Sittwe", "Myitkyina", "Srinagar", "Imphal", "Taiz", "Aden", "Hodeidah", "Benghazi", "Sirte", "Sabha",
        "Tripoli", "Bangui", "Bambari", "Cali", "Arauca", "Culiacan", "Reynosa", "Gaza", "Hebron", "Grozny", "Makhachkala", "Bamenda", "Buea",
        "Cabo Delgado", "Pemba", "Diffa", "Maradi",
    ];

    private static readonly string[] Onsets = ["Ba", "Da", "Gu", "Ka", "Lo", "Ma", "Na", "Ro", "Sha", "Ta", "Um", "Wa", "Ya", "Zi", "Be", "Kor"];
    private static readonly string[] Middles = ["la", "ri", "do", "ngu", "sha", "mba", "ki", "ro", "ne", "ta", "ssa", "lu"];
    private static readonly string[] Ends = ["ba", "ra", "n", "ma", "ko", "di", "ri", "sh", "t", "la"];

    /// <summary>Towns of the gazetteer, each with villages round it that no gazetteer has; towns come first.</summary>
    public static (IReadOnlyList<GeneratedPlace> Towns, IReadOnlyList<GeneratedPlace> All) Make(KnowledgeBase knowledge, Random random)
    {
        var gazetteer = Gazetteer.LoadBundled(knowledge);
        var towns = Towns.Select(name => gazetteer.Find(name))
            .Where(found => found.Count > 0)
            .Select(found => found[0])
            .Select(place => new GeneratedPlace(place.Name, place.Latitude, place.Longitude, place.Country ?? "", place.Admin1 ?? place.Name))
            .ToArray();
        var villages = towns.SelectMany(town => Enumerable.Range(0, VillagesPerTown).Select(_ => town with
        {
            Name = Onsets[random.Next(Onsets.Length)] + Middles[random.Next(Middles.Length)] + Ends[random.Next(Ends.Length)],
            Latitude = town.Latitude + ((random.NextDouble() - 0.5) * VillageDegrees),
            Longitude = town.Longitude + ((random.NextDouble() - 0.5) * VillageDegrees),
        }));
        return (towns, [.. towns, .. villages]);
    }
}
