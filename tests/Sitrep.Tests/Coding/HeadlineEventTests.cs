namespace Sitrep.Tests.Coding;

/// <summary>What headlines are coded as: topics before a colon, sources, casualties behind a comma, commas for "and". Rows as in <see cref="EventTableTests"/>.</summary>
public sealed class HeadlineEventTests
{
    [Theory]
    [InlineData("Gunmen storm university in Garissa, take hostages", "ASSAULT happened KEN/UAF > KEN/EDU @Garissa\nASSAULT happened KEN/UAF > KEN/CVL @Garissa")]
    [InlineData("Somali pirates free crew of Greek ship after ransom paid", "RETREAT happened SOM/CRM > GRC/LAB")]
    [InlineData("Iran hangs man convicted of spying for Mossad", "ASSAULT happened IRN > IRN/CVL killed=1\nSANCTION happened > IRN/CVL")]
    [InlineData("At least 40 dead in Yemen wedding airstrike, say medics", "ASSAULT happened > ? @Yemen killed=>=40")]
    [InlineData("Mali junta suspends political parties until further notice", "COERCE happened MLI/MIL > PTY")]
    [InlineData("Myanmar junta bombs monastery, 23 killed: resistance groups", "ASSAULT happened MMR/MIL > REL killed=23")]
    [InlineData("Russian drones hit Kyiv, 3 dead, mayor says", "ASSAULT happened RUS > UKR/GOV @Kyiv killed=3")]
    [InlineData("Police fire tear gas at Tbilisi protest, dozens detained", "ASSAULT happened GEO/COP\nPROTEST happened @Tbilisi\nCOERCE happened > ? arrested=24..99")]
    [InlineData("Syria conflict: Turkish shelling wounds four in Kobani", "ASSAULT happened TUR > ? @Kobani injured=4")]
    [InlineData("Sudan: RSF drone attack on Omdurman hospital leaves 12 dead", "ASSAULT happened SDN/PRM > SDN/MED @Omdurman killed=12")]
    [InlineData("Iran nuclear talks: EU urges Tehran to accept inspectors", "REQUEST happened EUR/GOV > IRN/GOV")]
    [InlineData("KENYA PROTESTS: 8 DEAD, 400 INJURED AS POLICE CLASH WITH DEMONSTRATORS", "ASSAULT happened > ? killed=8 injured=400\nPROTEST happened KEN/COP+KEN/CVL")]
    [InlineData("Protesters storm parliament in Nepal, 19 dead", "PROTEST happened NPL/CVL > NPL/LEG @Nepal\nASSAULT happened > ? @Nepal killed=19")]
    [InlineData("Bolivia: ex-president's supporters block roads, demand release", "PROTEST happened BOL/GOV @Bolivia")]
    [InlineData("UN chief urges Israel, Hamas to agree ceasefire", "REQUEST happened UNO > ISR+PSE/REB\nAGREE planned ISR+PSE/REB")]
    [InlineData("Thai, Cambodian troops exchange fire at border, killing two", "ASSAULT happened THA/MIL+KHM/MIL killed=2")]
    [InlineData("Two Turkish soldiers, four PKK militants killed in clash", "ASSAULT happened > TUR/MIL+TUR/REB killed=6")]
    [InlineData("Car bomb attack near embassy wounds three guards", "ASSAULT happened > COP injured=3")]
    [InlineData("Israeli air raid on refugee camp kills 9", "ASSAULT happened ISR > ? killed=9")]
    [InlineData("30 miners shot dead in Bunia", "ASSAULT happened > COD/LAB @Bunia killed=30")]
    [InlineData("Mayor and his son shot dead", "ASSAULT happened > GOV+CVL killed=2")]
    [InlineData("Dozens of farmers kidnapped in Kaduna", "ASSAULT happened > NGA/AGR @Kaduna abducted=24..99")]
    [InlineData("Two journalists abducted by Boko Haram in Diffa", "ASSAULT happened NGA/REB > JRN @Diffa abducted=2")]
    [InlineData("IS militants kill eight miners near Gao", "ASSAULT happened IMG/REB > MLI/LAB @Gao killed=8")]
    [InlineData("Israeli troops arrest 30 villagers, officials say", "COERCE happened ISR/MIL > CVL arrested=30")]
    [InlineData("Militants wound over 20 pilgrims in Jammu", "ASSAULT happened IND/REB > IND/REL @Jammu injured=>20")]
    [InlineData("Security forces massacre eight miners in Bunia", "ASSAULT happened COD/COP > COD/LAB @Bunia killed=8")]
    [InlineData("Taliban kidnap mayor and his son", "ASSAULT happened AFG/REB > GOV+CVL abducted=2")]
    [InlineData("Gunmen kidnap over 100 schoolgirls in Zaria", "ASSAULT happened NGA/UAF > NGA/CVL @Zaria abducted=>100")]
    [InlineData("Militants massacre Christian pilgrims in Minya", "ASSAULT happened EGY/REB > EGY/REL @Minya")]
    public void A_headline_is_read_in_its_parts(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));

    [Theory]
    [InlineData("Boko Haram seized 276 girls from a boarding school.", "ASSAULT happened NGA/REB > CVL abducted=276")]
    [InlineData("Armed men seized 287 pupils from a school in Kuriga.", "ASSAULT happened UAF > EDU @Kuriga abducted=287")]
    [InlineData("Police in Lomé seized five men.", "COERCE happened TGO/COP > TGO/CVL @Lomé arrested=5")]
    public void Whether_people_who_are_seized_are_abducted_or_arrested_depends_on_who_seizes_them(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));
}
