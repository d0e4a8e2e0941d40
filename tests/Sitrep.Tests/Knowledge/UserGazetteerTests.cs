using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;

namespace Sitrep.Tests.Knowledge;

public class UserGazetteerTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadBundled();

    [Fact]
    public void A_csv_file_adds_places_with_their_divisions()
    {
        const string Csv = "name,lat,lon,country,admin1,names,population\n\"Qandara, Upper\",35.1,36.4,SYR,Hama,Umm Qandara;Qandarah,900\nKharab,36.5,43.1,iq,,,\n";

        var places = Gazetteer.LoadBundled(Knowledge).With(Read(Csv, out var problems));

        Assert.Empty(problems);
        var place = Assert.Single(places.Find("Umm Qandara"));
        Assert.Equal(("Qandara, Upper", "SYR", "Hama", 35.1), (place.Name, place.Country, place.Admin1, place.Latitude));
        Assert.Contains(places.Find("Kharab"), place => place.Country == "IRQ" && place.Latitude == 36.5);
    }

    [Fact]
    public void A_geonames_dump_adds_places_with_their_ids()
    {
        var line = string.Join('\t', "99001", "Tall Xerab", "Tall Xerab", "Tel Xerab,Xerab", "36.9", "40.1", "P", "PPL", "SY", "", "01", "", "", "", "350", "", "400", "Asia/Damascus", "2020-01-01");

        var places = Gazetteer.LoadBundled(Knowledge).With(Read(line + "\n", out var problems));

        Assert.Empty(problems);
        var place = Assert.Single(places.Find("Tel Xerab"));
        Assert.Equal((99001, "SYR", PlaceKind.Town), (place.GeonameId, place.Country, place.Kind));
    }

    [Theory]
    [InlineData("A,95,40,SYR", "no latitude")]
    [InlineData("A,north,40,SYR", "no latitude")]
    [InlineData("A,35,40,Atlantis", "'Atlantis' is no state")]
    [InlineData(",35,40,SYR", "needs a name")]
    public void A_line_with_a_mistake_is_named_and_left_out(string line, string message)
    {
        var rows = Read($"name,lat,lon,country\n{line}\nGood,35,40,SYR\n", out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("mine.csv", 2), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(["Good"], rows.Where(row => row.Named).Select(row => row.Name));
    }

    [Theory]
    [InlineData("title,lat,lon\nA,1,2\n", "'name' is missing")]
    [InlineData("", "'name' is missing")]
    [InlineData("1\tA\n2\tB\n", "'name' is missing")]
    public void A_file_of_another_form_is_refused_whole(string text, string message)
    {
        Assert.Empty(Read(text, out var problems));
        Assert.Contains(message, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<GazetteerRow> Read(string text, out IReadOnlyList<KnowledgeProblem> problems) =>
        UserGazetteer.Read(new StringReader(text), UserGazetteer.IsDump(text), "mine.csv", Knowledge, null, out problems);
}
