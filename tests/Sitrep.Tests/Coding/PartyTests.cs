using Sitrep.Coding;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Coding;

/// <summary>Who did what to whom where the parties do not stand as plain subject and object.</summary>
public sealed class PartyTests
{
    [Theory]
    [InlineData("Hours later Kenya expelled two Eritrean diplomats.", "SANCTION happened KEN > ERI/GOV")]
    [InlineData("Chile on Thursday vetoed a Bolivian resolution.", "REJECT happened CHL > BOL")]
    [InlineData("Norway rejected the findings of the Swedish ministry.", "REJECT happened NOR > SWE/GOV")]
    [InlineData("Ghana returned 40 royal statues to Benin.", "RETREAT happened GHA > BEN @Benin")]
    [InlineData("Peru eased tariffs on Chilean goods.", "CONCEDE happened PER > CHL")]
    [InlineData("Denmark gave 12 million euros to promote schooling in Chad.", "AID happened DNK > TCD @Chad")]
    [InlineData("Zambia suspended power exports to Malawi.", "SANCTION happened ZMB > MWI @Malawi")]
    [InlineData("Some 900 Malians sought refuge in Senegal.", "REQUEST happened MLI/CVL > SEN @Senegal")]
    [InlineData("The foreign minister of Brazil has called for sanctions against Guyana.", "ACCUSE happened BRA/GOV > GUY")]
    [InlineData("Portugal and Brazil reached an agreement on fishing.", "SUPPORT happened PRT+BRA")]
    [InlineData("Croatia returned a mask that was stolen by smugglers to Greece.", "RETREAT happened HRV > GRC @Greece")]
    [InlineData("Hungary has freed nearly 40 prisoners.", "RETREAT happened HUN > HUN/CVL")]
    [InlineData("Finland and Norway began a second week of joint naval exercises.", "COOPERATE happened FIN+NOR")]
    [InlineData("Polish and Czech negotiators reached a deal on coal.", "SUPPORT happened POL/GOV+CZE/GOV")]
    [InlineData("The cartel was responsible for the massacre of 12 farmers in Oaxaca.", "ASSAULT happened MEX/CRM > MEX/AGR @Oaxaca killed=12")]
    [InlineData("Turkey launched a military operation against Kurdish fighters.", "ASSAULT happened TUR > UAF")]
    [InlineData("Human Rights Watch urged the Security Council to act.", "REQUEST happened NGO/SOC > UNO")]
    [InlineData("The Tehreek-i-Taliban threatened further strikes.", "THREATEN happened PAK/REB")]
    public void A_party_is_found_wherever_the_sentence_puts_it(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));

    [Theory]
    // Verbs in a row have one subject.
    [InlineData("The junta in Niger detained the president, dissolved parliament, suspended all parties and closed the borders.",
        "COERCE happened NER/MIL > NER/GOV @Niger arrested=1\nCOERCE happened NER/MIL > NER/LEG @Niger\nCOERCE happened NER/MIL > ? @Niger\nCOERCE happened NER/MIL @Niger")]
    [InlineData("Residents said that the army had shelled the market in Nyala, killed seven women and burned their shops.", "ASSAULT happened SDN/MIL > ? @Nyala killed=7\nASSAULT happened SDN/MIL > ? @Nyala")]
    [InlineData("Chad expelled the envoy, closed its embassy in Doha and withdrew its troops from Mali.", "SANCTION happened TCD > GOV @Doha\nSANCTION happened TCD > QAT @Doha\nRETREAT happened TCD > MLI @Mali")]
    [InlineData("France last week raised duties on Turkish steel and aluminium and imposed sanctions on Turkish ministers.", "SANCTION happened FRA > TUR/GOV")]
    [InlineData("The European Union condemned the violence in Burundi and threatened sanctions.", "ACCUSE happened EUR/GOV @Burundi\nTHREATEN happened EUR/GOV")]
    public void Every_verb_of_a_row_has_its_subject(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));

    [Theory]
    [InlineData("Troops fired on protesting students in Gondar.", "ASSAULT happened ETH/MIL > ETH/EDU @Gondar")]
    [InlineData("Police detained protesting farmers near Delhi.", "COERCE happened IND/COP > IND/AGR @Delhi")]
    [InlineData("Kenya and Somalia will resume stalled talks in Oman, an adviser announced.", "AGREE happened KEN+SOM @Oman\nCONSULT planned KEN+SOM @Oman")]
    [InlineData("Police arrested two more accused in Surat.", "COERCE happened IND/COP > IND/CRM @Surat arrested=2")]
    [InlineData("Supporters of jailed former prime minister Imran Khan clashed with police in Lahore.", "ASSAULT happened PAK/CVL+PAK/COP @Lahore")]
    [InlineData("Soldiers killed two men who the army said had attacked a farm near Jenin.", "ASSAULT happened PSE/MIL > PSE/CVL @Jenin killed=2\nASSAULT happened PSE/CVL > ? @Jenin")]
    [InlineData("Police arrested a cleric who officials say recruited fighters.", "COERCE happened COP > REL arrested=1\nMOBILIZE happened REL")]
    [InlineData("Israeli soldiers shot dead a 16-year-old Palestinian.", "ASSAULT happened ISR/MIL > PSE/CVL killed=1")]
    [InlineData("Rebels killed the mayor of Huanta and his bodyguard.", "ASSAULT happened PER/REB > PER/GOV+PER/COP @Huanta killed=2")]
    [InlineData("Rebels began to hand in their weapons to Togolese peacekeepers.", "RETREAT happened REB > TGO/MIL")]
    [InlineData("Turkey summoned the Dutch charge d'affaires.", "ACCUSE happened TUR > NLD/GOV")]
    [InlineData("The envoy condemned the murder of two nurses in Ituri. The two were shot by militiamen.", "ACCUSE happened GOV\nASSAULT happened > COD/MED @Ituri killed=2\nASSAULT happened COD/PRM > COD/MED injured=2")]
    public void Participles_and_inner_clauses_take_no_party_away(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));

    [Theory]
    [InlineData("The presidents of Kenya, Uganda and Rwanda condemned the coup in Burundi.", "KEN/GOV+UGA/GOV+RWA/GOV")]
    [InlineData("Negotiators of Sri Lanka's government and the Tamil Tigers opened talks in Thailand.", "LKA/GOV+LKA/REB")]
    [InlineData("Members of the police and the army beat villagers in Kivu.", "COD/COP+COD/MIL")]
    [InlineData("The presidents of Eritrea and Ethiopia met in Asmara. The two men signed a declaration.", "ERI/GOV+ETH/GOV")]
    [InlineData("The foreign minister of Estonia met the foreign minister of Moldova, Nicu Popescu. The two ministers discussed energy.", "EST/GOV+MDA/GOV")]
    [InlineData("The government and the rebels held talks in Juba. The two sides signed a ceasefire.", "SSD/GOV+SSD/REB")]
    [InlineData("Negotiators of Sri Lanka's government and the Tamil Tigers opened talks in Thailand on Thursday, and the two sides agreed to set up a committee.", "LKA/GOV+LKA/REB")]
    [InlineData("Fighting in Aleppo pitted Kurdish fighters against the Syrian army on Tuesday.", "/UAF+SYR/MIL")]
    [InlineData("Fighting between pro-government forces and Houthi fighters continued around the airport in Al Hudaydah.", "YEM/MIL+YEM/REB")]
    [InlineData("Police arrested two men in Kabul. The two men attacked a guard.", "AFG/CVL")]
    public void Several_in_one_phrase_are_each_a_party(string text, string actors) =>
        Assert.Equal(actors, string.Join('+', Coded.From(text).Events[^1].Actors.Select(static actor => $"{actor.Country}/{actor.Sector}")));

    [Theory]
    [InlineData("Hezbollah rejected every offer made by the United States.", "REJECT happened LBN/REB > USA")]
    [InlineData("Azerbaijan's president rejected an Armenian proposal on the talks.", "REJECT happened AZE/GOV > ARM")]
    [InlineData("Iran rejected the resolution drafted by France.", "REJECT happened IRN > FRA")]
    [InlineData("The president refused to respond to a request from the UN envoy.", "REJECT happened GOV > UNO/GOV")]
    [InlineData("Burundi refused to cooperate with the Human Rights Council.", "REJECT happened BDI > UNO")]
    [InlineData("Bosnian Serb units threatened to shell British forces based in Vitez.", "THREATEN happened BIH/MIL > GBR/MIL")]
    public void What_is_rejected_or_threatened_has_its_party(string text, string first) =>
        Assert.StartsWith(first, Coded.Line(Coded.From(text).Events[0]), StringComparison.Ordinal);

    [Theory]
    [InlineData("About 200 fighters struck near Palma, shelling the airfield and robbing two banks. They beheaded residents.", "UAF > CVL")]
    [InlineData("At Pahalgam gunmen hurled grenades at a camp of the pilgrims and then fired on them.", "UAF > REL")]
    [InlineData("The raiders took two buses with passengers near Balkh and shot them.", "UAF > CVL")]
    public void Those_who_bear_arms_do_violence_and_it_is_done_to_people(string text, string sectors) =>
        Assert.Equal(sectors, $"{Coded.From(text).Events[^1].Actors[0].Sector} > {Coded.From(text).Events[^1].Recipients[0].Sector}");

    [Theory]
    [InlineData("Vajpayee blamed Pakistan for the killings. Islamabad denounced them.")]
    [InlineData("Bombs exploded in Bali. Australia condemned them.")]
    [InlineData("About 200 fighters struck from three directions in Palma, shelling the airfield.")]
    public void Neither_a_happening_under_a_pronoun_nor_the_actor_is_whom_it_is_done_to(string text) => Assert.Empty(Coded.From(text).Events[^1].Recipients);

    [Theory]
    [InlineData("Haiti massacre leaves 40 dead in Port-au-Prince suburb", "")]
    [InlineData("Nigeria attack kills 12", "")]
    [InlineData("Israel air strike kills 12 in Gaza", "ISR")]
    [InlineData("US attack kills 9 in Yemen", "USA")]
    public void A_state_before_violence_is_where_it_was_unless_something_says_otherwise(string text, string actor) =>
        Assert.Equal(actor, string.Join('+', Coded.From(text).Events[0].Actors.Select(static one => one.Country)));

    [Theory]
    [InlineData("Poland will send medicine to Moldova, its foreign ministry announced.", "AGREE happened POL > MDA")]
    [InlineData("President Okello said his country will not lift the blockade of Rwanda.", "REJECT happened")]
    [InlineData("The opposition said it would boycott the election in Gabon.", "THREATEN happened")]
    [InlineData("Egypt said that Ethiopia must open the dam's gates.", "REQUEST happened EGY > ETH")]
    [InlineData("The minister said that the rebels were responsible.", "ACCUSE happened GOV > REB")]
    [InlineData("The president warned the ambassador that his government would expel him.", "THREATEN happened GOV > GOV")]
    [InlineData("Oman's sultan telephoned the king of Spain to congratulate him on his recovery.", "SUPPORT happened OMN")]
    [InlineData("Cuba has written a letter to the government of Jamaica, threatening to suspend trade.", "THREATEN happened CUB")]
    public void What_is_announced_is_a_speech_act(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("The envoy cancelled a planned visit to Oslo.")]
    [InlineData("The minister called the ambassador on Monday.")]
    public void Words_of_a_pattern_that_mean_something_else_do_not_match(string text) =>
        Assert.DoesNotContain(Coded.From(text).Events, e => e.Type is EventType.Concede or EventType.Request);

    [Theory]
    [InlineData("Soldiers mutinied in Niamey on Monday. Niger's president was detained by the army. France condemned the rebels.", "COERCE happened NER/MIL > NER/GOV arrested=1")]
    [InlineData("Paraguay's interior minister, Rosa Quinde, visited Tokyo. Japan thanked Quinde.", "SUPPORT happened JPN > PRY/GOV")]
    [InlineData("Ghana's President John Mensah closed the border with Togo on Monday. Mensah later met the king of Spain in Accra.", "CONSULT happened GHA/GOV+ESP/GOV @Accra")]
    [InlineData("The president of Ghana, John Mensah, met the king of Spain in Accra.", "CONSULT happened GHA/GOV+ESP/GOV @Accra")]
    [InlineData("The African Union suspended Guinea.", "SANCTION happened IGO > GIN")]
    [InlineData("The UN Security Council condemned Eritrea.", "ACCUSE happened UNO > ERI")]
    [InlineData("Portugal, the United States and Norway condemned Laos.", "ACCUSE happened PRT+USA+NOR > LAO")]
    [InlineData("The deputy minister of transport of Peru thanked Chile.", "SUPPORT happened PER/GOV > CHL")]
    public void What_the_article_says_elsewhere_completes_a_party(string text, string expected) =>
        Assert.Contains(expected, Coded.From(text).Events.Select(Coded.Line));

    [Theory]
    [InlineData("Belgium and Togo held talks. Police arrested a smuggler.", "COERCE happened COP > CRM arrested=1")]
    [InlineData("Officials from Chad visited Oslo. The diplomats thanked Norway.", "SUPPORT happened GOV > NOR")]
    public void Where_the_article_is_at_home_nowhere_a_party_stays_without_a_state(string text, string expected) =>
        Assert.Contains(expected, Coded.From(text).Events.Select(Coded.Line));

    [Theory]
    [InlineData("Ugandan soldiers attacked a village under the cover of Rwandan airstrikes.", "ASSAULT/- UGA")]
    [InlineData("Two villagers were killed in Rwandan airstrikes.", "ASSAULT/aerial RWA")]
    public void Another_s_strikes_are_no_means_of_this_attack(string text, string expected) =>
        Assert.Contains(expected, Coded.From(text).Events.Select(static e => $"{e.Type.ToString().ToUpperInvariant()}/{e.Mode ?? "-"} {string.Join('+', e.Actors.Select(static a => a.Country))}"));

    [Fact]
    public void What_a_clause_of_time_takes_for_granted_is_claimed_by_nobody()
    {
        var coded = Coded.From("Chadian airstrikes hit rebels in Faya on Monday. An official said refugees arrived after the Chadian airstrikes began.");

        Assert.All(coded.Events.Where(static e => e.Type == EventType.Assault), static e => Assert.Empty(e.Attribution));
    }

    [Theory]
    [InlineData("The rally, led by the head of the union of miners of Zambia, Ama Dosseh, was peaceful. The visit, led by the chairman of the Chilean parliament's Trade and Fishing Committee, Rosa Quinde, came early.", "Rosa Quinde")]
    public void A_name_behind_a_long_office_is_whose_it_is(string text, string name) =>
        Assert.Contains(Coded.From(text).Events, e => e.Actors.Any(actor => actor.Name == name));

    [Theory]
    [InlineData("The Chadian troops - now numbering around 900 - began arriving in Niger last week.", "MOBILIZE happened TCD/MIL @Niger troops=~900")]
    public void A_parenthesis_between_subject_and_verb_is_no_subject(string text, string expected) =>
        Assert.Contains(expected, Coded.From(text).Events.Select(Coded.Line));

    [Theory]
    [InlineData("Norway says they have also attacked rebel camps.", "they")]
    [InlineData("A trader lived in places like Togo and Benin. It was a long war. Norway says they have also attacked rebel camps.", "they")]
    [InlineData("Togo and Benin closed the border. They also attacked rebel camps.", "TGO+BEN")]
    [InlineData("Togo and Benin urged both sides to stop the shelling of Nepal.", "both sides")]
    public void They_are_those_whom_the_text_gives_or_nobody(string text, string expected)
    {
        var e = Coded.From(text).Events.Last(static e => e.Type is EventType.Assault or EventType.Request && e.Status == Status.Happened);
        var party = e.Type == EventType.Request ? e.Recipients : e.Actors;

        Assert.Equal(expected, string.Join('+', party.Select(static a => a.Country ?? a.Name)));
    }

    /// <summary>Who bears arms in a state's war is that state's unless the text says otherwise.</summary>
    [Theory]
    [InlineData("The rebels said in Bangui that they had killed 40 soldiers.", "ASSAULT happened CAF/REB > CAF/MIL killed=40")]
    [InlineData("The army of Peru lost a patrol in Ayacucho. Its aircraft bombed the rebels.", "ASSAULT happened PER/MIL > PER/REB")]
    [InlineData("Extremists attacked a village near Mopti in Mali.", "ASSAULT happened MLI/REB > ? @Mopti")]
    [InlineData("Chadian tanks entered Bol on Monday; gunmen and troops exchanged fire.", "ASSAULT happened UAF+TCD/MIL")]
    [InlineData("Soldiers captured Pedro Ruiz, a founder of the Shining Path, in Peru.", "ASSAULT happened PER/MIL > PER/REB")]
    public void Fighters_and_what_they_fly_are_of_those_whom_they_serve(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events.Select(Coded.Line), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Gunmen ambushed the governor's convoy near Mocoa.", "ASSAULT happened COL/UAF > COL/GOV @Mocoa")]
    [InlineData("The farmers said rebels had burned their homes.", "ASSAULT happened REB > AGR")]
    [InlineData("Brazil condemned the mayor's assassination.", "ASSAULT happened > BRA/GOV")]
    [InlineData("Brazil condemned the militia's killing of 12 farmers.", "ASSAULT happened BRA/PRM > BRA/AGR killed=12")]
    [InlineData("Commandos freed 39 hostages held by gunmen in Gao.", "ASSAULT happened MLI/UAF > MLI/CVL")]
    [InlineData("Armed youths attacked a police post in Bouake.", "ASSAULT happened CIV/UAF > CIV/COP @Bouake")]
    public void Violence_is_done_to_those_whose_life_or_house_it_is(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events.Select(Coded.Line), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("The mother of a jailed lawmaker met the bishop in Lima.")]
    [InlineData("Buses took 30 wounded villagers home to Gao.")]
    public void A_participle_of_state_tells_of_no_deed(string text) =>
        Assert.DoesNotContain(Coded.From(text).Events, static e => e.Type is EventType.Assault or EventType.Coerce);

    /// <summary>Trees that parsers often get wrong.</summary>
    [Theory]
    [InlineData("Thugs armed with clubs beat up reporters in Harare.", "ASSAULT happened ZWE/CRM > JRN @Harare")]
    [InlineData("Fighters loyal to the mayor shelled the port of Benghazi.", "ASSAULT happened LBY/UAF > ? @Benghazi")]
    [InlineData("Militiamen killed 18 displaced people with machetes.", "ASSAULT happened PRM > REF killed=18")]
    [InlineData("Fighting between the army and the rebels near Goma has driven 900 villagers from their homes.", "ASSAULT happened COD/MIL+COD/REB @Goma")]
    [InlineData("The hostages in Jolo were released by nightfall.", "RETREAT happened > PHL/CVL")]
    [InlineData("The opposition of Chad accused the military of targeting schools.", "ACCUSE happened TCD/OPP > TCD/MIL")]
    [InlineData("Police in Kano broke up a march by students with tear gas.", "ASSAULT happened NGA/COP > NGA/EDU @Kano")]
    [InlineData("Shells landed in the Turkish town of Kilis, killing five civilians.", "ASSAULT happened > TUR/CVL @Kilis killed=5")]
    [InlineData("Rebels loyal to former minister Rosa Quinde seized a bridge near Lima.", "ASSAULT happened PER/REB > ? @Lima")]
    [InlineData("The siege began when gunmen drove up to the gate, opened fire on guards and hurled grenades.", "ASSAULT happened UAF > COP")]
    [InlineData("The militia claimed responsibility and threatened further strikes on Goma.", "THREATEN happened COD/PRM")]
    [InlineData("Village base overrun in Chad, Obama warns of civil war", "ASSAULT happened > ? @Chad")]
    [InlineData("Chad accused the Sudanese army of looting and displacing farmers.", "COERCE happened SDN/MIL > TCD/AGR")]
    [InlineData("Rebels attacked a base near Gao, and one soldier was killed and several wounded.", "ASSAULT happened MLI/REB > ? @Gao killed=1 injured=")]
    [InlineData("Chad and Togo blamed each other.", "ACCUSE happened TCD+TGO")]
    [InlineData("Air force jets bombed a camp of the rebels near Abéché.", "ASSAULT happened TCD/MIL > TCD/REB")]
    [InlineData("Ten members of one family died in shelling in Gao.", "ASSAULT happened > MLI/CVL @Gao killed=10")]
    [InlineData("Separatists in Donetsk accused Ukrainian forces of shelling a bus station.", "ASSAULT happened UKR/MIL > ?")]
    [InlineData("Militiamen armed with sticks chased and beat demonstrators in Managua.", "ASSAULT happened NIC/PRM > NIC/CVL @Managua")]
    [InlineData("Junta troops torched 300 houses in Sagaing.", "ASSAULT happened MMR/MIL > ? @Sagaing")]
    [InlineData("Turkish jets bombed rebel hideouts in Iraq after 12 soldiers were killed in an ambush in Hakkari.", "ASSAULT happened > MIL @Hakkari killed=12")]
    [InlineData("Residents of a village in Mali's Mopti region say Islamist militants killed scores of people.", "ASSAULT happened MLI/REB > MLI/CVL")]
    [InlineData("Militants have seized dozens of women from the town of Bama in Nigeria.", "ASSAULT happened NGA/REB > NGA/CVL")]
    [InlineData("Retreating soldiers burned a village in Togo.", "ASSAULT happened TGO/MIL")]
    [InlineData("Chadian warplanes bombed a market in Faya.", "ASSAULT happened TCD/MIL")]
    [InlineData("The mayor of Lima, whose brother was shot in 1999, condemned the raid.", "ACCUSE happened PER/GOV")]
    [InlineData("The army did not attack the village of Bria.", "ASSAULT negated CAF/MIL")]
    [InlineData("Nine farmers were killed with knives at a camp, near Bunia, by rebels, a priest said.", "ASSAULT happened COD/REB > COD/AGR")]
    public void A_broken_tree_does_not_lose_a_party(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events.Select(Coded.Line), line => line.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Only a truce would allow the Danes to withdraw from the country.")]
    public void What_would_only_become_possible_is_no_event(string text) => Assert.Empty(Coded.From(text).Events);

    [Theory]
    [InlineData("Twelve Danish soldiers were killed in a battle with rebels in Helmand.", "ASSAULT happened AFG/REB > DNK/MIL @Helmand killed=12")]
    [InlineData("Norway demanded that Chad withdraw its troops.", "REQUEST happened NOR > TCD")]
    [InlineData("The envoy telephoned President Paul Biya and asked him to free the hostages.", "REQUEST happened GOV > CMR/GOV")]
    [InlineData("Peru criticised Togo, whose attacks on Benin continued.", "ASSAULT happened TGO > BEN @Benin")]
    [InlineData("Sweden condemned the terrorist attacks in the town of Jonava.", "ACCUSE happened SWE @Jonava")]
    [InlineData("Chile welcomed the news that Malian forces had freed the hostages.", "SUPPORT happened CHL > MLI/MIL")]
    [InlineData("Rioters ransacked the offices of UNICEF and stole trucks from the Red Cross.", "PROTEST happened CVL > UNO")]
    [InlineData("Danish tanks attacked rebels in Togo.", "ASSAULT happened DNK/MIL > TGO/REB @Togo")]
    [InlineData("The minister of Togo said:\nI congratulate the people of Benin.", "SUPPORT happened TGO/GOV > BEN/CVL")]
    [InlineData("Norway's ally praised Spain.", "SUPPORT happened UNK > ESP")]
    [InlineData("A van bomb exploded in front of the French Consulate in Bilbao.", "ASSAULT happened > FRA/GOV @Bilbao")]
    [InlineData("Two officers were killed and three hurt in a gunfight with smugglers in Machala.", "ASSAULT happened ECU/CRM > UNK @Machala killed=2 injured=3")]
    [InlineData("Six guerrillas died and four were captured in a clash with troops in Morazan.", "ASSAULT happened SLV/MIL > SLV/REB @Morazan killed=6")]
    [InlineData("Men in camouflage abducted two nuns in Nebaj.", "ASSAULT happened GTM/UAF > GTM/REL @Nebaj abducted=2")]
    [InlineData("Far-right gunmen wounded a student in Bursa.", "ASSAULT happened TUR/UAF > TUR/EDU @Bursa injured=1")]
    [InlineData("Police attributed the bombing to the Shining Path.", "ACCUSE happened PER/COP > PER/REB")]
    [InlineData("Gunmen driving a red van opened fire on a church in Quito.", "ASSAULT happened ECU/UAF > ECU/REL @Quito")]
    [InlineData("Hooded men set off a bomb that killed nine trade unionists in Cali.", "ASSAULT happened COL/UAF > COL/LAB @Cali killed=9")]
    [InlineData("The group took credit for the ambush in which two missionaries died.", "ASSAULT happened UNK > REL killed=2")]
    [InlineData("Police held a man over the murder of Senator Luis Vega, who was gunned down in Cali.", "ASSAULT happened > COL/LEG @Cali killed=1")]
    [InlineData("Police clashed with rebels near Zacatecoluca. Two officers and four rebels were killed.", "ASSAULT happened SLV/COP+SLV/REB @Zacatecoluca killed=6")]
    [InlineData("Libyan warplanes struck two large tankers off Benghazi.", "ASSAULT happened LBY/MIL > BUS @Benghazi")]
    [InlineData("Rebels took nine UN peacekeepers hostage in Makeni.", "ASSAULT happened SLE/REB > UNO/MIL @Makeni abducted=9")]
    [InlineData("Cuban troops were sent in to restore order.", "MOBILIZE happened CUB/MIL")]
    [InlineData("Ethiopian forces recaptured Badme from Eritrean troops.", "ASSAULT happened ETH/MIL > ERI/MIL @Badme")]
    [InlineData("Cuba began pulling its troops out of Angola.", "RETREAT happened CUB > AGO @Angola")]
    [InlineData("Militiamen hacked to death nuns at a convent near Butare.", "ASSAULT happened RWA/PRM > RWA/REL @Butare")]
    [InlineData("The ministry said on May 3 that Russian forces repelled two Ukrainian attacks near Kupiansk and destroyed four Leopard tanks.", "ASSAULT happened RUS/MIL > MIL @Kupiansk")]
    [InlineData("Rebels overran Mocimboa, set ablaze a police post and abducted six women.", "ASSAULT happened MOZ/REB > MOZ/COP @Mocimboa")]
    [InlineData("The Arakan Army seized the base after two weeks of fighting and captured its deputy commander.", "COERCE happened MMR/REB > MMR/REB arrested=1")]
    [InlineData("Unknown jets struck an arms depot of the militias in Al-Mayadeen late on Friday.", "ASSAULT happened MIL > SYR/PRM @Al-Mayadeen")]
    [InlineData("More than 40 of the general's guards were killed in Conakry.", "ASSAULT happened > GIN/COP @Conakry killed=>40")]
    [InlineData("Chile appealed to President Jose Eduardo dos Santos and UNITA leader Jonas Savimbi to respect the truce.", "REQUEST happened CHL > AGO/GOV+AGO/ELI")]
    [InlineData("Two gunmen in uniform shot dead a judge in Nalchik.", "ASSAULT happened RUS/UAF > RUS/JUD @Nalchik killed=1")]
    [InlineData("Rebels killed four Zambian peacekeepers and abducted 20 others.", "ASSAULT happened REB > ZMB/MIL abducted=20")]
    [InlineData("President Bush ordered a carrier to the Gulf.", "MOBILIZE happened USA/ELI")]
    [InlineData("Police went to the rally. A crowd attacked two officers in Leeds.", "PROTEST happened GBR/CVL > GBR/COP @Leeds")]
    // A modifier that hides the verb.
    [InlineData("Soldiers loyal to the colonel wounded a judge in Niamey.", "ASSAULT happened NER/MIL > NER/JUD @Niamey injured=1")]
    [InlineData("Militiamen led by a former general arrested 12 farmers in Bossaso.", "COERCE happened SOM/PRM > SOM/AGR @Bosaso arrested=12")]
    [InlineData("Men dressed as policemen kidnapped 20 girls in Maroua.", "ASSAULT happened CMR/UAF > CMR/CVL @Maroua abducted=20")]
    [InlineData("Troops backed by tanks shot dead at least six protesters in Hama.", "ASSAULT happened SYR/MIL > SYR/CVL @Hama killed=>=6")]
    [InlineData("At least 10 gunmen wounded his sister overnight in Cali, officials said.", "ASSAULT happened COL/UAF > COL/CVL @Cali injured=1")]
    [InlineData("At least three soldiers, including a colonel, were beheaded by rebels in Pemba.", "ASSAULT happened MOZ/REB > MOZ/MIL @Pemba killed=>=3")]
    [InlineData("Rebels shot dead more than 30 of the miners in Bunia.", "ASSAULT happened COD/REB > COD/LAB @Bunia killed=>30")]
    [InlineData("Gunmen killed the mayor of Tarso in Cali.", "ASSAULT happened COL/UAF > COL/GOV @Cali killed=1")]
    // What commas set apart between the subject and its verb.
    [InlineData("The talks failed. Norway, in a statement from Oslo, accused Serbia of delay.", "ACCUSE happened NOR > SRB")]
    [InlineData("The talks failed. Ghana, which chairs the bloc, imposed sanctions on Mali.", "SANCTION happened GHA > MLI @Mali")]
    [InlineData("Officials said Ghana, which chairs the bloc, had rejected an offer by Mali.", "REJECT happened GHA > MLI")]
    [InlineData("Officials said Polish Foreign Minister Radek Sikorski had urged Hungary to relent.", "REQUEST happened POL/ELI > HUN")]
    [InlineData("The bloc, in a note from Lome, warned Togo against further raids.", "THREATEN happened UNK > TGO")]
    [InlineData("In a statement, Fiji agreed to resume talks with Samoa.", "CONSULT planned FJI+WSM")]
    [InlineData("A spokesman for the Kremlin condemned Moldova.", "ACCUSE happened RUS/UNK > MDA")]
    [InlineData("Miners at the shaft downed tools on Monday, and 12 of them were shot dead by police in Rustenburg.", "ASSAULT happened ZAF/COP > ZAF/LAB @Rustenburg killed=12")]
    public void A_party_is_whom_the_words_mean_not_what_they_touch(string text, string expected) =>
        Assert.Contains(expected, Coded.From(text).Events.Select(Coded.Line));

    [Theory]
    [InlineData("On Oct. 10, Danish forces conducted strikes against rebels.", "ASSAULT happened DNK/MIL > REB")]
    [InlineData("Clashes broke out between soldiers loyal to President Salva Kiir and bodyguards of Vice President Riek Machar.", "ASSAULT happened SSD/MIL+SSD/COP")]
    [InlineData("An air strike hit a bus carrying schoolchildren in Togo, killing dozens, the Red Cross said.", "ASSAULT happened > TGO/CVL @Togo killed=24..99")]
    [InlineData("It had ignored ten warnings from Oslo, the Danish army said.", "REJECT happened > NOR/GOV")]
    [InlineData("Norway agreed to send aid to Chad.", "AGREE happened NOR > TCD")]
    [InlineData("Peru suspended trade with Chile and urged both sides to hold talks.", "SANCTION happened PER > CHL")]
    [InlineData("Peru's defence ministry announced the killing of a soldier by smugglers.", "ASSAULT happened PER/CRM > PER/MIL")]
    [InlineData("A mob set fire to a church in Togo.", "ASSAULT happened TGO/CVL > ")]
    [InlineData("Peru and Chile discussed trade. The two ministries signed a treaty on fishing.", "SUPPORT happened PER/GOV+CHL/GOV")]
    [InlineData("Uhuru Kenyatta's spokesman blamed the rebels.", "ACCUSE happened KEN/GOV > ")]
    [InlineData("The aid group Oxfam said it had treated 300 wounded.", "AID happened NGO")]
    [InlineData("Spain condemned Central America's first coup.", "ACCUSE happened ESP")]
    [InlineData("Three soldiers were killed in the Kabul bombing.", "ASSAULT happened > ")]
    public void The_second_side_is_found_and_the_source_is_no_side(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Soldiers loyal to the king stormed the barracks in Maseru.", "ASSAULT happened LSO/MIL")]
    [InlineData("Supporters of President Uhuru Kenyatta attacked a bus in Mombasa.", "ASSAULT happened KEN")]
    [InlineData("Zambian troops killed 40 Rwandan soldiers and captured 12 officers.", "ASSAULT happened ZMB/MIL > RWA/MIL")]
    [InlineData("Villagers accused the Danish soldiers of burning huts and killing women.", "ASSAULT happened DNK/MIL > ")]
    [InlineData("The governor, speaking on radio, blamed the Danes for hiding the truth and called for an inquiry.", "REQUEST happened GOV")]
    [InlineData("Rebels holding 90 hostages in a school released 20 children on Monday.", "RETREAT happened REB > CVL")]
    [InlineData("Herders armed by the army burned down a mission in Chad.", "PROTEST happened TCD")]
    [InlineData("Retreating Libyan soldiers blew up a dam.", "ASSAULT happened LBY/MIL > ?")]
    [InlineData("Norway pledged support for Peru; Spain, Chile and Portugal condemned the raid.", "ACCUSE happened ESP+CHL+PRT")]
    [InlineData("Togo praised the rebels, but Benin, Ghana and Niger condemned the deal.", "ACCUSE happened BEN+GHA+NER")]
    [InlineData("Kenya's president accused Eritrea of theft, and Peru's foreign minister, Rosa Quinde, will meet the king of Spain on Monday.", "CONSULT planned PER/GOV+ESP/GOV")]
    [InlineData("A shell hit a mill in Jonava where farmers were sheltering, killing 12 people.", "ASSAULT happened > ")]
    public void A_clause_keeps_its_verb_and_its_subject(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Peru called on Chile to withdraw its troops.", "RETREAT planned CHL")]
    [InlineData("The minister thanked Norway for hosting the talks.", "CONSULT happened NOR")]
    [InlineData("Gunmen dragged six Danish priests from a bus and shot them dead.", "ASSAULT happened UAF > DNK/REL")]
    [InlineData("The premier of Togo demanded the resignation of President Ama Dosseh, accusing her of theft.", "ACCUSE happened TGO/GOV > ")]
    [InlineData("Norway offered a peace plan, which Chad turned down.", "REJECT happened TCD > NOR")]
    [InlineData("Danish and Norwegian soldiers traded fire, and a farmer was wounded.", "ASSAULT happened DNK/MIL+NOR/MIL injured")]
    [InlineData("Peru's president flew to Oslo for talks with the Danish premier.", "CONSULT happened PER/GOV+DNK/GOV")]
    [InlineData("Students burned a Danish flag in Lome.", "PROTEST happened TGO/EDU > DNK")]
    [InlineData("Norway gave Chad ammunition.", "AID happened NOR > TCD")]
    [InlineData("The rebel leader fled, and his fighters kidnapped two nuns in Benin.", "ASSAULT happened BEN/REB > BEN/REL")]
    [InlineData("The Danish army attacked ethnic Albanian rebels in Togo.", "ASSAULT happened DNK/MIL > TGO/REB")]
    [InlineData("Migrants reached Malta, where police arrested hundreds of them.", "COERCE happened MLT/COP > REF")]
    [InlineData("The Pentagon ruled out cooperation between the US-led coalition and Peru.", "REJECT happened USA/MIL > PER")]
    [InlineData("Sweden condemned the attack on a convent in Togo.", "ASSAULT happened > TGO/REL @Togo")]
    [InlineData("Danish missiles hit a dam in Togo.", "ASSAULT happened DNK")]
    [InlineData("A delegation led by the Chilean foreign minister visited Lima.", "CONSULT happened CHL/GOV > PER/GOV @Lima")]
    [InlineData("A team headed by the chairman of the Chilean parliament's Trade Committee, Rosa Quinde, visited Lima.", "CONSULT happened CHL/LEG > PER/GOV @Lima")]
    [InlineData("The Danish parliament, meeting in emergency session, condemned the raid.", "CONSULT happened DNK/LEG")]
    [InlineData("The rebels ordered police to hand in their weapons and freed inmates from a prison in Togo.", "RETREAT happened TGO/REB > TGO/CRM")]
    [InlineData("Norway pledged to take in farmers threatened by the rebels.", "AGREE happened NOR")]
    [InlineData("The premier called on the warring parties to stop the fighting.", "REQUEST happened GOV > ")]
    public void Control_and_answers_give_each_act_its_own_parties(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("An officer who knows Chad well said that Danish troops had begun arriving.")]
    [InlineData("A defeat could lower interest in cutting deals with Peru.")]
    public void A_party_is_no_thing_and_no_place(string text) =>
        Assert.DoesNotContain(Coded.From(text).Events, static e => e.Recipients.Any(static party => party is { Country: null, Sector: null }) || e.Type == EventType.Agree);
}
