using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Reading;

namespace Sitrep.Tests.Coding;

/// <summary>How many: a row is a text and the numbers of its events in order, subsets with "s" and running totals with "c" behind them.</summary>
public sealed class TollTests
{
    [Theory]
    // Headlines and leads.
    [InlineData("Six dead after clashes in Beirut", "killed=6")]
    [InlineData("Militants attack army base in Mali, 20 dead", "killed=20")]
    [InlineData("Bomb kills 12 in Quetta", "killed=12")]
    [InlineData("Gunmen killed 12 people and wounded 30 in Peshawar.", "killed=12 injured=30")]
    [InlineData("Nine miners were killed and 14 others were injured in the attack in Shabwa.", "killed=9 injured=14")]
    [InlineData("Seven people were killed and 20 wounded in an ambush near Gao.", "killed=7 injured=20")]
    [InlineData("At least eight people were killed and some 400 others hurt, 83 of them seriously, in Nakuru.", "killed=>=8 injured=~400 injured=83s")]
    [InlineData("Eleven miners were shot and at least 30 wounded, some of them critically, a union in Durban said.", "injured=11 injured=>=30")]
    [InlineData("\"Most were killed by police,\" its director, Irene Mwangi, told reporters in Nairobi.", "")]
    [InlineData("A suicide bomber killed up to seven policemen in Kandahar.", "killed=..7")]
    [InlineData("The raid killed as many as 40 villagers in Benue.", "killed=..40")]
    [InlineData("Rebels killed at least 17 soldiers near Bunia.", "killed=>=17")]
    [InlineData("More than 30 worshippers were killed in Bangui.", "killed=>30")]
    [InlineData("No fewer than 15 farmers were killed by herdsmen in Kaduna.", "killed=>=15")]
    [InlineData("About 25 civilians have been killed in clashes in Abyei.", "killed=~25")]
    [InlineData("Dozens of people were killed in a mortar attack on Homs.", "killed=24..99")]
    [InlineData("The raid left nine dead and 30 wounded in Gao.", "killed=9 injured=30")]
    [InlineData("The clashes in Bangui left 12 soldiers dead and 40 civilians wounded.", "killed=12 injured=40")]
    [InlineData("The attack left 12 people dead and at least 40 injured in Lahore.", "killed=12 injured=>=40")]
    // Parentheses between the number and the verb.
    [InlineData("At least 14 miners, most of them children, were killed when soldiers opened fire in Mogadishu.", "killed=>=14")]
    [InlineData("Twenty people, including two nurses, were killed in an attack on a clinic in Bria.", "killed=20 killed=2s")]
    [InlineData("Eleven villagers (all of them women) were killed by militiamen near Fizi.", "killed=11")]
    [InlineData("Some 18 people -- mostly children -- were killed in an air strike on Saada.", "killed=~18")]
    [InlineData("Six members of one household, two parents and four sons, were killed by a shell in Avdiivka.", "killed=6")]
    [InlineData("Eight people, among them three policemen, were killed in Cotabato.", "killed=8 killed=3s")]
    // One person.
    [InlineData("A soldier was killed in the ambush near Kidal.", "killed=1")]
    [InlineData("A radio journalist was shot dead in Cebu.", "killed=1")]
    [InlineData("Gunmen killed a judge in Benghazi.", "killed=1")]
    [InlineData("A prominent lawyer and activist was assassinated in Kabul.", "killed=1")]
    [InlineData("Gunmen killed cleric Yusuf Omar in Mombasa.", "killed=1")]
    [InlineData("The mayor of Tancitaro was murdered.", "killed=1")]
    [InlineData("Attackers killed the chief and his son in Bor.", "killed=2")]
    [InlineData("A man and woman were killed in Diyala.", "killed=2")]
    // Words for numbers and groups.
    [InlineData("Twenty-one miners were killed by gunmen in Balochistan.", "killed=21")]
    [InlineData("An air strike killed a family of five in Idlib.", "killed=5")]
    [InlineData("A couple and their three children were killed by shelling in Rafah.", "killed=5")]
    [InlineData("Both pilots were killed by rebel fire over Donetsk.", "killed=2")]
    [InlineData("Two dozen soldiers were killed in the assault on the base in Inates.", "killed=24")]
    // Sums.
    [InlineData("Three soldiers and two civilians were killed in clashes in Tigray.", "killed=5")]
    [InlineData("The blast killed four guards and a driver in Erbil.", "killed=5")]
    [InlineData("More than 10 policemen and 16 farmers were killed in the attack on Offa.", "killed=>26")]
    [InlineData("Gunmen killed 14 pupils and their teacher in Garissa.", "killed=15")]
    // What looks like a sum and is none.
    [InlineData("Raiders killed 55 people and destroyed several homes in Jos.", "killed=55")]
    [InlineData("The bombing killed 12 people: five policemen and seven civilians.", "killed=12 killed=5s killed=7s")]
    [InlineData("Gunmen killed 141 people -- 132 pupils and nine teachers -- in Peshawar.", "killed=141 killed=132s killed=9s")]
    [InlineData("The attack in Lahore killed 12 people, including three children.", "killed=12 killed=3s")]
    // What stands between the auxiliary and its verb, or between the verb and its object.
    [InlineData("At least five youths were on Wednesday night shot dead along Ajah Road in Lagos.", "killed=>=5")]
    [InlineData("A lecturer was this evening shot and killed by gunmen in Marka.", "killed=1")]
    [InlineData("The Saudi airstrikes killed on Friday 25 civilians and injured 134 others in Hajjah.", "killed=25 injured=134")]
    // Where fire is opened and halls are stormed nobody burns or drowns.
    [InlineData("Sixteen people were killed when gunmen fired on villagers who were praying in Gamgara.", "killed=16")]
    [InlineData("Assailants killed a prominent academic by firing on the car he was riding in in Maputo.", "killed=1")]
    [InlineData("Nine students were killed when militants stormed a hostel in Garissa.", "killed=9")]
    [InlineData("About 28 civilians have been killed in a cattle raid in Warrap state.", "killed=~28")]
    // Said dead, left dead, deaths and those who are named.
    [InlineData("An air raid at Kabe in Darfur left five members of the same family dead.", "killed=5")]
    [InlineData("A clash in Gok has left 15 people dead and 12 others wounded.", "killed=15 injured=12")]
    [InlineData("A clash between herders and farmers in Benue has led to the death of six persons.", "killed=6")]
    [InlineData("There were 10 deaths in the attack on Ngouboua.", "killed=10")]
    [InlineData("Gunmen killed Hassan Drouai, the deputy electricity minister, in Sirte.", "killed=1")]
    [InlineData("A suicide bomber killed himself and five policemen in Grozny.", "killed=5")]
    [InlineData("Twelve people including the two bombers died in an attack on a bus station in Maiduguri.", "killed=12 killed=2s")]
    [InlineData("More than one hundred and fifty people were killed in the bombing of a market in Aleppo.", "killed=>150")]
    // Two clauses of a headline.
    [InlineData("Twin bombings kill 33, wound 100 in Hillah", "killed=33 injured=100")]
    [InlineData("The prosecutor says 7 killed, 61 injured in protests in Caracas.", "killed=7 injured=61")]
    // Tolls of what their clause names.
    [InlineData("The death toll from the attack on the hotel in Kabul has risen to 22, police said.", "killed=22c")]
    [InlineData("The number of dead in the Karachi blast has climbed to 18, with 60 wounded.", "killed=18c injured=60")]
    [InlineData("Toll rises to 40 in Kano mosque attack", "killed=40c")]
    // Taken away.
    [InlineData("Rebels took eleven teachers from a village near Bouar.", "abducted=11")]
    // Those who shared it, those who are a part of it, those of whom only bodies are left.
    [InlineData("A cleric has been shot dead with his wife and child in Zaria.", "killed=3")]
    [InlineData("A mayor was killed together with two of his sons in Culiacan.", "killed=3")]
    [InlineData("Two children were among nine people killed by a rocket in Sderot.", "killed=9 killed=2s")]
    [InlineData("A pregnant woman was among six villagers killed by soldiers in Bor.", "killed=6 killed=1s")]
    [InlineData("The bodies of 13 migrants shot by smugglers were found near Sabha.", "killed=13")]
    [InlineData("One of the five policemen shot in Lima has died.", "killed=1")]
    [InlineData("One of the most prominent singers of the country, Amjad Sabri, was killed by gunmen in Karachi.", "killed=1")]
    [InlineData("A third victim of the shooting in Malmo has died, bringing the toll to three.", "killed=1 killed=3c")]
    // Driven away by fighting.
    [InlineData("Fighting in Jonglei has displaced more than 40,000 people and killed 60.", "killed=60 displaced=>40000")]
    [InlineData("About 500 people were displaced by clashes in Wau.", "displaced=~500")]
    // Where the tree loses those who are counted.
    [InlineData("Ten people were on Thursday killed by gunmen in Nasarawa State.", "killed=10")]
    [InlineData("In Aden, Yemen's second city, seven civilians died and 94 were wounded after rebels fired rockets.", "killed=7 injured=94")]
    [InlineData("In Homs, a city in central Syria, nine people died after the army shelled a market.", "killed=9")]
    // Leaving, claiming, costing.
    [InlineData("A car bomb left 30 people dead in Basra.", "killed=30")]
    [InlineData("The attack claimed the lives of 16 passengers in Volgograd.", "killed=16")]
    [InlineData("Clashes in Cizre left nine dead.", "killed=9")]
    [InlineData("The rebels shot dead six labourers in Gwadar.", "killed=6")]
    // Pointing back.
    [InlineData("Gunmen captured nine farmers near Esperanza and shot them dead.", "arrested=9|killed=9")]
    [InlineData("Militants abducted four teachers in Kunar and killed them.", "abducted=4 killed=4")]
    // Bodies.
    [InlineData("Police found nine bodies with gunshot wounds in Iguala.", "killed=9")]
    [InlineData("The bodies of six men were found dumped near Tixtla.", "killed=6")]
    [InlineData("Divers recovered 20 bodies from the sunken ferry off Leyte.", "")]
    // Running totals.
    [InlineData("The death toll from the attack on the mosque has risen to 40.", "killed=40c")]
    [InlineData("The toll of Sunday's attack on a market in Aden has gone up to 22.", "killed=22c")]
    [InlineData("The death toll from the clashes stands at 15.", "killed=15c")]
    // Tolls of what is told before.
    [InlineData("A blast hit a market in Quetta on Monday. The death toll rose to 12 on Tuesday, the health ministry said.", "killed=12c")]
    [InlineData("Rebels raided Djibo on Sunday. A security source gave a toll of 20 dead and 14 wounded.", "killed=20c injured=14c")]
    [InlineData("Rebels raided Djibo on Sunday. The toll was 20 dead, including three soldiers.", "killed=20c killed=3s")]
    [InlineData("Jets bombed Raqqa on Monday. Officials put the death toll at 12.", "killed=12c")]
    [InlineData("A car bomb exploded in Mogadishu on Sunday, killing 12. Police put the death toll at nine.", "killed=12|killed=9c")]
    [InlineData("Rebels attacked Bunia on Monday. The UN revised the toll from 20 to 14.", "killed=14c")]
    [InlineData("Rebels attacked Bunia on Monday. The number of dead has climbed to at least 33, the Red Cross said.", "killed=>=33c")]
    [InlineData("Gunmen killed 8 people near Mandera on Friday. The governor said 11 had died.", "killed=8|killed=11")]
    [InlineData("A bus plunged into a ravine near Quetta. The death toll rose to 12.", "")]
    [InlineData("Rebels attacked Bunia on Monday. Residents said the toll was higher than the 10 that the army gave.", "")]
    // Driven away.
    [InlineData("About 3,000 people have fled to the town of Oicha since the raid, according to aid workers.", "displaced=~3000")]
    [InlineData("More than 40,000 civilians have fled fighting between the army and rebels in Sennar.", "displaced=>40000")]
    // Hedges of the verb.
    [InlineData("Twenty villagers were feared dead after gunmen attacked Tunari.", "killed=20")]
    [InlineData("At least five people were reported to have been killed in mortar attacks on Mogadishu.", "killed=>=5")]
    [InlineData("Six people were reportedly hanged by the militants in Mosul.", "killed=6")]
    // Other counts.
    [InlineData("Police arrested 45 opposition supporters in Kampala.", "arrested=45")]
    [InlineData("Gunmen abducted 12 pupils, including five girls, in Niger state.", "abducted=12 abducted=5s")]
    [InlineData("Some 3,000 people protested in Valparaiso.", "participants=~3000")]
    [InlineData("Fifteen students were arrested and 30 injured in clashes with police in Dhaka.", "arrested=15|injured=30")]
    // Machine-gun fire is no fire; a fire is.
    [InlineData("Five farmers were killed by machine gun fire in Tocoa.", "killed=5")]
    [InlineData("A fire killed ten inmates in Barranquilla.", "")]
    // Not killed.
    [InlineData("The rebels did not kill 12 people.", "killed=12")]
    [InlineData("A bus crash killed nine people in Puno.", "")]
    [InlineData("The attackers fled with 200 cattle.", "")]
    [InlineData("Guerrillas machinegunned a police van in Huancayo.", "")]
    [InlineData("The bodies of two farmers bearing bullet wounds were found near Ocana.", "killed=2")]
    [InlineData("Rebels raided the customs post, killing a police corporal.", "killed=1")]
    [InlineData("Its fighters killed or wounded 200 Moroccan soldiers in an attack at Smara.", "killed=0..200 injured=0..200")]
    // What a toll is of is none of its dead.
    [InlineData("Death toll of rebel attack on Gao reaches 12", "killed=12c")]
    [InlineData("The killing of at least 14 herders in Kaduna led to anger.", "killed=>=14")]
    public void Numbers_belong_to_the_event_that_they_count(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Coded.From(text).Events.Select(Numbers).Where(static numbers => numbers.Length > 0)));

    [Fact]
    public void Whom_else_an_attack_hit_joins_it()
    {
        var e = Assert.Single(Coded.From("Militants attacked a Kenyan base near Garissa on Monday and killed nine soldiers. A Somali driver was wounded.").Events);

        Assert.Equal("killed=9 injured=1", Numbers(e));
    }

    [Fact]
    public void The_police_and_police_are_one_source()
    {
        var e = Assert.Single(Coded.From("A bomb killed 12 people at a market in Maiduguri, police said. The blast also wounded 30, the police said.").Events);

        Assert.Single(e.Attribution);
    }

    [Fact]
    public void A_toll_of_the_next_sentence_joins_the_event_that_caused_it()
    {
        var e = Assert.Single(Coded.From("A bomb killed 12 people at a market in Maiduguri. The blast also wounded 30.").Events);

        Assert.Equal("killed=12 injured=30", Numbers(e));
    }

    [Theory]
    [InlineData("Gunmen kill 12 in Kaduna", "Suspected cattle thieves killed at least 12 people in Birnin Gwari, a district of Kaduna state, residents said.", 1)]
    [InlineData("Attackers abduct 30 students in Niger State", "Bandits kidnapped at least 30 schoolchildren from a boarding school in Kagara on Wednesday.", 1)]
    [InlineData("Gunmen kill 12 in Kaduna", "Suspected cattle thieves killed at least 15 people in Kano, residents said.", 2)]
    [InlineData("Hezbollah kills two in Galilee", "Hamas killed two soldiers in Galilee, the army said.", 2)]
    public void A_headline_and_a_lead_with_its_number_are_one_event_whatever_they_call_those_who_did_it(string title, string text, int events) =>
        Assert.Equal(events, Coded.Coder.Code(new Article { Title = title, Text = text }).Count);

    [Theory]
    [InlineData("A bomb exploded near the market in Quetta, police said, wounding six people.", "injured=6")]
    [InlineData("Militants killed three policemen and kidnapped four engineers near Arlit.", "killed=3|abducted=4")]
    public void Words_of_speech_part_nothing_and_captives_are_told_of_apart(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Coded.From(text).Events.Select(Numbers)));

    [Theory]
    [InlineData("A suicide bomber struck a checkpoint in Baidoa. At least nine people were killed, police said.", "Baidoa")]
    [InlineData("Gunmen attacked a bus near Mandera on Friday, killing 8 people, police said. The governor said 11 had died.", "Mandera|Mandera")]
    [InlineData("Jets bombed Raqqa. Elsewhere, five people were killed.", "Ar Raqqah|")]
    [InlineData("Jets bombed Raqqa. Five people were killed in Hama.", "Ar Raqqah|Hama")]
    public void Deaths_without_a_place_happened_where_the_attack_before_them_did(string text, string places) =>
        Assert.Equal(places, string.Join('|', Coded.From(text).Events.Select(e => e.Place?.Name)));

    private static string Numbers(Event e) => string.Join(' ', e.Quantities.Select(static q =>
        $"{q.Kind.ToString().ToLowerInvariant()}={Number(q)}{(q.Scope == QuantityScope.Subset ? "s" : q.Scope == QuantityScope.Cumulative ? "c" : "")}"));

    private static string Number(Quantity q) => q.Operator switch
    {
        QuantityOperator.Exact => $"{q.Best}",
        QuantityOperator.AtLeast => $">={q.Best}",
        QuantityOperator.MoreThan => $">{q.Best}",
        QuantityOperator.About => $"~{q.Best}",
        _ => $"{q.Low}..{q.High}",
    };
}
