using Sitrep.Coding;

namespace Sitrep.Tests.Coding;

/// <summary>What a sentence is coded as. A row is a text and its events, one a line, as <see cref="Coded.Line"/> writes them.</summary>
public sealed class EventTableTests
{
    [Theory]
    [InlineData("Gunmen killed 12 soldiers near Maiduguri on Tuesday.", "ASSAULT happened NGA/UAF > NGA/MIL @Maiduguri killed=12")]
    [InlineData("Three policemen were shot dead in Karachi.", "ASSAULT happened > PAK/COP @Karachi killed=3")]
    [InlineData("Police arrested 14 activists in Harare.", "COERCE happened ZWE/COP > ZWE/CVL @Harare arrested=14")]
    [InlineData("Boko Haram fighters abducted 40 girls in Borno.", "ASSAULT happened NGA/REB > NGA/CVL @Borno abducted=40")]
    [InlineData("Helicopters dropped bombs on a rebel camp near Gao.", "ASSAULT happened MIL > MLI/REB @Gao")]
    // Talks are no place of the war that they are about.
    [InlineData("Envoys of Chad and Sudan met in Geneva, for the first time since the fighting erupted.", "CONSULT happened TCD/GOV+SDN/GOV @Geneva")]
    [InlineData("Chad and Sudan held talks in Geneva under Swiss mediation.", "CONSULT happened TCD+SDN @Geneva")]
    // Words that the parser hangs wrongly and word order rights.
    [InlineData("A massive bomb planted by the IRA exploded in the centre of London, injuring more than 200 people and wrecking shops and offices.", "ASSAULT happened GBR/REB > GBR/CVL @London injured=>200\nASSAULT happened GBR/REB > ?+? @London")]
    [InlineData("Rockets fired by the army killed two farmers in Ituri.", "ASSAULT happened COD/MIL > COD/AGR @Ituri killed=2")]
    [InlineData("In Kosovo, Serbian forces shelled villages and set houses on fire, and refugees said police had executed nine men in Srbica.", "ASSAULT happened SRB/MIL > ? @Kosovo\nASSAULT happened SRB/MIL > ? @Kosovo\nASSAULT happened KOS/COP > KOS/CVL @Srbica killed=9")]
    [InlineData("Police in Juba said eight of their officers and 19 gunmen died in shootouts.", "ASSAULT happened > UNK+SSD/UAF @Juba killed=27")]
    [InlineData("The general said about 60 fighters of the ELN detonated a bomb near Saravena and raked the survivors with machine-gun fire.", "ASSAULT happened COL/REB @Saravena\nASSAULT happened COL/REB > COL/CVL @Saravena")]
    [InlineData("Rwandan-backed M23 rebels marched into Goma on Monday.", "ASSAULT happened COD/REB > ? @Goma")]
    [InlineData("The French foreign minister spoke to Defence Minister Ana Dias over the phone.", "CONSULT happened FRA/GOV+MIL")]
    [InlineData("Thai forces attacked Cambodian positions at Tamone Thom Temple and Ta Krabei Temple in Oddar Meanchey Province.", "ASSAULT happened THA/MIL > KHM @Tamone Thom Temple\nASSAULT happened THA/MIL > KHM @Ta Krabei Temple")]
    [InlineData("Secretary Kipchumba Murkomen dismissed the reports, accused the opposition of attempting a coup, and said that he would resign.", "ACCUSE happened UNK > OPP\nAGREE happened UNK\nRETREAT planned UNK")]
    [InlineData("Gunmen attacked the bus near Mosul.", "ASSAULT happened IRQ/UAF > ? @Mosul")]
    [InlineData("Chad's president ordered the air force to begin air operations against Libya.", "REQUEST happened TCD/GOV > MIL\nASSAULT planned MIL > LBY")]
    [InlineData("France condemned the attack and called on all parties to hold talks.", "ACCUSE happened FRA\nREQUEST happened FRA > ?\nCONSULT planned ?")]
    [InlineData("Gangs led by former police officer Jimmy \"Barbecue\" Cherizier attacked two prisons in Port-au-Prince.", "ASSAULT happened HTI/CRM > ? @Port-au-Prince")]
    // Who did what is said to be somebody's did not do what was done to him.
    [InlineData("The editor was killed in Kabul after his arrest by police.", "ASSAULT happened > JRN @Kabul killed=1\nCOERCE happened AFG/COP @Kabul")]
    [InlineData("The army did not attack the village.", "ASSAULT negated MIL > ?")]
    [InlineData("The general denied that his soldiers had killed civilians.", "ASSAULT denied MIL > CVL")]
    [InlineData("If the talks fail, the army will attack the city.", "ASSAULT hypothetical MIL > ?")]
    [InlineData("Protesters clashed with police in Caracas.", "PROTEST happened VEN/CVL+VEN/COP @Caracas")]
    [InlineData("Dozens of students went on hunger strike in Santiago.", "PROTEST happened CHL/EDU @Santiago participants=24..99")]
    [InlineData("Israel and Jordan signed a trade agreement.", "SUPPORT happened ISR+JOR")]
    [InlineData("Britain expelled four Russian diplomats.", "SANCTION happened GBR > RUS/GOV")]
    [InlineData("A court sentenced three journalists to five years in prison.", "SANCTION happened JUD > JRN")]
    [InlineData("China deployed warships to the South China Sea.", "MOBILIZE happened CHN @South China Sea")]
    [InlineData("Ethiopia lifted the state of emergency.", "CONCEDE happened ETH")]
    [InlineData("The president praised the peacekeepers.", "SUPPORT happened GOV > MIL")]
    [InlineData("Japan provided emergency aid to the Philippines.", "AID happened JPN > PHL @Philippines")]
    [InlineData("A bomb killed 12 people in Quetta on Monday. No group has claimed responsibility for the attack.", "ASSAULT happened > PAK/CVL @Quetta killed=12")]
    [InlineData("There was no claim of responsibility for the blast in Quetta.", "ASSAULT happened @Quetta")]
    [InlineData("Colombia suspended its truce with the ELN on Wednesday.", "SANCTION happened COL > COL/REB")]
    [InlineData("The army captured three suspected rebels in Tame.", "COERCE happened COL/MIL > COL/REB @Tame arrested=3")]
    [InlineData("Rebels attack army base in Arauca\n\nLeftist rebels attacked an army base in Arauca on Tuesday, killing two soldiers.", "ASSAULT happened COL/REB > COL/MIL @Arauca killed=2")]
    [InlineData("The UN mission said it would send a patrol to Goma.", "AGREE happened UNO/GOV @Goma\nMOBILIZE planned UNO/GOV @Goma")]
    public void A_plain_clause_gives_its_event(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));

    [Theory]
    [InlineData("The UN called on Rwanda to withdraw its troops from Congo.", "RWA")]
    [InlineData("Pakistan urged India to withdraw its troops from Kashmir.", "IND")]
    [InlineData("The minister vowed to fight on and asked Uganda for help.", "")]
    public void Who_is_asked_to_act_is_the_actor_of_what_is_asked(string text, string country) =>
        Assert.Equal(country, string.Join('+', Coded.From(text).Events.Where(e => e.Status == Status.Planned).SelectMany(e => e.Actors).Select(actor => actor.Country)));

    [Theory]
    [InlineData("A terrorist attack killed 20 people in Nice.", "")]
    [InlineData("The summit was the first since last year's attacks in Paris.", "")]
    [InlineData("Rebel shelling killed 20 people in Aleppo.", "REB")]
    [InlineData("On Jan. 8, coalition forces conducted 34 strikes in Iraq.", "MIL")]
    public void What_only_describes_an_event_does_not_act_in_it(string text, string actors) =>
        Assert.Equal(actors, string.Join('+', Coded.From(text).Events[0].Actors.Select(actor => actor.Sector)));

    [Theory]
    [InlineData("\"We condemn the coup in Niger,\" said French President Francois Hollande.", "FRA")]
    [InlineData("Iran said it rejected the offer. \"I will not talk to them,\" President Barack Obama told reporters.", "USA")]
    public void Who_speaks_in_the_first_person_is_the_one_quoted(string text, string country)
    {
        var e = Coded.From(text).Events[^1];

        Assert.Equal(country, e.Actors[0].Country);
        Assert.NotNull(e.Actors[0].Via);
    }

    [Theory]
    [InlineData("Two NATO air strikes on tanks failed to halt the advance near Pale.", "PROTEST")]
    [InlineData("Rwanda sent troops across the border to back the rebels.", "COERCE")]
    public void The_words_of_a_pattern_keep_their_order_and_their_clause(string text, string type) =>
        Assert.DoesNotContain(Coded.From(text).Events, e => Coded.Line(e).StartsWith(type, StringComparison.Ordinal));

    [Fact]
    public void Who_only_says_so_does_not_do_it()
    {
        var e = Coded.From("In Chernihiv, Russian shelling killed 53 people in 24 hours, the regional governor said.").Events[0];

        Assert.DoesNotContain(e.Actors, actor => actor.Sector == "GOV" && actor.Country is null);
    }

    [Theory]
    [InlineData("Students held protests against corruption in Lima.")]
    [InlineData("The president condemned the bombings.")]
    public void Happenings_and_states_of_affairs_are_no_parties(string text) =>
        Assert.All(Coded.From(text).Events, e => Assert.Empty(e.Recipients));

    [Fact]
    public void A_country_with_a_plural_name_is_it()
    {
        var e = Coded.From("The government imposed a curfew. The United States said it deplored the violence by the police.").Events[^1];

        Assert.Equal("USA", Assert.Single(e.Actors).Country);
    }

    [Theory]
    [InlineData("It was the first time for Kenya to reject the proposal.", "REJECT happened KEN")]
    [InlineData("Chad was the last country to withdraw its troops from Mali.", "RETREAT happened TCD")]
    public void The_first_or_last_to_do_a_thing_did_it(string text, string start) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(start, StringComparison.Ordinal));

    [Fact]
    public void A_coalition_against_a_group_is_not_that_group()
    {
        var e = Assert.Single(Coded.From("The counter-ISIL coalition bombed two bases near Mosul.").Events);

        Assert.DoesNotContain(e.Actors, actor => actor.Sector == "REB");
    }

    [Theory]
    [InlineData("The prime minister vowed to crush the militants.", "THREATEN happened", "ASSAULT threatened")]
    [InlineData("Ukraine accused Russia of shelling a school in Kharkiv.", "ACCUSE happened UKR > RUS", "ASSAULT happened RUS")]
    public void A_speech_act_and_the_act_it_speaks_of_are_two_linked_events(string text, string speech, string act)
    {
        var events = Coded.From(text).Events;

        Assert.Equal(2, events.Count);
        Assert.StartsWith(speech, Coded.Line(events[0]), StringComparison.Ordinal);
        Assert.StartsWith(act, Coded.Line(events[1]), StringComparison.Ordinal);
        Assert.Equal(events[1].Id, events[0].About);
    }

    [Theory]
    [InlineData("The earthquake killed 200 people.")]
    [InlineData("A heart attack killed the mayor.")]
    [InlineData("She beat back a challenge from the senator of Ohio.")]
    [InlineData("There are plenty of reasons to attack Rosa Quinde.")]
    [InlineData("The strikes could widen the war.")]
    [InlineData("The film bombed at the box office.")]
    public void Accidents_illness_speculation_and_metaphor_are_no_events(string text) => Assert.Empty(Coded.From(text).Events);

    [Fact]
    public void What_was_refused_says_why()
    {
        var coded = Coded.From("The earthquake killed 200 people.");

        Assert.Contains(coded.Rejected, rejection => rejection.Reason.Length > 0
            && coded.Article.Quote(rejection.Trigger).Contains("killed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_claim_of_responsibility_fills_the_actor_of_the_attack()
    {
        var e = Assert.Single(Coded.From("Al-Shabaab claimed responsibility for the attack in Mogadishu.").Events);

        Assert.Equal("ASSAULT happened SOM/REB @Mogadishu", Coded.Line(e));
    }
}
