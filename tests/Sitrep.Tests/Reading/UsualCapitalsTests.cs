using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Coding;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public class UsualCapitalsTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.LoadBundled();

    [Theory]
    [InlineData("REBELS OF THE REVOLUTIONARY UNITED FRONT KILLED SEVEN KENYAN PEACEKEEPERS ON TUESDAY.", "Rebels of the Revolutionary United Front killed seven Kenyan peacekeepers on Tuesday.")]
    [InlineData("THE PRESIDENT OF MALI MET U.S. ENVOYS IN BAMAKO.", "The president of Mali met U.S. envoys in Bamako.")]
    [InlineData("TROOPS FROM N'DJAMENA ENTERED ABECHE, THE UN SAID.", "Troops from N'Djamena entered Abeche, the UN said.")]
    [InlineData("the saudi-led coalition bombed hodeidah on friday, doctors said.", "The Saudi-led coalition bombed Hodeidah on Friday, doctors said.")]
    [InlineData("HE WAS HELD IN US. GUNMEN KILLED TWO SOLDIERS IN GAO ON MONDAY. THE GAO ATTACK WAS CONDEMNED.", "He was held in US. Gunmen killed two soldiers in Gao on Monday. The Gao attack was condemned.")]
    public void A_line_without_case_gets_the_capitals_of_edited_text(string line, string expected) =>
        Assert.Equal(expected, UsualCapitals.Of(bundled.Analyzer.Analyze(new Article { Text = line }), Knowledge)?.Text);

    [Fact]
    public void A_headline_in_capitals_is_spelled_as_the_text_below_it()
    {
        var article = new Article { Title = "GUNMEN KILL FIVE AT ORUSIA MARKET", Text = "Gunmen killed five people at a market in the town of Orusia on Monday, police said." };
        Assert.Equal("Gunmen kill five at Orusia market", UsualCapitals.Of(bundled.Analyzer.Analyze(article), Knowledge)?.Title);
    }

    [Theory]
    [InlineData("Rebels killed seven soldiers in Mali.")]
    [InlineData("NATO said USS Cole had left.")]
    [InlineData("WHO?")]
    public void Text_with_its_usual_capitals_stays_as_it_is(string text) =>
        Assert.Null(UsualCapitals.Of(bundled.Analyzer.Analyze(new Article { Text = text }), Knowledge));

    [Theory]
    [InlineData("Armed men kidnapped 79 pupils from a school in Bamenda in Cameroon's northwest on Monday, a bishop said.")]
    [InlineData("LA PAZ - Troops fired on demonstrators in Cochabamba, killing at least eight people.")]
    [InlineData("Police in Harare arrested the leader of the Movement for Democratic Change on Tuesday.")]
    [InlineData("Israeli jets bombed a Hezbollah depot near Tyre in southern Lebanon, killing two fighters.")]
    [InlineData("The Kremlin condemned the attack and Poland summoned the Russian ambassador.")]
    public void Events_of_a_text_are_the_same_in_capitals_and_without_any(string text)
    {
        static string[] Events(string written) => [.. Coded.From(written).Events.Select(static e => $"{e.Trigger.Start} {Coded.Line(e)}")];
        var expected = Events(text);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Events(text.ToUpperInvariant()));
        Assert.Equal(expected, Events(text.ToLowerInvariant()));
    }

    [Fact]
    public void Evidence_is_quoted_as_it_was_published()
    {
        var coded = Coded.From("GUNMEN KILLED TWO SOLDIERS IN GAO.");
        Assert.Equal("GUNMEN KILLED TWO SOLDIERS IN GAO", coded.Article.Quote(coded.Events[0].Evidence));
        Assert.Equal("Gunmen", coded.Events[0].Actors[0].Name);
    }

    [Theory]
    [InlineData("SAN SALVADOR, 14 FEB 89 (EFE) -- [TEXT] GUERRILLAS KILLED A MAYOR IN SUCHITOTO.", "GUERRILLAS")]
    [InlineData("Lima, 3 Mar 90 (EFE) -- [Report] [By our staff] Guerrillas killed a mayor in Ayacucho.", "Guerrillas")]
    public void What_a_monitor_notes_between_dateline_and_text_is_no_part_of_it(string text, string actor)
    {
        var coded = Coded.From(text);
        Assert.Equal(actor, coded.Article.Quote(coded.Events[0].Actors[0].Span));
    }
}
