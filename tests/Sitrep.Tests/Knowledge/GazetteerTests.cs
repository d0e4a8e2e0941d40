using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Tests.Knowledge;

public class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.LoadBundled(KnowledgeBase.LoadBundled());

    [Theory]
    [InlineData("Aleppo", "SYR", "Aleppo", 36.2, 37.16)]
    [InlineData("Deir ez-Zor", "SYR", "Deir ez-Zor", 35.33, 40.14)]
    [InlineData("Deir al-Zour", "SYR", "Deir ez-Zor", 35.33, 40.14)]
    [InlineData("El Fasher", "SDN", "Northern Darfur", 13.63, 25.35)]
    [InlineData("al-Fashir", "SDN", "Northern Darfur", 13.63, 25.35)]
    [InlineData("Goma", "COD", "North Kivu", -1.67, 29.23)]
    [InlineData("Mosul", "IRQ", "Nineveh", 36.34, 43.12)]
    [InlineData("Kandahar", "AFG", "Kandahar", 31.61, 65.7)]
    [InlineData("Qandahar", "AFG", "Kandahar", 31.61, 65.7)]
    [InlineData("Jalal-Abad", "KGZ", "Jalal-Abad Region", 40.93, 73)]
    [InlineData("San'a", "YEM", "Amanat Alasimah", 15.35, 44.2)]
    [InlineData("St. Louis", "USA", "Missouri", 38.63, -90.2)]
    [InlineData("Saint Louis", "USA", "Missouri", 38.63, -90.2)]
    public void A_town_is_found_under_its_usual_spellings(string name, string country, string admin1, double latitude, double longitude) =>
        Assert.Contains(Places.Find(name), place =>
            place.Kind == PlaceKind.Town && place.Country == country && place.Admin1 == admin1
            && Math.Abs(place.Latitude - latitude) < 0.15 && Math.Abs(place.Longitude - longitude) < 0.15);

    [Fact]
    public void Every_spelling_of_ours_means_a_place_of_its_state()
    {
        var lost = KnowledgeBase.LoadBundled().All<SpellingEntry>().Where(entry => !entry.Spellings.All(spelling => Places.Find(spelling).Any(place => place.Country == entry.Where)));

        Assert.Empty(lost.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData("Syria", PlaceKind.Country, "SYR", 6)]
    [InlineData("Côte d'Ivoire", PlaceKind.Country, "CIV", 6)]
    [InlineData("Cote d’Ivoire", PlaceKind.Country, "CIV", 6)]
    [InlineData("Kosovo", PlaceKind.Country, "KOS", 6)]
    [InlineData("Anbar", PlaceKind.Admin1, "IRQ", 4)]
    [InlineData("North Kivu", PlaceKind.Admin1, "COD", 4)]
    [InlineData("Bavaria", PlaceKind.Admin1, "DEU", 4)]
    [InlineData("Donbas", PlaceKind.Area, "UKR", 5)]
    [InlineData("Strait of Hormuz", PlaceKind.Area, null, 7)]
    [InlineData("the Sahel", PlaceKind.Area, null, 6)]
    [InlineData("Dallas County", PlaceKind.Admin2, "USA", 3)]
    [InlineData("Manbij District", PlaceKind.Admin2, "SYR", 3)]
    public void States_divisions_and_areas_are_found_with_their_precision(string name, PlaceKind kind, string? country, int precision) =>
        Assert.Contains(Places.Find(name), place => place.Kind == kind && place.Country == country && place.Precision == precision);

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("Xyzzyqqvplugh")]
    public void What_is_no_place_is_not_found(string name) => Assert.Empty(Places.Find(name));

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "models/gazetteer.bin"));

        Assert.Throws<InvalidDataException>(() => GazetteerLayer.Of(bytes[..^1]));
        Assert.Throws<InvalidDataException>(() => GazetteerLayer.Of([1, 2, 3]));
    }

    [Fact]
    public void Every_area_lies_near_the_state_it_is_in()
    {
        var knowledge = KnowledgeBase.LoadBundled();

        foreach (var area in knowledge.All<AreaEntry>().Where(area => area.Where.Count == 1))
        {
            var country = knowledge.Find<CountryEntry>(area.Where[0])!;
            // A state as large as this cannot reach farther; Russia and the United States reach round the globe's edge.
            var reach = 4 * Math.Sqrt(country.Area) / 111 + 3;
            var east = Math.Abs(area.Longitude - country.Longitude) * Math.Cos(area.Latitude * Math.PI / 180);
            Assert.True(
                Math.Abs(area.Latitude - country.Latitude) < reach && (east < reach || country.Area > 9_000_000 || area.Kind == AreaKind.Island), area.Id);
        }
    }
}
