using System.Globalization;
using Sitrep.Knowledge;
using Sitrep.Tests.Coding;

namespace Sitrep.Tests.Knowledge;

/// <summary>The crosswalk against the standards, and our reading where they contradict each other.</summary>
public sealed class CrosswalkTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadBundled();

    [Fact]
    public void Goldstein_scores_are_those_of_the_ICEWS_table()
    {
        var path = Path.Combine(FirstReportTests.Folder, "reference", "cameo-goldstein.tsv");
        Assert.SkipUnless(File.Exists(path), $"no table at {path}: set SITREP_SHARED");
        foreach (var row in File.ReadLines(path).Skip(1).Select(static line => line.Split('\t')))
        {
            Assert.Equal((row[0], double.Parse(row[2], CultureInfo.InvariantCulture)), (row[0], Knowledge.Crosswalk.Cameo(row[0])?.Goldstein));
        }
    }

    [Theory]
    [InlineData("01", 1, 1, 0)]
    [InlineData("02", 1, 1, 0)]
    [InlineData("09", 2, 3, 3)]
    [InlineData("14", 3, 4, 4)]
    [InlineData("16", 4, 4, 3)]
    public void The_three_tables_of_quad_classes_are_kept_apart(string root, int gdelt, int icews, int phoenix)
    {
        var quads = Knowledge.Crosswalk.Quads(root)!;

        Assert.Equal((gdelt, icews, phoenix), (quads.Gdelt, quads.Icews, quads.Phoenix));
    }

    [Theory]
    [InlineData(EventType.Agree, 1, 2.5)]
    [InlineData(EventType.Cooperate, 2, 9.5)]
    [InlineData(EventType.Accuse, 3, -3)]
    [InlineData(EventType.Sanction, 4, -6)]
    [InlineData(EventType.Protest, 4, -5)]
    [InlineData(EventType.Assault, 4, -9)]
    public void Where_the_manual_contradicts_itself_our_reading_is_fixed(EventType type, int quad, double score) =>
        Assert.Equal((quad, score), (Knowledge.Ontology[type].Quad, Knowledge.Ontology[type].Score));

    [Fact]
    public void Vandalism_has_no_score_of_its_own() =>
        Assert.Null(Knowledge.Ontology[EventType.Protest].Modes.Single(static mode => mode.Id == "vandalize").Score);

    [Theory]
    [InlineData(EventType.Assault, "destroy", "1712")]
    [InlineData(EventType.Assault, "crowd-control", "175")]
    [InlineData(EventType.Sanction, "discontinue", "163")]
    [InlineData(EventType.Sanction, "convict", "116")]
    [InlineData(EventType.Retreat, "withdraw", "0874")]
    [InlineData(EventType.Coerce, "curfew", "1723")]
    [InlineData(EventType.Assault, "drone", "195")]
    public void Modes_have_the_CAMEO_code_that_says_as_much(EventType type, string mode, string cameo) =>
        Assert.Equal(cameo, Knowledge.Crosswalk.Find(type, mode)!.Cameo);

    [Fact]
    public void Codes_are_strings() =>
        Assert.NotEqual(Knowledge.Crosswalk.Cameo("010")!.Name, Knowledge.Crosswalk.Cameo("10")!.Name);

    [Theory]
    [InlineData("MED", "medicine and health care")]
    [InlineData("JRN", "journalists and media")]
    public void Sectors_are_PLOVERs_where_CAMEO_means_something_else(string sector, string name) =>
        Assert.Equal(name, Knowledge.Find<SectorEntry>(sector)!.Name);

    [Fact]
    public void ACLED_has_its_twenty_five_sub_event_types_in_six_event_types()
    {
        var types = Knowledge.All<AcledEntry>();

        Assert.Equal(25, types.Count);
        Assert.Equal(6, types.Select(static type => type.EventType).Distinct().Count());
    }

    [Fact]
    public void There_are_thirty_seven_contexts_each_with_words() =>
        Assert.Equal(37, Knowledge.All<ContextEntry>().Count(static context => context.Words.Count > 0));
}
