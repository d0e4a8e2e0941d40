using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public class PlaceReaderTests(BundledAnalyzer model) : IClassFixture<BundledAnalyzer>
{
    private static readonly PlaceReader Reader = new(KnowledgeBase.LoadBundled(), Gazetteer.LoadBundled(KnowledgeBase.LoadBundled()));

    [Theory]
    [InlineData("Rebels shelled the city of Aleppo.", "Aleppo", "SYR", "Aleppo", 1)]
    [InlineData("Jihadists destroyed shrines in Timbuktu, Gao and Bamako.", "Gao", "MLI", "Gao", 1)]
    [InlineData("Rebels said they had taken Dessie and Kombolcha, north of Addis Ababa.", "Dessie", "ETH", "Amhara", 1)]
    [InlineData("Rebels said they had taken Dessie and Kombolcha, north of Addis Ababa.", "Kombolcha", "ETH", "Amhara", 1)]
    [InlineData("Rebels stormed barracks in Drenica in Kosovo.", "Drenica", "KOS", null, 5)]
    // Newsrooms spell towns otherwise than the gazetteer, which they name without their state.
    [InlineData("Warplanes bombed Saraqeb and Maarat al-Numan on Friday.", "Saraqeb", "SYR", "Idlib", 1)]
    [InlineData("Warplanes bombed Saraqeb and Maarat al-Numan on Friday.", "Maarat al-Numan", "SYR", "Idlib", 1)]
    [InlineData("Clashes broke out in Mazar-e-Sharif on Monday.", "Mazar-e-Sharif", "AFG", "Balkh", 1)]
    [InlineData("Militants attacked a post in Dasht-i-Archi on Monday.", "Dasht-i-Archi", "AFG", "Kunduz", 1)]
    [InlineData("A bomb went off in Manchester on Saturday.", "Manchester", "GBR", "England", 1)]
    [InlineData("Clashes broke out in Kapoeta on Monday.", "Kapoeta", "SSD", "Eastern Equatoria", 1)]
    [InlineData("A curfew was imposed in Parachinar.", "Parachinar", "PAK", "Khyber Pakhtunkhwa", 1)]
    [InlineData("ISIS fighters withdrew from Palmyra and Raqqa.", "Palmyra", "SYR", "Homs", 1)]
    [InlineData("A fire destroyed a school in Palmyra, Pennsylvania.", "Palmyra", "USA", "Pennsylvania", 1)]
    // One name of two states.
    [InlineData("North and South Korea exchanged fire.", "North", "PRK", null, 6)]
    [InlineData("North and South Korea exchanged fire.", "South Korea", "KOR", null, 6)]
    [InlineData("Soldiers entered Mosul in northern Iraq.", "Mosul", "IRQ", "Nineveh", 1)]
    [InlineData("Clashes were reported in Hama province.", "Hama", "SYR", "Hama", 4)]
    [InlineData("Clashes were reported in Hama.", "Hama", "SYR", "Hama", 1)]
    [InlineData("Militants attacked a convoy in Anbar.", "Anbar", "IRQ", "Anbar", 4)]
    [InlineData("Fighting resumed in the Donbas.", "Donbas", "UKR", null, 5)]
    [InlineData("Two tankers were seized in the Strait of Hormuz.", "Strait of Hormuz", null, null, 7)]
    [InlineData("Unrest spread across the Sahel.", "Sahel", null, null, 6)]
    [InlineData("Offensives began in Idlib and Hama provinces.", "Idlib", "SYR", "Idlib", 4)]
    [InlineData("Offensives began in Idlib and Hama provinces.", "Hama", "SYR", "Hama", 4)]
    [InlineData("The president visited Kenya.", "Kenya", "KEN", null, 6)]
    [InlineData("A blast hit Kandahar in Afghanistan.", "Kandahar", "AFG", "Kandahar", 1)]
    [InlineData("The army took El Fasher in Sudan.", "El Fasher", "SDN", "Northern Darfur", 1)]
    [InlineData("Protesters marched in Paris, France.", "Paris", "FRA", "Île-de-France", 1)]
    [InlineData("A tornado struck Paris, Texas.", "Paris", "USA", "Texas", 1)]
    [InlineData("Police in Birmingham, Alabama, arrested a man.", "Birmingham", "USA", "Alabama", 1)]
    [InlineData("Police in Birmingham, England, arrested a man.", "Birmingham", "GBR", "England", 1)]
    [InlineData("Talks were held in Tripoli, Libya.", "Tripoli", "LBY", "Tripoli", 1)]
    [InlineData("Shots were fired in Tripoli, a port in northern Lebanon.", "Tripoli", "LBN", "North Lebanon", 1)]
    [InlineData("Storms hit Texas, Georgia and Alabama.", "Georgia", "USA", "Georgia", 4)]
    [InlineData("Russian tanks rolled from South Ossetia into Georgia, towards Tbilisi.", "Georgia", "GEO", null, 6)]
    [InlineData("The governor of North Kivu fled from Goma.", "North Kivu", "COD", "North Kivu", 4)]
    [InlineData("Gunmen raided villages in Scott County.", "Scott County", "USA", null, 3)]
    [InlineData("He was held at Guantanamo Bay.", "Guantanamo Bay", "CUB", null, 1)]
    [InlineData("SPRINGFIELD, Mo. (AP) - A mill burned on Monday.", "SPRINGFIELD", "USA", "Missouri", 1)]
    [InlineData("A mill in Sparta, Ill., burned on Monday.", "Ill.", "USA", "Illinois", 4)]
    [InlineData("A mill in Indiana, Pa., burned on Monday.", "Indiana", "USA", "Pennsylvania", 1)]
    [InlineData("Police in Wellington, NSW, arrested two men.", "Wellington", "AUS", "New South Wales", 1)]
    [InlineData("A man was stabbed in Co Kerry.", "Co Kerry", "IRL", null, 3)]
    [InlineData("A New Jersey woman was arrested.", "New Jersey", "USA", "New Jersey", 4)]
    [InlineData("Drivers from nearby east Africa waited.", "Africa", null, null, 6)]
    [InlineData("The Santa Ana City Council met on Monday in California.", "Santa Ana", "USA", "California", 1)]
    [InlineData("Armed men attacked a convoy in Kidal.", "Kidal", "MLI", "Kidal", 1)]
    [InlineData("Rebels entered the town of Shusha.", "Shusha", "AZE", "Shusha", 1)]
    [InlineData("The Islamic State group has seized the ancient city of Palmyra. IS fighters blew up a temple there. Washington said it was a setback.", "Palmyra", "SYR", "Homs", 1)]
    [InlineData("Gunmen killed ten people in #Jos on Sunday.", "Jos", "NGA", "Plateau State", 1)]
    [InlineData("#Mekelle was bombed by Ethiopian jets.", "Mekelle", "ETH", "Tigray", 1)]
    [InlineData("Air strikes on #Idlib and #Aleppo killed 12.", "Idlib", "SYR", "Idlib", 1)]
    [InlineData("#Ukraine: shelling goes on in #Kharkiv.", "Kharkiv", "UKR", "Kharkiv", 1)]
    [InlineData("Islamic State has seized Palmyra. Its fighters blew up a temple there, activists said. Washington said it was a setback.", "Palmyra", "SYR", "Homs", 1)]
    [InlineData("Russian missiles hit Odessa on Friday. The United States condemned the attack on Ukraine.", "Odessa", "UKR", "Odesa", 1)]
    [InlineData("Police in Palmyra, Missouri, arrested two men.", "Palmyra", "USA", "Missouri", 1)]
    [InlineData("Herders moved to Awe, south of Jos, in Nigeria.", "Jos", "NGA", "Plateau State", 1)]
    [InlineData("Aid groups in Yemen fear for Hodeidah.", "Hodeidah", "YEM", null, 1)]
    [InlineData("A ferry sank on the Niger near Konna, in Mali.", "Niger", null, null, 5)]
    [InlineData("Troops entered Niger from Mali.", "Niger", "NER", null, 6)]
    public void A_name_means_what_its_surroundings_say(string text, string name, string? country, string? admin1, int precision)
    {
        var place = Named(text, name);

        Assert.Equal(country, place.Country);
        Assert.Equal(precision, place.Precision);
        if (admin1 is not null)
        {
            Assert.Equal(admin1, place.Admin1);
        }
    }

    [Theory]
    [InlineData("Russian warplanes bombed Syrian rebels.")]
    [InlineData("Iranian and Iraqi officials met their Saudi counterparts.")]
    [InlineData("The Bank of England raised rates on Wednesday.")]
    [InlineData("In March and August the Marburg virus killed hundreds.")]
    [InlineData("President Obama spoke to Jordan Smith.")]
    [InlineData("They asked for US$30 million.")]
    [InlineData("Growth was 1.250, 2.375 and 3.125 points.")]
    [InlineData("Dale Franklin was fined. A letter from Franklin was read. Mr Clinton laughed.")]
    public void A_demonym_and_a_part_of_another_name_are_no_places(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("A bomb exploded 20 km north of Aleppo.", "20 km north of Aleppo", 2, 36.38, 37.16)]
    [InlineData("They died 40 miles east of Mosul.", "64.4 km east of Mosul", 5, 36.34, 43.84)]
    [InlineData("Shells fell near Homs.", "Homs", 2, 34.73, 36.71)]
    [InlineData("Villages on the outskirts of Homs were hit.", "Homs", 2, 34.73, 36.71)]
    [InlineData("Militants are active in western Syria.", "western Syria", 5, 35, 36.67)]
    [InlineData("The bus was stopped between Homs and Hama.", "between Homs and Hama", 5, 34.93, 36.73)]
    [InlineData("The convoy was hit at 36°12′N 37°09′E.", "36°12′N 37°09′E", 1, 36.2, 37.15)]
    [InlineData("A convoy was hit 30km north-east of Aleppo.", "30 km north-east of Aleppo", 5, 36.39, 37.40)]
    [InlineData("He died 20 kilometres (12 miles) north of Aleppo.", "20 km north of Aleppo", 2, 36.38, 37.16)]
    [InlineData("Clashes erupted north of Aleppo.", "Aleppo", 2, 36.2, 37.16)]
    [InlineData("The convoy was hit at 36.2154 N, 37.1593 E on Monday.", "36.2154 N, 37.1593 E", 1, 36.2154, 37.1593)]
    [InlineData("The drone fell at -1.6834, 29.2205, the army said.", "-1.6834, 29.2205", 1, -1.6834, 29.2205)]
    [InlineData("The convoy was hit at grid 18S UJ 23480 06470.", "18S UJ 23480 06470", 1, 38.88938, -77.03527)]
    [InlineData("The convoy was hit at UTM 31N 500000 4649776.", "UTM 31N 500000 4649776", 1, 42, 3)]
    [InlineData("The Baghdad-Basra road was cut.", "between Baghdad and Basrah", 5, 31.92455, 46.09064)]
    [InlineData("The Maiduguri-Damaturu highway was cut.", "between Maiduguri and Damaturu", 5, 11.79637, 12.55880)]
    [InlineData("Along the border between Armenia and Azerbaijan guns fell silent.", "border between Armenia and Azerbaijan", 5, 40.3, 46.25)]
    [InlineData("Off the coast of Libya a ship sank.", "Libya", 5, 28, 17)]
    [InlineData("In the north of the country, the Malian army said, guns fell silent.", "north of Mali", 5, 20.32523, -3)]
    [InlineData("The wreck lies at 33.5138° S, 36.2765° W.", "33.5138° S, 36.2765° W", 1, -33.5138, -36.2765)]
    public void The_words_round_a_name_set_the_event_off_from_it(string text, string name, int precision, double latitude, double longitude)
    {
        var place = Read(text)[0].Located;

        Assert.Equal((name, precision), (place.Name, place.Precision));
        Assert.InRange(place.Latitude!.Value, latitude - 0.06, latitude + 0.06);
        Assert.InRange(place.Longitude!.Value, longitude - 0.06, longitude + 0.06);
    }

    [Theory]
    [InlineData("BAGHDAD, Oct 14 (Reuters) - Two bombs killed 12 people in Mosul.", "BAGHDAD", "dateline")]
    [InlineData("BEIRUT — Activists said shells hit Aleppo.", "BEIRUT", "dateline")]
    [InlineData("A Paris-based group published the report.", "Paris", "describes another name (based)")]
    [InlineData("Delegates left the Geneva talks early.", "Geneva", "part of a name (talks)")]
    [InlineData("Two bombs killed 12 people in Mosul.", "Mosul", null)]
    public void A_place_where_nothing_happened_says_why(string text, string name, string? reason) =>
        Assert.Equal(reason, Named(text, name).NotEventPlace);

    [Fact]
    public void An_unknown_village_takes_the_place_that_it_is_said_to_be_in()
    {
        var place = Read("Government troops advanced in Umm Qandara, Hama, activists said.")[0].Named;

        Assert.Equal(("Umm Qandara", "SYR", "Hama"), (place.Name, place.Country, place.Admin1));
        Assert.True(place.Precision > 1);
        Assert.Null(place.GeonameId);
    }

    [Theory]
    [InlineData("The village of Kafr Dunya, 25 km north of Hama, fell to rebels.", "Kafr Dunya", 2, 35.36, 36.76)]
    [InlineData("The village of Kafr Dunya, some 40 kilometres (25 miles) to the east of Hama, fell to rebels.", "Kafr Dunya", 5, 35.13, 37.2)]
    [InlineData("Soldiers fled Kafr Dunya, a hamlet near Hama.", "Kafr Dunya", 2, 35.13, 36.76)]
    [InlineData("They camped 12 km west of Kidal, at Tinkar.", "Tinkar", 2, 18.44, 1.29)]
    public void A_place_that_only_the_text_knows_lies_where_it_measures_it(string text, string name, int precision, double latitude, double longitude)
    {
        var document = model.Analyzer.Analyze(new Article { Text = text });
        var place = Reader.WithSites(document, new KnownNames(document, KnowledgeBase.LoadBundled()), Reader.Read(document)).First(place => place.Named.Name == name).Named;

        Assert.Equal(precision, place.Precision);
        Assert.InRange(place.Latitude!.Value, latitude - 0.06, latitude + 0.06);
        Assert.InRange(place.Longitude!.Value, longitude - 0.06, longitude + 0.06);
    }

    [Fact]
    public void A_distance_that_says_no_direction_from_a_border_places_nothing() =>
        Assert.Null(Read("Gunmen struck Tinkaroum, 15 km from the border with Mauritania.").FirstOrDefault(place => place.Named.Name == "Tinkaroum").Named?.Latitude);

    [Fact]
    public void The_document_decides_between_places_of_one_name()
    {
        var place = Named("The mayor of Austin met ranchers from Houston and Dallas. Voters in San Antonio stayed at home.", "San Antonio");

        Assert.Equal(("USA", "Texas"), (place.Country, place.Admin1));
        Assert.All(place.Alternatives, alternative => Assert.InRange(alternative.Score, 0.01, 0.5));
    }

    [Fact]
    public void A_town_that_the_gazetteer_does_not_have_is_not_another_of_its_name()
    {
        var place = Named("The crash happened in Stroud, Ontario, on Monday.", "Stroud");

        Assert.Equal(("Ontario", "CAN", 4), (place.Admin1, place.Country, place.Precision));
    }

    [Theory]
    [InlineData("CODECO fighters attacked the village of Bule in Ituri.")]
    [InlineData("Ten people died in Bule, in Djugu territory, Ituri province, DR Congo.")]
    [InlineData("Fighters from Bunia and Goma in DR Congo burned Bule on Monday.")]
    public void A_village_is_not_one_of_its_name_on_the_other_side_of_the_world(string text) =>
        Assert.NotEqual("CHE", Named(text, "Bule").Country);

    [Theory]
    [InlineData("Peoria Journal Star", "Illinois")]
    [InlineData("www.pekintimes.com", "Illinois")]
    [InlineData("Washington Post", null)]
    public void A_local_outlet_speaks_of_what_lies_near_it(string outlet, string? admin1)
    {
        var article = new Article { Text = "A barn near Washington burned on Monday.", Outlet = outlet };
        var place = Assert.Single(Reader.Read(model.Analyzer.Analyze(article))).Named;

        Assert.Equal(admin1 ?? place.Admin1, place.Admin1);
        Assert.NotEqual(admin1 is null, place.Admin1 == "Illinois");
    }

    [Fact]
    public void Spans_are_in_order_without_overlap_and_hold_the_name()
    {
        const string Text = "From Al-Bab to Deir ez-Zor, and from Erbil to N'Djamena, Chad, they fled. Damascus's suburbs burned.";
        var mentions = Read(Text);

        var end = 0;
        foreach (var mention in mentions)
        {
            Assert.InRange(mention.Named.Span.Start, end, Text.Length);
            end = mention.Named.Span.End;
        }

        Assert.Contains("Deir ez-Zor", mentions.Select(mention => Text[mention.Named.Span.Start..mention.Named.Span.End]));
    }

    private IReadOnlyList<PlaceMention> Read(string text) => Reader.Read(model.Analyzer.Analyze(new Article { Text = text }));

    private Place Named(string text, string name) =>
        Assert.Single(Read(text), mention => text[mention.Named.Span.Start..mention.Named.Span.End] == name).Named;
}
