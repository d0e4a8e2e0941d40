using Sitrep.Tests.Coding;

namespace Sitrep.Tests.Reading;

/// <summary>Who the party of an event is: the words, the name and what the text says of it.</summary>
public sealed class ActorPhraseTests
{
    [Theory]
    [InlineData("US Secretary of State Mike Pompeo blamed Iran.", "US Secretary of State Mike Pompeo", "Mike Pompeo", "USA GOV")]
    [InlineData("Police commissioner Chris Olakpe blamed the rebels.", "Police commissioner Chris Olakpe", "Police commissioner Chris Olakpe", " COP")]
    [InlineData("US President Barack Obama telephoned the king.", "US President Barack Obama", "Barack Obama", "USA GOV")]
    [InlineData("Russian Foreign Minister Sergei Lavrov condemned the raid.", "Russian Foreign Minister Sergei Lavrov", "Sergei Lavrov", "RUS GOV")]
    [InlineData("Iran's deputy foreign minister Abbas Araghchi condemned the raid.", "Iran's deputy foreign minister Abbas Araghchi", "Abbas Araghchi", "IRN GOV")]
    [InlineData("UN envoy to Syria Staffan de Mistura visited Damascus.", "UN envoy to Syria Staffan de Mistura", "Staffan de Mistura", "UNO GOV")]
    [InlineData("Foreign Minister Anna Maria Okello blamed the rebels.", "Foreign Minister Anna Maria Okello", "Foreign Minister Anna Maria Okello", " GOV")]
    [InlineData("- Spain's foreign minister condemned the raid.", "Spain's foreign minister", "Spain's foreign minister", "ESP GOV")]
    public void An_office_and_the_name_after_it_are_one_party(string text, string words, string name, string code)
    {
        var coded = Coded.From(text);
        var actor = Assert.Single(coded.Events[0].Actors);

        Assert.Equal(words, coded.Article.Quote(actor.Span));
        Assert.Equal(name, actor.Name);
        Assert.Equal(code, $"{actor.Country} {actor.Sector}");
    }

    [Fact]
    public void Offices_and_names_are_coordinated_one_by_one()
    {
        var e = Assert.Single(Coded.From("US Secretary of State John Kerry and Russian Foreign Minister Sergei Lavrov met in Geneva.").Events);

        Assert.Equal(["USA", "RUS"], e.Actors.Select(actor => actor.Country));
    }

    [Fact]
    public void Somebody_unknown_is_called_by_the_name_in_apposition()
    {
        var e = Assert.Single(Coded.From("The chairman of the Iranian parliament's security commission, Alaeddin Boroujerdi, visited Beirut.").Events);

        Assert.Equal("Alaeddin Boroujerdi", Assert.Single(e.Actors).Name);
        Assert.Equal("IRN", e.Actors[0].Country);
    }

    [Theory]
    [InlineData("Armenia and Azerbaijan exchanged fire. The two countries signed a truce on Friday.", "ARM AZE")]
    [InlineData("Vladimir Putin flew to Minsk to see Alexander Lukashenko. The two leaders met on Monday.", "RUS BLR")]
    [InlineData("Hamas and Fatah fought in Gaza. The two groups signed a truce on Friday.", "PSE PSE")]
    public void Descriptions_of_two_stand_for_the_two_named_before(string text, string countries)
    {
        var e = Coded.From(text).Events[^1];

        Assert.Equal(countries, string.Join(' ', e.Actors.Select(actor => actor.Country)));
        Assert.All(e.Actors, actor => Assert.NotNull(actor.Via));
    }

    [Theory]
    [InlineData("Carter rejected cooperation with Russia.", "2015-10-15", "ashton-carter")]
    [InlineData("Carter rejected a deal with Iran.", "1979-12-01", "jimmy-carter")]
    [InlineData("Johnson condemned the raid. The prime minister vowed to send tanks.", "2022-04-10", "boris-johnson")]
    [InlineData("Blair condemned the raid.", "1998-09-03", "tony-blair")]
    public void A_surname_is_whose_office_it_was_then(string text, string published, string id)
    {
        var coded = Coded.Coder.Analyze(new Sitrep.Articles.Article { Text = text, PublishedOn = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal(id, Assert.Single(coded.Events[0].Actors).Id);
    }

    [Fact]
    public void A_surname_belongs_to_whom_the_article_names_in_full()
    {
        var coded = Coded.From("Harbour master Brian Obama blamed the army. Obama condemned the raid.");

        Assert.DoesNotContain(coded.Events.SelectMany(e => e.Actors), actor => actor.Id == "barack-obama");
    }

    /// <summary>Text, and country, sector and id of the party that does its first event.</summary>
    [Theory]
    [InlineData("The Idlib rebels shelled the suburb.", "SYR REB ")]
    [InlineData("Talks between rebels and the government ended in Oslo on Sunday.", " REB ")]
    [InlineData("The Pope visited Iraq.", "VAT REL ")]
    [InlineData("The Nineveh police arrested ten men.", "IRQ COP ")]
    [InlineData("The Vermont Air National Guard bombed the depot.", "USA MIL air-national-guard-usa")]
    [InlineData("The Lagos State Police Command arrested ten men.", "NGA COP ")]
    [InlineData("Families of Islamic State fighters condemned the raid.", "IMG CVL ")]
    [InlineData("Hostages of Hamas condemned the raid.", "PSE CVL ")]
    [InlineData("Islamic State-members shelled the town.", "IMG REB islamic-state")]
    [InlineData("The government and people of Iraq condemned the raid.", "IRQ GOV ")]
    [InlineData("Pro-Assad gunmen shelled the town.", "SYR UAF ")]
    [InlineData("Pro-Russian gunmen shelled the town.", " UAF ")]
    [InlineData("The Turkish Border Guards shelled the town.", "TUR MIL ")]
    [InlineData("Rebels of an Islamic movement shelled the town.", " REB ")]
    [InlineData("Al-Qaeda deputy Peter Smith condemned the raid.", "IMG REB ")]
    [InlineData("The deputy secretary condemned the raid.", " GOV ")]
    [InlineData("Jeish Osoud el-Sharqieh shelled the town.", "SYR REB jaysh-usud-al-sharqiya")]
    public void Towns_modifiers_and_spellings_say_of_whom_a_party_is(string text, string code)
    {
        var actor = Coded.From(text).Events[0].Actors[0];

        Assert.Equal(code, $"{actor.Country} {actor.Sector} {actor.Id}");
    }

    [Theory]
    [InlineData("The U.S. Central Command briefed reporters. Capt. John Smith condemned the raid.", "USA MIL")]
    [InlineData("The Jordanian army and the U.S. Central Command met. Capt. John Smith condemned the raid.", " MIL")]
    public void An_officer_is_of_the_only_forces_that_the_article_names(string text, string code)
    {
        var actor = Coded.From(text).Events[^1].Actors[0];

        Assert.Equal(code, $"{actor.Country} {actor.Sector}");
    }
}
