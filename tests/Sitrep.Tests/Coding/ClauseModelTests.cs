using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Coding;

/// <summary>What the model of clauses makes of verbs that the predicate lexicon lacks, and what it says of those that it has.</summary>
public sealed class ClauseModelTests
{
    private const string Unlisted = "model.unlisted-verb.";

    /// <summary>A verb that the lexicon lacked when this was written, the type of its clause or "none", and a sentence.</summary>
    private const string Table = """
        kneecap | ASSAULT | Militants kneecapped a soldier in Belfast.
        decimate | ASSAULT | Boko Haram decimated Nigerian troops.
        horsewhip | ASSAULT | Militants horsewhipped soldiers in Kano.
        garrotte | ASSAULT | The rebels garrotted a soldier.
        eradicate | ASSAULT | Government forces eradicated the rebels.
        criminalise | COERCE | The government criminalised the opposition.
        derogate | ACCUSE | The Kenyan president derogated the British ambassador.
        resemble | none | The French president resembles the German chancellor.
        outlive | none | The king of Jordan outlived the Egyptian president.
        nap | none | The prime minister of Japan napped in Osaka.
        yodel | none | The Swiss president yodelled in Bern.
        befriend | none | The minister befriended a journalist.
        """;

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_verb_without_an_entry_is_coded_where_the_model_is_sure(string verb, string type, string text)
    {
        var events = Coded.From(text).Events;
        Assert.Equal(type, events is [var only] ? only.Type.ToString().ToUpperInvariant() : "none");
        if (KnowledgeBase.LoadBundled().Predicates.Verbs(verb).Length == 0 && events is [var guessed])
        {
            Assert.Equal(Unlisted + type.ToLowerInvariant(), guessed.Trace[0]);
            Assert.NotEmpty(guessed.Actors);
            Assert.NotEmpty(guessed.Recipients);
        }
    }

    [Fact]
    public void Most_verbs_of_the_table_have_no_entry()
    {
        var verbs = Table.Split('\n').Select(static line => line.Split('|', StringSplitOptions.TrimEntries)).Where(static cells => cells[1] != "none").ToList();
        Assert.True(
            verbs.Count(static cells => KnowledgeBase.LoadBundled().Predicates.Verbs(cells[0]).Length == 0) * 2 > verbs.Count,
            "the lexicon has gained most of these verbs: put others in their place");
    }

    [Fact]
    public void An_explanation_tells_the_closest_verbs_and_how_often_such_guesses_are_right()
    {
        var decision = Coded.Coder.Explain(new Article { Text = "Militants kneecapped a soldier in Belfast." }).Sentences[0].Decisions.Single();
        Assert.Equal(Unlisted + "assault", decision.Fired[0]);
        Assert.Matches("no entry has 'kneecap'.*0\\.[0-9]+.*right in 0\\.[0-9]+.*maim", decision.Reason);
    }

    [Fact]
    public void A_refused_sense_leaves_nothing_to_the_model()
    {
        var coded = Coded.From("The Kenyan minister held a press conference.");
        Assert.Empty(coded.Events);
    }

    [Fact]
    public void Without_a_party_nothing_is_guessed() => Assert.Empty(Coded.From("Somebody kneecapped something.").Events);

    [Theory]
    [InlineData("Rebels attacked soldiers near Bangui.", true)]
    [InlineData("An attack by rebels on soldiers near Bangui.", false)]
    public void The_model_has_an_opinion_on_clauses_of_listed_verbs_only(string text, bool has) =>
        Assert.Equal(has, Coded.From(text).Events.Single().Opinion is not null);

    [Theory]
    [InlineData("Rebels in Chad attacked soldiers.", "The minister attacked the tax on beer.")]
    [InlineData("France summoned the Russian ambassador.", "The president summoned his courage in Paris.")]
    public void An_opinion_is_lower_where_the_clause_fits_the_type_less(string fits, string odd)
    {
        var fitting = Coded.From(fits).Events.Single();
        Assert.All(Coded.From(odd).Events, other => Assert.True(other.Opinion is null || other.Opinion < fitting.Opinion));
    }

    [Fact]
    public void Confidence_is_lower_where_the_opinion_is()
    {
        var e = Coded.From("Rebels attacked soldiers near Bangui.").Events.Single() with { Confidence = 1 };
        Assert.True(Confidence.Of(e with { Opinion = 0.01 }) < Confidence.Of(e with { Opinion = 0.5 }));
        Assert.True(Confidence.Of(e with { Opinion = 0.5 }) < Confidence.Of(e with { Opinion = 0.99 }));
        Assert.InRange(Confidence.Of(e with { Opinion = 0 }), 0, 1);
    }

    [Fact]
    public void A_model_that_is_written_and_read_guesses_the_same()
    {
        using var file = new MemoryStream();
        ClauseModel.Bundled.Write(file);
        var frame = new ClauseFrame("kneecap", null, "soldier", ["s-known", "thing"], true);
        var (before, after) = (ClauseModel.Bundled.Of(frame)!, ClauseModel.Read(new MemoryStream(file.ToArray())).Of(frame)!);
        Assert.Equal((before.Type, before.Probability, before.Confidence), (after.Type, after.Probability, after.Confidence));
        Assert.Equal(before.Near, after.Near);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused() =>
        Assert.Throws<InvalidDataException>(static () => ClauseModel.Read(new MemoryStream([3, (byte)'a', (byte)'b', (byte)'c'])));
}
