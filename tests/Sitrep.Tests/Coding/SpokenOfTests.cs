namespace Sitrep.Tests.Coding;

public sealed class SpokenOfTests
{
    [Theory]
    [InlineData("The UN mission condemned the killing of 14 farmers in Bankilare on 7 October.", "ASSAULT happened > NER/AGR @Bankilare killed=14", "2015-10-07")]
    [InlineData("The minister condemned the attack at a press conference in Geneva on Wednesday.", "ACCUSE happened GOV @Geneva", "2015-10-14")]
    public void Place_and_day_behind_an_act_are_of_the_act(string text, string expected, string day) =>
        Assert.Contains(Coded.From(text).Events, e => Told(e, expected) && e.Date?.Start == DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("The number of people killed in Tuesday's car bombing in Kirkuk has risen to 31, the governor said.", "@Kirkuk killed=31")]
    [InlineData("Fighter jets bombed a wedding party organised by a rebel commander near Lashio on Tuesday, killing at least 22 people.", "@Lashio killed=>=22")]
    [InlineData("Insurgents cut off the heads of two farmers in Memba on Friday.", "@Memba killed=2")]
    [InlineData("The base of Katupha, which terrorists had held for months, was taken by the joint forces on 13 September.", "@Katupha")]
    public void Numbers_and_places_reach_the_act(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => e.Type == Sitrep.Knowledge.EventType.Assault && Coded.Line(e).EndsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("A police car was fired upon in Kirkuk on Friday.", "ASSAULT happened > IRQ/COP @Kirkuk")]
    [InlineData("Protesters blocked a French army convoy in Kaya on Friday.", "PROTEST happened")]
    public void Who_is_shot_at_and_who_bars_the_way(string text, string expected) => Assert.Contains(Coded.From(text).Events, e => Told(e, expected));

    [Theory]
    [InlineData("A blast hit the Dasht-e-Barchi area on Wednesday and killed three people.", "Dasht-e-Barchi")]
    [InlineData("Soldiers clashed with rebels in Bula-Bula village, and four people died.", "Bula-Bula")]
    [InlineData("Rebels from eastern Congo killed 12 people in Beni territory.", "Beni")]
    public void Names_in_several_words_are_whole(string text, string expected) => Assert.Contains(Coded.From(text).Events, e => e.Place?.Name == expected);

    private static bool Told(Sitrep.Coding.Event e, string expected) => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal);
}
