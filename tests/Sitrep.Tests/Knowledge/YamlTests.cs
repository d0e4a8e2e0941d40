using Sitrep.Knowledge;

namespace Sitrep.Tests.Knowledge;

public class YamlTests
{
    [Theory]
    [InlineData("- {id: a, name: A}\n- {id: b\n- {id: c, name: C}\n", 2, "while parsing", "a c")]
    [InlineData("- {id: a, name: A}\n- {id: b}\n", 2, "'name' is missing", "a")]
    [InlineData("- {id: a, name: A}\n\n# later\n- {id: b, name: B, colour: red}\n", 4, "'colour' is not a key", "a")]
    [InlineData("- {id: a, name: A, kind: tribe}\n- {id: b, name: B}\n", 1, "'kind' must be one of", "b")]
    [InlineData("- {id: a, name: A}\n- {id: a, name: B}\n", 2, "used twice", "a")]
    [InlineData("- {id: a, name: A, from: 2015-13}\n- {id: b, name: B}", 1, "'from' must be a year", "b")]
    [InlineData("- id: a\n  name: A\n  aliases: {x: y}\n- id: b\n  name: B\n", 1, "'aliases' must be a list", "b")]
    [InlineData("- plain words\n- {id: b, name: B}\n", 1, "an entry is a map", "b")]
    [InlineData("- {id: a, id: b, name: A}\n- {id: c, name: C}\n", 1, "'id' is given twice", "c")]
    [InlineData("stray: key\n- {id: b, name: B}\n", 1, "not part of an entry", "b")]
    public void A_mistake_is_named_with_its_line_and_costs_one_entry(string yaml, int line, string message, string left)
    {
        using var folder = new KnowledgeFolder().Add("world/actors/groups.yaml", yaml);

        var knowledge = KnowledgeBase.Read(folder.Path, out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("world/actors/groups.yaml", line), (problem.File, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(left.Split(' '), knowledge.All<ActorEntry>().Select(actor => actor.Id));
    }

    [Fact]
    public void A_file_with_a_merge_conflict_is_named_and_the_rest_is_read()
    {
        using var folder = new KnowledgeFolder().Add(
            "world/actors/groups.yaml", "- id: b\n  name: B\n  aliases: [\n<<<<<<< a\n    c, d]\n- {id: e, name: E}\n");

        var knowledge = KnowledgeBase.Read(folder.Path, out var problems);

        Assert.NotEmpty(problems);
        Assert.Equal(["e"], knowledge.All<ActorEntry>().Select(actor => actor.Id));
    }

    [Fact]
    public void A_file_without_a_kind_is_named()
    {
        using var folder = new KnowledgeFolder().Add("world/recipes.yaml", "- {id: soup}\n");

        KnowledgeBase.Read(folder.Path, out var problems);

        Assert.Contains("no kind of knowledge", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_replaces_removes_and_adds_by_id()
    {
        using var ours = new KnowledgeFolder().Add("world/actors/a.yaml", "- {id: a, name: Alpha}\n- {id: b, name: Beta}\n");
        using var user = new KnowledgeFolder().Add(
            "world/actors/mine.yaml", "- {id: a, name: Alef}\n- {id: b, remove: true}\n- {id: c, name: Gamma}\n");

        var bundled = ours.Read();
        var knowledge = bundled.WithOverlay(user.Path, out var problems);

        Assert.Empty(problems);
        Assert.Equal(["Alef", "Gamma"], knowledge.All<ActorEntry>().Select(actor => actor.Name));
        Assert.Equal(["Alpha", "Beta"], bundled.All<ActorEntry>().Select(actor => actor.Name));
        Assert.Null(knowledge.Find<ActorEntry>("b"));
    }

    [Theory]
    [InlineData("2015", "2014-12-31", false)]
    [InlineData("2015", "2015-01-01", true)]
    [InlineData("2015-02", "2015-02-28", true)]
    [InlineData("2015-02-17", "2015-02-16", false)]
    public void A_partial_date_holds_every_day_that_it_can_be(string from, string day, bool holds)
    {
        Assert.True(PartialDate.TryParse(from, out var date));

        Assert.Equal(holds, PartialDate.MayHold(date, null, DateOnly.Parse(day)));
    }
}
