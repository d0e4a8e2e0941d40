namespace Sitrep.Tests.Coding;

/// <summary>Where: a row is a text, a word of the event and the words of its places, "-" for none.</summary>
public sealed class EventPlaceTests
{
    [Theory]
    // The event's own phrase.
    [InlineData("Gunmen killed six policemen in Karachi.", "killed", "Karachi")]
    [InlineData("A bomb exploded near Baquba, killing two soldiers.", "killing", "Baquba")]
    [InlineData("Soldiers shot dead a student outside Asunción.", "shot dead", "Asunción")]
    [InlineData("Rebels ambushed a convoy on the outskirts of Goma.", "ambushed", "Goma")]
    [InlineData("Protesters clashed with police across Bolivia.", "clashed", "Bolivia")]
    [InlineData("Police arrested a smuggler at Heathrow Airport.", "arrested", "Heathrow Airport")]
    [InlineData("Pirates hijacked a tanker off Somalia.", "hijacked", "Somalia")]
    // Lists, kinds of places the tree hides, where somebody only comes from, marks, and clauses with scenes of their own.
    [InlineData("Bandits raided three hamlets: Dungu, Farako and Sabon Gida, on Monday.", "raided", "Dungu|Farako|Sabon Gida")]
    [InlineData("Militiamen overran the sparsely populated Oruro, Kata-Lele and Wanza-Sud villages.", "overran", "Oruro|Kata-Lele|Wanza-Sud")]
    [InlineData("Troops shelled insurgents at Al-Mazra, Tal Habash, Qarfa, and Al-Zureik.", "shelled", "Al-Mazra|Tal Habash|Qarfa|Al-Zureik")]
    [InlineData("Police arrested a preacher at the foot of Mount Kenya on Sunday.", "arrested", "Mount Kenya")]
    [InlineData("Gunmen shot dead a shopkeeper from Hodeida on a street in Aden.", "shot dead", "Aden")]
    [InlineData("Mulenga, 31, of Ndola, was stabbed to death in Lusaka.", "stabbed to death", "Lusaka")]
    [InlineData("A student was shot dead in Dhaka and six people were hurt in a clash between rivals in Chittagong.", "hurt", "Chittagong")]
    [InlineData("Soldiers killed two men in the Port-au-Prince neighbourhood of Carrefour-Feuilles.", "killed", "Carrefour-Feuilles")]
    [InlineData("Rebels attacked a patrol in the Ituri town of Mahagi.", "attacked", "Mahagi")]
    [InlineData("A bomb went off in Birjand, eastern Iran, wounding five.", "went off", "Birjand")]
    [InlineData("At least nine villagers were killed in attacks on Gidan village and Kware village near Sokoto.", "killed", "Gidan|Kware")]
    [InlineData("The army took the Nahr base and the neighbouring Qasr district after days of shelling.", "took", "Nahr|Qasr")]
    [InlineData("Clashes erupted near the town of Kafr Zita on Friday.", "Clashes", "Kafr Zita")]
    [InlineData("Protesters marched in the centre of the Kyrgyz capital Bishkek Saturday.", "marched", "Bishkek")]
    [InlineData("Troops patrolled Lima bus stations.", "patrolled", "Lima")]
    [InlineData("A shell hit a bakery two km from the Rawda shrine, killing four.", "hit", "Rawda")]
    [InlineData("A land mine killed a farmer near Kuito.", "killed", "Kuito")]
    [InlineData("Fighters captured Omar Saleh, a leader of the rival faction, in Sebha.", "captured", "Sebha")]
    [InlineData("Gunmen killed a teacher named Bilal Sarmini in Raqqa.", "killed", "Raqqa")]
    [InlineData("Prosecutors brought a case against Cordoba over the murder of a broker in Bogota.", "murder", "Bogota")]
    [InlineData("Demonstrators gathered near Kabul university's main gate.", "gathered", "Kabul")]
    [InlineData("According to a doctor at a clinic in Juba, raiders killed six herders at Pochalla.", "killed", "Pochalla")]
    [InlineData("Militants blew up a bridge in Shuja Agency's Barang Tehsil.", "blew up", "Barang Tehsil")]
    [InlineData("Two men died when a car bomb exploded in the K14 district of Mogadishu.", "died", "K14")]
    // A capital that is not named; "the province of", "north of" before another.
    [InlineData("A bomb exploded in the Afghan capital on Monday, killing two.", "exploded", "capital")]
    [InlineData("Soldiers shot dead three protesters in Nepal's capital.", "shot dead", "capital")]
    [InlineData("A bomb exploded in the Afghan capital, Kabul, on Monday.", "exploded", "Kabul")]
    [InlineData("Soldiers of Mali shot dead two men in the provincial capital on Sunday.", "shot dead", "-")]
    [InlineData("In the province of al-Quneitra, rebels shelled the settlement of Jaba.", "shelled", "Jaba")]
    [InlineData("North of Baghdad, five policemen were killed in the restive provincial capital of Baquba.", "killed", "Baquba")]
    // Ground that is walked or held, be it a whole state; a day is no part of a name.
    [InlineData("Police raided Harare Friday.", "raided", "Harare")]
    [InlineData("Foreign troops patrolled Kosovo.", "patrolled", "Kosovo")]
    [InlineData("Serb units captured 70 percent of Bosnia.", "captured", "Bosnia")]
    [InlineData("Protesters denounced 70 percent of Bosnia.", "denounced", "-")]
    [InlineData("Militants attacked a checkpoint inside Peshawar.", "attacked", "Peshawar")]
    // Where those sit to whom it is done.
    [InlineData("A suicide bomber attacked a market in Kano.", "attacked", "Kano")]
    [InlineData("Police dispersed protesters in Tahrir Square in Cairo.", "dispersed", "Tahrir Square")]
    [InlineData("Shelling killed ten patients of a hospital in Donetsk.", "killed", "Donetsk")]
    [InlineData("Gunmen abducted a priest from his house in Marawi.", "abducted", "Marawi")]
    // The finer place, once.
    [InlineData("In Iraq, gunmen attacked a police post in Hawija.", "attacked", "Hawija")]
    [InlineData("Rebels seized the town of Sarmin in Idlib province.", "seized", "Sarmin")]
    [InlineData("A bomb killed four people in Antwerp, Belgium.", "killed", "Antwerp")]
    [InlineData("Soldiers killed two men in India's northeastern state of Assam.", "killed", "Assam")]
    [InlineData("Two people were shot dead near the West Bank town of Ramallah.", "shot dead", "Ramallah")]
    // Coordination gives an event to each.
    [InlineData("Bombs killed 20 people in Baghdad and Mosul.", "killed", "Baghdad|Mosul")]
    [InlineData("Rebels attacked the towns of Bunia, Beni and Butembo.", "attacked", "Bunia|Beni|Butembo")]
    [InlineData("Thousands protested in Lisbon and in the northern city of Porto.", "protested", "Lisbon|Porto")]
    // Places that are taken or shelled.
    [InlineData("The Serbs captured Vukovar in November.", "captured", "Vukovar")]
    [InlineData("Russian artillery shelled the city of Kharkiv overnight.", "shelled", "Kharkiv")]
    [InlineData("Rebels launched an assault on Goma.", "assault", "Goma")]
    [InlineData("The offensive against Raqqa killed 30 civilians.", "killed", "Raqqa")]
    // Owners and first words of buildings.
    [InlineData("A bomb destroyed a Baghdad restaurant.", "destroyed", "Baghdad")]
    [InlineData("Students protested near Senegal's parliament.", "protested", "Senegal")]
    [InlineData("Gunmen shot a judge outside a Lahore court.", "shot", "Lahore")]
    [InlineData("Troops raided a Nablus hideout.", "raided", "Nablus")]
    [InlineData("Nangarhar residents protested against the raid.", "protested", "Nangarhar")]
    [InlineData("Two men were killed in Juba's latest wave of shootings.", "killed", "Juba")]
    // Words of speech between commas part nothing.
    [InlineData("Two officers were shot dead in their van, police said, on a highway in Nakuru.", "shot dead", "Nakuru")]
    [InlineData("Three people were wounded, the mayor said, when a mine exploded under a truck near Kidal.", "wounded", "Kidal")]
    // Where others went, what somebody is known for, and the mark from which a place is measured.
    [InlineData("Hundreds of residents who fled since Monday's attack by rebels reached Beni on Friday.", "attack", "-")]
    [InlineData("Ramon Olivares, another suspected planner of the attacks in Colombia, was arrested after a gunbattle in eastern Maracaibo.", "arrested", "Maracaibo")]
    [InlineData("A bomber struck a cafe in a town near the city of Baquba northeast of Baghdad.", "struck", "Baquba")]
    [InlineData("The soldiers were captured by rebels in Caqueta in 1998 and released in Bogota on Friday.", "captured", "Caqueta")]
    [InlineData("The president vowed to punish the killers of 14 farmers and asked Uganda for help.", "vowed", "-")]
    // A protest against what is elsewhere, and where it was.
    [InlineData("Thousands demonstrated against the war in Lisbon, Madrid and Rome.", "demonstrated", "Lisbon|Madrid|Rome")]
    [InlineData("Thousands demonstrated against the war in Iraq.", "demonstrated", "-")]
    // Where something of another kind was; what the same words tell beside it; a town before the noun for what happened there.
    [InlineData("Fighters pounded the suburbs for a third day as talks in Geneva stalled.", "pounded", "-")]
    [InlineData("Officials said three people were killed in an attack in Orangi, and six people were injured.", "injured", "Orangi")]
    [InlineData("The Nairobi bombing killed 12 people.", "killed", "Nairobi")]
    [InlineData("A gunman shot dead 20 people in the worst killing in Greece's history.", "shot dead", "Greece")]
    [InlineData("Police in Nairobi said they had arrested a man over the attack on a hotel in Mombasa.", "arrested", "Nairobi")]
    // Who speaks for a town, when nothing else says where.
    [InlineData("A doctor at the general hospital in Potiskum said 12 people were killed.", "killed", "Potiskum")]
    [InlineData("A spokesman in Potiskum said 12 people were killed.", "killed", "-")]
    // Sites that no gazetteer has.
    [InlineData("Rebels attacked the villages of Jibia, Tsamben Babare and Kwari.", "attacked", "Jibia|Tsamben Babare|Kwari")]
    [InlineData("Gunmen killed nine people in Busue village.", "killed", "Busue")]
    [InlineData("Militiamen burned houses in the village of Korsha.", "burned", "Korsha")]
    [InlineData("Rebels attacked the Karuma police station.", "attacked", "Karuma")]
    [InlineData("Troops attacked militants at Jabal Samra.", "attacked", "Jabal Samra")]
    [InlineData("Jihadists stormed the Qatruna Military Airport.", "stormed", "Qatruna Military Airport")]
    [InlineData("Herdsmen killed 12 farmers in Tse-Ukor village.", "killed", "Tse-Ukor")]
    [InlineData("Russian forces attacked Alkhazur, the last important town held by the rebels.", "attacked", "Alkhazur")]
    // What looks like a site and is none.
    [InlineData("Fighters attacked a Hezbollah base.", "attacked", "-")]
    [InlineData("Rebels attacked an Islamist-controlled district of Aleppo.", "attacked", "Aleppo")]
    // The scene that the sentence sets.
    [InlineData("In Baghdad, police said a bomb killed four people.", "killed", "Baghdad")]
    [InlineData("In Gaza, Israeli soldiers shot dead a teenager.", "shot dead", "Gaza")]
    [InlineData("In the Colombian city of Cali, guerrillas kidnapped a banker.", "kidnapped", "Cali")]
    // The clause that it is a part of.
    [InlineData("Four people were killed when a bomb exploded in Potiskum.", "killed", "Potiskum")]
    [InlineData("Gunmen attacked a bus in Mandera, killing 28 passengers.", "killing", "Mandera")]
    [InlineData("Soldiers entered Bukavu, looting shops and killing traders.", "looting", "Bukavu")]
    // Where it was said.
    [InlineData("The minister said in Ankara that rebels had killed four soldiers.", "killed", "-")]
    [InlineData("A spokesman told reporters in Geneva that militiamen killed 12 refugees.", "killed", "-")]
    // Origin and names.
    [InlineData("The London-based group said gunmen killed a farmer in Hama.", "killed", "Hama")]
    [InlineData("Police arrested a man from Lyon in Marseille.", "arrested", "Marseille")]
    [InlineData("The Paris-based activist was arrested.", "arrested", "-")]
    [InlineData("Baghdad condemned the attack.", "condemned", "-")]
    [InlineData("Diallo, a native of Guinea, was killed by policemen.", "killed", "-")]
    [InlineData("Police captured the thief, who was flown to France.", "captured", "-")]
    [InlineData("The Syrian army shelled the rebels.", "shelled", "-")]
    [InlineData("U.S. missiles destroyed a factory in Khartoum.", "destroyed", "Khartoum")]
    // What a protest is about.
    [InlineData("Demonstrators in Istanbul protested against the bombing of Gaza.", "protested", "Istanbul")]
    [InlineData("Students protested against a war in Libya.", "protested", "-")]
    // Another clause's event.
    [InlineData("After the bombing in Madrid, French police arrested three suspects in Lyon.", "arrested", "Lyon")]
    [InlineData("Soldiers who served in Mali were killed in Ouagadougou.", "killed", "Ouagadougou")]
    [InlineData("Rebels killed 12 soldiers near Gao, and the army shelled Kidal.", "killed", "Gao")]
    [InlineData("Rebels killed 12 soldiers near Gao, and the army shelled Kidal.", "shelled", "Kidal")]
    // Marks from which another place is measured.
    [InlineData("Soldiers captured the village of Dumaya, 130 miles north of Colombo.", "captured", "Dumaya")]
    // Where to, and where from.
    [InlineData("China deployed warships to the South China Sea.", "deployed", "South China Sea")]
    [InlineData("The army withdrew from Gao.", "withdrew", "Gao")]
    [InlineData("The foreign ministers met in Vienna.", "met", "Vienna")]
    [InlineData("Japan sent aid to the Philippines.", "aid", "Philippines")]
    [InlineData("Soldiers killed five farmers in Kachin state on Monday.", "killed", "Kachin")]
    [InlineData("A bomber attacked a lorry carrying soldiers who were to guard a school in Quetta.", "attacked", "Quetta")]
    [InlineData("Farmers came to Baidoa on Friday. Gunmen killed two of them there.", "killed", "Baidoa")]
    [InlineData("Ukrainian gunners shot down 24 drones that Russia launched from Kursk.", "shot", "-")]
    public void An_event_has_the_place_of_its_own_phrase_before_any_other(string text, string word, string expected)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        var span = new Sitrep.Articles.Span(at, at + word.Length);
        var coded = Coded.From(text);
        var events = coded.Events;
        var own = events.Where(e => e.Trigger.Overlaps(span)).ToList();
        own = own.Count > 0 ? own : [.. events.Where(e => e.Evidence.Overlaps(span))];

        Assert.NotEmpty(own);
        var places = own.Select(e => e.Place is { } place ? coded.Article.Quote(place.Span) : null).OfType<string>().Distinct().ToList();
        Assert.Equal(expected, places.Count == 0 ? "-" : string.Join('|', places));
    }
}
