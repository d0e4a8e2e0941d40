using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public sealed class CoreferenceTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("The police blamed the Tupamaros for the raid. No group claimed responsibility. The group rejected the charge.", "Tupamaros = The group")]
    [InlineData("The M23 took Walikale. The rebels later withdrew.", "M23 = The rebels")]
    [InlineData("The army said it had killed Velupillai Prabhakaran. The LTTE leader had fought since 1976.", "The army = it; Velupillai Prabhakaran = The LTTE leader")]
    [InlineData("Joseph Kony was seen near Garamba. The LRA commander has evaded capture.", "Joseph Kony = The LRA commander")]
    [InlineData("Al-Shabaab stormed a hotel in Mogadishu. The group said it had killed ten. This terrorist group is not beaten.", "Al-Shabaab = The group = it = This terrorist group")]
    [InlineData("The army shelled the ridge. The military did not say why.", "The army = The military")]
    [InlineData("FARC guerrillas fired a cylinder at a church. It fell through the roof.", "a cylinder = It")]
    [InlineData("The Sudanese army bombed El Fasher. The military said its jets had hit depots.", "The Sudanese army = The military = its")]
    [InlineData("Guerrillas of the ELN attacked a base. The guerrilla group said it had lost a man.", "ELN = The guerrilla group = it")]
    [InlineData("The M23 and the FDLR fought near Sake. The rebels later withdrew.", "")]
    [InlineData("The Islamic State lost the town to the rebels.", "")]
    [InlineData("President Bashar al-Assad met Vladimir Putin in Moscow. Assad thanked Putin for his support.", "Bashar al-Assad = Assad = his; Vladimir Putin = Putin")]
    [InlineData("The Islamic State attacked Mosul. The group said it had taken the town.", "Islamic State = The group = it; Mosul = the town")]
    [InlineData("A US official spoke on Wednesday. The official said the talks would go on.", "A US official = The official")]
    [InlineData("Angela Merkel arrived in Athens. She met the prime minister.", "Angela Merkel = She")]
    [InlineData("The soldiers left the base before they attacked the village.", "The soldiers = they")]
    [InlineData("Colonel Ahmed Saleh was wounded. Saleh was taken to hospital.", "Ahmed Saleh = Saleh")]
    [InlineData("Turkey closed its border with Syria.", "Turkey = its")]
    [InlineData("The United Nations sent observers. The UN said they would stay a month.", "United Nations = UN = they")]
    [InlineData("Police arrested a man in Lyon. He was armed with a knife.", "a man = He")]
    [InlineData("Boko Haram abducted 20 women. It demanded a ransom.", "Boko Haram = It")]
    [InlineData("Maria Ressa was arrested in Manila. Ressa denied the charges.", "Maria Ressa = Ressa")]
    [InlineData("The court jailed the journalist. She had criticised the president.", "the journalist = She")]
    [InlineData("Nelson Mandela was freed in 1990. Mandela walked out of prison with his wife.", "Nelson Mandela = Mandela = his")]
    [InlineData("The minister said he would resign.", "The minister = he")]
    [InlineData("A ferry sank off Java. The ferry was carrying 200 people.", "A ferry = The ferry")]
    [InlineData("The general said his men had taken the hill.", "The general = his")]
    [InlineData("Aung San Suu Kyi won the election. Suu Kyi promised peace.", "Aung San Suu Kyi = Suu Kyi")]
    [InlineData("Two miners were trapped. The miners were rescued on Friday.", "Two miners = The miners")]
    [InlineData("The Red Cross visited the camp. It found 300 prisoners.", "Red Cross = It")]
    [InlineData("Hugo Chavez visited Havana. Chavez met Fidel Castro.", "Hugo Chavez = Chavez")]
    [InlineData("Imran Khan was shot in Wazirabad. He survived the attack.", "Imran Khan = He")]
    [InlineData("A bomb exploded in Quetta. The bomb was hidden in a cart.", "A bomb = The bomb")]
    [InlineData("French troops entered Timbuktu. They met no resistance.", "French troops = They")]
    [InlineData("Juan Guaido left Caracas. Guaido said he would return.", "Juan Guaido = Guaido = he")]
    [InlineData("The mayor of Kherson was abducted. The mayor had refused to cooperate.", "The mayor of Kherson = The mayor")]
    [InlineData("The Taliban captured Kunduz. They burned the police station.", "Taliban = They")]
    [InlineData("Protesters blocked the road. They threw stones.", "Protesters = They")]
    [InlineData("Paul Kagame denied the report. Kagame said the report was false.", "Paul Kagame = Kagame; the report = the report")]
    [InlineData("A truce was signed in Juba. The truce lasted two days.", "A truce = The truce")]
    [InlineData("The militia attacked Bunia. The militia killed 30 people.", "The militia = The militia")]
    [InlineData("A hospital in Kunduz was bombed. The hospital was destroyed.", "A hospital in Kunduz = The hospital")]
    [InlineData("The European Union imposed sanctions. The EU said they would last a year.", "European Union = EU = they")]
    [InlineData("Slobodan Milosevic was arrested in Belgrade. Milosevic was sent to The Hague.", "Slobodan Milosevic = Milosevic")]
    [InlineData("Alberto Fujimori fled to Tokyo. Fujimori resigned by fax.", "Alberto Fujimori = Fujimori")]
    [InlineData("Rebels attacked a convoy near Kidal. The convoy was carrying fuel.", "a convoy = The convoy")]
    [InlineData("The nurses went on strike. They asked for higher pay.", "The nurses = They")]
    [InlineData("Hamid Karzai returned to Kabul. He was sworn in on Tuesday.", "Hamid Karzai = He")]
    [InlineData("The World Food Programme sent rice. The WFP said it would send more.", "World Food Programme = WFP = it")]
    [InlineData("A plane crashed in Kerman. The plane had taken off from Tehran.", "A plane = The plane")]
    [InlineData("Villagers fled the fighting. They walked to Maban.", "Villagers = They")]
    [InlineData("Charles Taylor was tried in The Hague. Taylor said he was innocent.", "Charles Taylor = Taylor = he")]
    [InlineData("Kim Dae-jung flew to Pyongyang. He met Kim Jong-il.", "Kim Dae-jung = He")]
    [InlineData("The navy seized a boat off Jaffna. The boat was towed to port.", "a boat = The boat")]
    [InlineData("Benazir Bhutto landed in Karachi. She was met by crowds.", "Benazir Bhutto = She")]
    [InlineData("The African Union sent a mission. The AU said it would monitor the truce.", "African Union = AU = it")]
    [InlineData("A priest was kidnapped in Jos. The priest was freed on Sunday.", "A priest = The priest")]
    [InlineData("Workers occupied the factory. They locked its gates.", "Workers = They; the factory = its")]
    [InlineData("Evo Morales left La Paz. Morales flew to Mexico.", "Evo Morales = Morales")]
    [InlineData("Michelle Bachelet won the vote. She thanked her party.", "Michelle Bachelet = She = her")]
    [InlineData("The judge freed the editor. The judge said the charge was false.", "The judge = The judge")]
    [InlineData("Ministers met in Doha. They agreed on a date.", "Ministers = They")]
    [InlineData("Jean-Bertrand Aristide was flown to Bangui. Aristide said he had been kidnapped.", "Jean-Bertrand Aristide = Aristide = he")]
    [InlineData("Ethiopia recalled its ambassador.", "Ethiopia = its")]
    [InlineData("The farmers burned their crops.", "The farmers = their")]
    [InlineData("Students marched to the square. Police fired tear gas to disperse them.", "Students = them")]
    [InlineData("The villagers fled. Soldiers chased and caught them.", "The villagers = them")]
    [InlineData("The strikers refused the offer because they wanted more.", "The strikers = they")]
    [InlineData("The queen said she would abdicate.", "The queen = she")]
    [InlineData("Robert Mugabe resigned in November. He had ruled for 37 years.", "Robert Mugabe = He")]
    [InlineData("A barge sank near Mombasa. The barge was carrying cement.", "A barge = The barge")]
    [InlineData("The governor of Plateau resigned. He gave no reason.", "The governor of Plateau = He")]
    [InlineData("A siege began in May. The siege lasted 80 days.", "A siege = The siege")]
    [InlineData("Norodom Sihanouk returned to Phnom Penh. Sihanouk was cheered by crowds.", "Norodom Sihanouk = Sihanouk")]
    public void Mentions_of_the_same_are_one_chain(string text, string expected)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });

        var chains = Read(document).Chains;

        Assert.Equal(expected, string.Join("; ", chains.Select(chain => string.Join(" = ", chain.Select(mention => document.Article.Quote(mention.Span))))));
    }

    [Fact]
    public void A_pronoun_leads_to_the_name()
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = "Angela Merkel arrived in Athens. She met the prime minister." });
        var pronoun = Array.FindIndex(document.Tokens, token => token.Form == "She");

        var antecedent = Read(document).AntecedentOf(pronoun);

        Assert.NotNull(antecedent);
        Assert.Contains(document.Tokens[antecedent.Value].Form, new[] { "Angela", "Merkel" });
    }

    [Theory]
    [InlineData("The minister of Chad flew home.\n\nThe violence killed rebels, he added.", "he")]
    [InlineData("A fisherman found the wreck.\n\nShe denied it.", "She")]
    public void A_splice_between_texts_is_no_bridge(string text, string word)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        var pronoun = Array.FindIndex(document.Tokens, token => token.Form == word);

        var chains = Read(document);

        Assert.Null(chains.AntecedentOf(pronoun));
        Assert.NotNull(chains.WhyOpen(pronoun));
    }

    private static Coreference Read(Sitrep.Language.Document document)
    {
        var knowledge = KnowledgeBase.LoadBundled();
        return CoreferenceReader.Read(document, knowledge, new KnownNames(document, knowledge));
    }
}
