using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public sealed class QuantityTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    /// <summary>Each number as operator low/best/high head; s marks a subset and its whole, c a running total.</summary>
    [Theory]
    [InlineData("A quarter of a million Rwandans crossed the border in a day.", "Exact 250000/250000/250000 Rwandans")]
    [InlineData("Three quarters of a million people have left Mogadishu.", "Exact 750000/750000/750000 people")]
    [InlineData("Two thirds of the refugees have gone home.", "")]
    [InlineData("Two thirds of the 9,000 refugees have gone home.", "Exact 9000/9000/9000 refugees")]
    [InlineData("All but one of the 17 aid workers were Tamils.", "Exact 17/17/17 workers")]
    [InlineData("Officials put the number of dead at 1,250.", "Exact 1250/1250/1250 1,250")]
    [InlineData("The toll stands at 1,166, with 40 soldiers killed on Tuesday.", "Exact 1166/1166/1166 1,166 c; Exact 40/40/40 soldiers")]
    [InlineData("The clash began at 5 in Bunia.", "")]
    [InlineData("Gunmen killed a teacher and wounded nine others, two seriously.", "Exact 9/9/9 others; Exact 2/2/2 two s0")]
    [InlineData("Officials counted 15 dead; villagers put the number at 32.", "Exact 15/15/15 15; Exact 32/32/32 32")]
    [InlineData("The rocket killed a man and his two sons, 6 and 9.", "Exact 2/2/2 sons")]
    [InlineData("Paris will send four Mirage 2000 jets to the base.", "Exact 4/4/4 jets")]
    [InlineData("At least 17 people died, including five children, and another 40 were hurt.", "AtLeast 17/17/- people; Exact 5/5/5 children s0; Exact 40/40/40 40")]
    [InlineData("Twenty people died and 61 were wounded; 16 of the dead were soldiers.", "Exact 20/20/20 people; Exact 61/61/61 61; Exact 16/16/16 16 s0")]
    [InlineData("At least 17 rebel fighters were killed in clashes near Idlib on Tuesday.", "AtLeast 17/17/- fighters")]
    [InlineData("More than 200 people were arrested after protests in Minsk.", "MoreThan 201/200/- people")]
    [InlineData("Some 1,500 troops have been sent to the border.", "About -/1500/- troops")]
    [InlineData("About 30-40 militants attacked the outpost.", "Range 30/-/40 militants")]
    [InlineData("Between 30 and 40 people died when the ferry sank.", "Range 30/-/40 people")]
    [InlineData("Dozens of people were wounded in the blast in Kabul.", "Vague 24/-/99 people")]
    [InlineData("Hundreds of protesters marched through Khartoum.", "Vague 200/-/999 protesters")]
    [InlineData("Tens of thousands of people have fled the fighting in North Kivu.", "Vague 20000/-/99999 people")]
    [InlineData("A dozen soldiers were taken hostage by the rebels.", "Exact 12/12/12 soldiers")]
    [InlineData("Two dozen soldiers were killed.", "Exact 24/24/24 soldiers")]
    [InlineData("Up to 5,000 people attended the rally.", "AtMost -/5000/5000 people")]
    [InlineData("As many as 300 people were feared dead after the landslide.", "AtMost -/300/300 people")]
    [InlineData("Fewer than 50 people turned out.", "LessThan -/50/50 people")]
    [InlineData("No fewer than 12 villagers were abducted in Zamfara state.", "AtLeast 12/12/- villagers")]
    [InlineData("Nearly 2.5 million people have been displaced by the war.", "About -/2500000/- people")]
    [InlineData("Twenty-one miners were trapped underground.", "Exact 21/21/21 miners")]
    [InlineData("One hundred and twelve passengers were on board the plane.", "Exact 112/112/112 passengers")]
    [InlineData("Gunmen killed 12 people, including three children.", "Exact 12/12/12 people; Exact 3/3/3 children s0")]
    [InlineData("The blast killed 12 people, eight of them civilians, police said.", "Exact 12/12/12 people; Exact 8/8/8 eight s0")]
    [InlineData("The attack left seven soldiers dead and 15 wounded.", "Exact 7/7/7 soldiers; Exact 15/15/15 15")]
    [InlineData("Three of the attackers were shot dead.", "Exact 3/3/3 attackers s")]
    [InlineData("The strike killed nine people: six fighters and three civilians.", "Exact 9/9/9 people; Exact 6/6/6 fighters s0; Exact 3/3/3 civilians s0")]
    [InlineData("Another two bodies were found, bringing the death toll to 40.", "Exact 2/2/2 bodies; Exact 40/40/40 40 c")]
    [InlineData("The death toll from the earthquake has risen to at least 1,200.", "AtLeast 1200/1200/- 1,200 c")]
    [InlineData("More than 250,000 people have been killed since 2011.", "MoreThan 250001/250000/- people c")]
    [InlineData("Police have arrested 45 people so far.", "Exact 45/45/45 people c")]
    [InlineData("Ahmed Ali, 34, was killed by two gunmen.", "Exact 2/2/2 gunmen")]
    [InlineData("The 500-strong force entered the city.", "Exact 500/500/500 force")]
    [InlineData("Several hundred fighters surrendered.", "Vague 300/-/900 fighters")]
    [InlineData("A few dozen demonstrators threw stones.", "Vague 36/-/108 demonstrators")]
    [InlineData("Scores of homes were destroyed.", "Vague 40/-/99 homes")]
    [InlineData("A couple of shells landed near the hospital.", "Exact 2/2/2 shells")]
    [InlineData("Half a million people crossed the border.", "Exact 500000/500000/500000 people")]
    [InlineData("The army deployed three battalions and 40 tanks.", "Exact 3/3/3 battalions; Exact 40/40/40 tanks")]
    [InlineData("Two soldiers and a civilian were killed.", "Exact 2/2/2 soldiers")]
    [InlineData("The bomb killed a man, his wife and their three children.", "Exact 3/3/3 children")]
    [InlineData("An air strike killed a family of five.", "Exact 5/5/5 five")]
    [InlineData("A group of 12 students was kidnapped.", "Exact 12/12/12 students")]
    [InlineData("A policeman was killed and four others were injured.", "Exact 4/4/4 others")]
    [InlineData("The explosion injured five or six people.", "Range 5/-/6 people")]
    [InlineData("Around 20 or so men entered the village.", "About -/20/- men")]
    [InlineData("Over 100 cattle were stolen by the raiders.", "MoreThan 101/100/- cattle")]
    [InlineData("Both pilots were killed when the Su-25 crashed.", "Exact 2/2/2 pilots")]
    [InlineData("It killed more than a dozen people and wounded scores.", "MoreThan 13/12/- people; Vague 40/-/99 scores")]
    [InlineData("Ten people, four of whom were children, drowned off Lesbos.", "Exact 10/10/10 people; Exact 4/4/4 four s0")]
    [InlineData("The group of 30 to 40 gunmen attacked the village at 5 a.m.", "Range 30/-/40 gunmen")]
    [InlineData("One of the hostages was released.", "Exact 1/1/1 hostages s")]
    [InlineData("Militants beheaded two of the 12 captives.", "Exact 2/2/2 two s1; Exact 12/12/12 captives")]
    [InlineData("A suicide bomber killed himself and six police officers.", "Exact 6/6/6 officers")]
    [InlineData("Boko Haram released 21 of the more than 200 girls it kidnapped.", "Exact 21/21/21 21 s1; MoreThan 201/200/- girls")]
    [InlineData("Twelve Taliban fighters and four Afghan policemen died.", "Exact 12/12/12 fighters; Exact 4/4/4 policemen")]
    [InlineData("The government says at most 10 people died; the opposition says at least 60.", "AtMost -/10/10 people; AtLeast 60/60/- 60")]
    [InlineData("Almost 700 migrants were rescued in the Mediterranean.", "About -/700/- migrants")]
    [InlineData("The FARC freed ten policemen and soldiers in the Colombian jungle.", "Exact 10/10/10 policemen")]
    [InlineData("Police in Caracas fired tear gas at some 3,000 demonstrators.", "About -/3000/- demonstrators")]
    [InlineData("In excess of 60 civilians have died in the siege.", "MoreThan 61/60/- civilians")]
    [InlineData("An estimated 10,000 people joined the march in Hong Kong.", "About -/10000/- people")]
    [InlineData("Maoist rebels killed 24 policemen in Chhattisgarh.", "Exact 24/24/24 policemen")]
    [InlineData("Seventeen of the dead were women.", "Exact 17/17/17 Seventeen s")]
    [InlineData("Serb forces separated more than 8,000 men and boys.", "MoreThan 8001/8000/- men")]
    [InlineData("The UN says 5.6 million people have fled Ukraine.", "Exact 5600000/5600000/5600000 people")]
    [InlineData("Al-Shabab attacked the hotel with three car bombs.", "Exact 3/3/3 bombs")]
    [InlineData("The junta released 23,184 prisoners from jails across Myanmar.", "Exact 23184/23184/23184 prisoners")]
    [InlineData("He met 12 ministers, among them four women.", "Exact 12/12/12 ministers; Exact 4/4/4 women s0")]
    [InlineData("The plane crashed at 10:30 with 44 people aboard.", "Exact 44/44/44 people")]
    [InlineData("The warship fired 26 cruise missiles at 11 targets.", "Exact 26/26/26 missiles; Exact 11/11/11 targets")]
    [InlineData("Resolution 2254 was adopted by 15 votes.", "Exact 15/15/15 votes")]
    [InlineData("More than 10 but fewer than 40 miners were trapped.", "Range 11/-/40 miners")]
    [InlineData("Three dozen buses and four dozens trucks were burned.", "Exact 36/36/36 buses; Exact 48/48/48 trucks")]
    [InlineData("Two lakh crore notes were withdrawn.", "Exact 2000000000000/2000000000000/2000000000000 notes")]
    [InlineData("One million five thousand ballots were counted.", "Exact 1005000/1005000/1005000 ballots")]
    public void Numbers_are_read_with_hedge_noun_and_scope(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("The rocket travelled 40 km before it hit a house.")]
    [InlineData("The 12-year-old boy was killed by a sniper.")]
    [InlineData("He was jailed for 15 years and fined $5,000.")]
    [InlineData("The 101st Airborne Division took part in the raid.")]
    [InlineData("Turnout was 43 percent in the 2014 election.")]
    [InlineData("Unit 731 and the 4th Brigade fired 122-mm rockets.")]
    [InlineData("It was the second attack in three days.")]
    [InlineData("Two-thirds of the village was burned.")]
    [InlineData("The crossing lies 15 miles from the border.")]
    [InlineData("No one was hurt.")]
    [InlineData("The rebels hold Highway 5 and Hill 1003.")]
    [InlineData("Inflation rose to 12.5 percent.")]
    [InlineData("AK-47 rifles and T-72 tanks were seized.")]
    [InlineData("The drug haul weighed 3 tonnes.")]
    [InlineData("The minister, 61, resigned.")]
    [InlineData("He served from 1998 to 2003.")]
    [InlineData("Oil fell below $50 a barrel.")]
    [InlineData("The 30-year-old mother was shot.")]
    [InlineData("They won 3-1.")]
    public void Measures_dates_ages_and_names_count_nothing(string text) => Assert.Equal("", Describe(text));

    [Theory]
    [InlineData("Two soldiers and a civilian were killed in Mogadishu.", "soldiers", "Exact 3/3/3")]
    [InlineData("The bomb killed a man, his wife and their three children.", "man", "Exact 5/5/5")]
    [InlineData("An air strike killed a family of five.", "family", "Exact 5/5/5")]
    [InlineData("A group of 12 students was kidnapped in Kaduna.", "group", "Exact 12/12/12")]
    [InlineData("A policeman was killed in the attack.", "policeman", "Exact 1/1/1")]
    [InlineData("Jamal Khashoggi was killed in Istanbul.", "Khashoggi", "Exact 1/1/1")]
    [InlineData("Soldiers were killed in the ambush.", "Soldiers", "")]
    [InlineData("Gunmen killed dozens of people in the market.", "dozens", "Vague 24/-/99")]
    [InlineData("Gunmen killed at least two police officers and a taxi driver.", "officers", "AtLeast 3/3/-")]
    [InlineData("The shelling killed a woman and two children in Donetsk.", "woman", "Exact 3/3/3")]
    [InlineData("The crowd was dispersed by police.", "crowd", "")]
    [InlineData("The militants executed the mayor and his son.", "mayor", "Exact 2/2/2")]
    [InlineData("The army killed 12 rebels and captured their leader.", "rebels", "Exact 12/12/12")]
    [InlineData("Attackers shot dead a priest.", "priest", "Exact 1/1/1")]
    [InlineData("The attackers killed him on the spot.", "him", "Exact 1/1/1")]
    [InlineData("Police were attacked in Karachi.", "Police", "")]
    [InlineData("Twelve Taliban fighters and four Afghan policemen died.", "fighters", "Exact 16/16/16")]
    [InlineData("The raid killed nine people: six fighters and three civilians.", "people", "Exact 9/9/9")]
    [InlineData("The blast wounded five guards and about ten passers-by.", "guards", "About -/15/-")]
    [InlineData("Militants beheaded two of the 12 captives.", "two", "Exact 2/2/2")]
    public void A_phrase_counts_those_it_names(string text, string head, string expected)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        var token = Array.FindIndex(document.Tokens, token => token.Form == head);

        var count = QuantityReader.CountOf(document, KnowledgeBase.LoadBundled(), token, QuantityKind.Killed);

        Assert.Equal(expected, count is null ? "" : Bounds(count));
    }

    [Fact]
    public void The_span_covers_hedge_and_noun()
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = "The army said at least 17 rebel fighters were killed." });

        var quantity = Assert.Single(QuantityReader.Read(document, []));

        Assert.Equal("at least 17 rebel fighters", document.Article.Quote(quantity.Span));
    }

    private string Describe(string text)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        return string.Join("; ", QuantityReader.Read(document, []).Select(quantity => $"{Bounds(quantity)} {document.Tokens[quantity.Head].Form}{Scope(quantity)}"));
    }

    private static string Bounds(Quantity quantity) => $"{quantity.Operator} {Text(quantity.Low)}/{Text(quantity.Best)}/{Text(quantity.High)}";

    private static string Text(long? value) => value?.ToString() ?? "-";

    private static string Scope(Quantity quantity) => quantity.Scope switch
    {
        QuantityScope.Subset => $" s{quantity.PartOf}",
        QuantityScope.Cumulative => " c",
        _ => "",
    };
}
