using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Tests.Coding;

namespace Sitrep.Tests.Reading;

/// <summary>Who is named or described in wire reports of ten regions and three decades, by country, sector and id; and what kind of source a claimant is.</summary>
public sealed class ActorEntityTests
{
    [Theory]
    // Whoever fell is still named by the office; the state before a surname says whose it is.
    [InlineData("2019-11-11", "Bolivia's Morales quits, flees to Mexico", "Morales", "BOL GOV evo-morales")]
    [InlineData("2010-06-14", "The interim leader asked Russia's Medvedev for troops.", "Medvedev", "RUS GOV dmitry-medvedev")]
    [InlineData("2020-08-19", "Keita resigns after mutineers detain him", "Keita", "MLI GOV ibrahim-boubacar-keita")]
    [InlineData("2023-07-27", "Bazoum held by own guards; ECOWAS to meet", "Bazoum", "NER GOV mohamed-bazoum")]
    // A surname that many bear, or that stands like a town, names nobody.
    [InlineData("2011-10-20", "The fighter, who gave his name only as Ahmed, said the leader begged for his life.", "Ahmed", "  ")]
    [InlineData("2024-06-01", "Jihadists attacked the barracks at Djibo in Burkina Faso.", "Djibo", "  ")]
    // Who follows somebody is of his state; a surname of two words is one.
    [InlineData("2009-07-05", "Troops loyal to Micheletti fired on the crowd.", "Troops loyal", "HND MIL ")]
    [InlineData("2019-04-11", "Ibn Auf resigned after a day.", "Ibn Auf", "SDN MIL ahmed-awad-ibn-auf")]
    [InlineData("2012-10-05", "Malloch Brown met the envoy in London.", "Malloch Brown", "GBR ELI mark-malloch-brown")]
    [InlineData("2014-08-14", "Sistani's aides had favoured another prime minister.", "Sistani's aides", "IRQ REL ")]
    // Of bodies that share a name the one is meant to whose state others of the text belong.
    [InlineData("2022-12-07", "Boluarte was sworn in after Castillo tried to dissolve Congress.", "Congress", "PER LEG congress-of-peru")]
    [InlineData("2006-05-03", "MQM workers and ANP activists exchanged fire in Karachi.", "ANP activists", "PAK PTY awami-national-party")]
    [InlineData("1990-01-20", "Soviet troops killed dozens in Baku after the Popular Front blockaded the barracks.", "Popular Front", "AZE PTY azerbaijani-popular-front")]
    [InlineData("1998-05-13", "Vajpayee's coalition tested five devices.", "Vajpayee's coalition", "IND GOV ")]
    [InlineData("2025-12-07", "Talon's guard foiled a mutiny in Cotonou.", "Talon's guard", "BEN MIL ")]
    [InlineData("2016-09-20", "Kamuina Nsapu militiamen attacked the airport at Kananga.", "Kamuina Nsapu militiamen", "COD REB kamuina-nsapu")]
    [InlineData("2007-09-26", "DVB radio reported shots in Yangon.", "DVB radio", "MMR JRN ")]
    // Bodies of one state fight at home, though no place is named.
    [InlineData("2009-05-18", "LTTE chief Prabhakaran dead, says army", "army", "LKA MIL ")]
    [InlineData("2023-11-01", "The Three Brotherhood Alliance captured the post from junta troops.", "junta troops", "MMR MIL ")]
    [InlineData("2002-10-28", "A US diplomat was shot dead by two militants.", "two militants", " REB ")]
    // Men are what their lord is; ex-fighters what they were; a counterpart holds the same office.
    [InlineData("1997-05-17", "Kabila's men entered Kinshasa.", "Kabila's men", "COD MIL ")]
    [InlineData("2001-06-20", "NPFL ex-fighters demand pay", "NPFL ex-fighters", "LBR REB national-patriotic-front-of-liberia")]
    [InlineData("2022-03-03", "Ukraine's foreign minister and his Polish counterpart met in Lviv.", "his Polish counterpart", "POL GOV ")]
    [InlineData("2018-10-12", "The Houthi-run health ministry said jets had struck buses.", "The Houthi-run health ministry", "YEM REB houthi-movement")]
    [InlineData("2009-06-05", "Peru's Interior Minister Mercedes Cabanillas said protesters took officers hostage.", "Interior Minister Mercedes Cabanillas", "PER GOV ")]
    [InlineData("2016-11-01", "U.S. Air Force civilian employees met the general.", "U.S. Air Force civilian employees", "USA MIL us-air-force")]
    [InlineData("2013-10-05", "Fighter killed in Sirte", "Fighter", "LBY UAF ")]
    [InlineData("2014-09-05", "Philip Hammond flew to Paris. The Foreign Secretary met his colleagues.", "The Foreign Secretary", "GBR GOV philip-hammond")]
    [InlineData("2014-09-05", "Philip Hammond flew to Paris. The foreign minister met his colleagues.", "The foreign minister", " GOV ")]
    // Bodies of one state are not those of several, nor those that another state has under the name.
    [InlineData("2015-03-04", "Obama met his National Security Council on Wednesday.", "National Security Council", "USA GOV ")]
    [InlineData("2018-08-09", "The National Security Council of Georgia condemned the shelling.", "The National Security Council of Georgia", "GEO GOV ")]
    [InlineData("2017-09-01", "Cambodia's National Assembly lifted his immunity.", "National Assembly", "KHM LEG ")]
    [InlineData("2010-11-23", "The Foreign Office summoned the envoy in Islamabad. Pakistan denied the charge.", "Foreign Office", "PAK GOV pakistan-foreign-office")]
    [InlineData("2016-12-15", "Congress approved aid to Ukraine.", "Congress", "USA LEG us-congress")]
    [InlineData("2016-09-28", "David Axelrod called on Howard Dean to apologise.", "Howard Dean", "  ")]
    [InlineData("2016-12-15", "A State Department spokesman condemned Russia's bombing in Syria.", "State Department", "USA GOV us-state-department")]
    [InlineData("2016-12-15", "The Foreign Office said that the minister had met Sergei Lavrov of Russia.", "Foreign Office", "GBR GOV foreign-and-commonwealth-office")]
    // An acronym is another name in other letters; a common surname is a leader's where the leader acts or the state is named.
    [InlineData("2009-10-11", "A fifth militant, Aqeel alias Doctor Usman, was seized in Rawalpindi.", "Aqeel alias Doctor Usman", "PAK REB ")]
    [InlineData("2009-03-02", "Brown urged Zimbabwe to free the activists.", "Brown", "GBR GOV gordon-brown")]
    [InlineData("2013-03-02", "Brown urged the council to fix the road.", "Brown", "  ")]
    [InlineData("2021-07-02", "Khan said Islamabad would not host US bases.", "Khan", "PAK GOV imran-khan")]
    // What was an army once is a party since; a party's name within that of another is not its own.
    [InlineData("1998-12-30", "UNITA shelled the besieged city of Cuito.", "UNITA", "AGO REB unita-forces")]
    [InlineData("2012-12-30", "UNITA rejected the result of the vote in Angola.", "UNITA", "AGO PTY unita")]
    [InlineData("2019-05-03", "Algeria's Democratic National Rally backed the plan.", "Democratic National Rally", "DZA PTY national-democratic-rally")]
    [InlineData("2018-05-03", "The Social Democratic Party in Romania left the coalition.", "Social Democratic Party", "ROU PTY ")]
    [InlineData("2023-01-08", "Bolsonaro supporters stormed Congress in Brasilia.", "Congress", "BRA LEG national-congress-of-brazil")]
    [InlineData("2008-05-11", "JEM attacked Omdurman on Saturday.", "JEM", "SDN REB justice-and-equality-movement")]
    // Of several stories each has its own state.
    [InlineData("2015-03-21", "Taliban fighters killed two in Kunduz. In Pakistan, soldiers killed five militants. In India, police arrested two men in Srinagar.", "soldiers", "PAK MIL ")]
    [InlineData("2015-03-21", "Nigeria: Army Rescues 12 Girls. Kenya: Police Shoot Two Suspects. Sudan: Rebels Attack Town.", "Police", "KEN COP ")]
    // A name within a title is what it is by itself.
    [InlineData("2023-05-10", "RSF leader Mohamed Hamdan Dagalo denied it.", "RSF", "SDN PRM rapid-support-forces")]
    [InlineData("2002-03-01", "Colombian President Andres Pastrana broke off the talks.", "Colombian President", "COL GOV andres-pastrana")]
    [InlineData("2008-11-05", "Ultras gun down 3 jawans in Manipur", "Ultras", "IND REB ")]
    [InlineData("2006-05-12", "Tigers sink navy boat, 17 sailors missing", "17 sailors", "LKA MIL ")]
    // Units by their number are of the army that the text speaks of; a body or town in their name is none.
    [InlineData("2009-01-09", "Sri Lankan troops took Elephant Pass. The 58th Infantry Division had cut the road near Paranthan.", "58th Infantry Division", "LKA MIL ")]
    [InlineData("2019-03-11", "Rebels in Myanmar ambushed a column of Light Infantry Battalion 374 near Buthidaung.", "Light Infantry Battalion 374", "MMR MIL ")]
    [InlineData("1996-08-11", "Rebels overran a post of the 205th Guards Brigade in Grozny.", "205th Guards Brigade", "RUS MIL ")]
    // What a public body is for does not say whose it is.
    [InlineData("2017-04-02", "The Anti-Corruption Commission raided an office in Mombasa, Kenya.", "Anti-Corruption Commission", "KEN GOV ")]
    [InlineData("2013-08-09", "The Supreme Electoral Court in Honduras rejected the appeal.", "Supreme Electoral Court", "HND JUD ")]
    [InlineData("2012-02-03", "The National Movement for the Liberation of Azawad attacked Menaka.", "National Movement for the Liberation of Azawad", "MLI REB national-movement-for-the-liberation-of-azawad")]
    [InlineData("1997-05-02", "Rebels took Kenge, Major General Likulia Bolongo said in Kinshasa.", "Likulia Bolongo", "COD MIL ")]
    [InlineData("2011-12-05", "Ambassador Carl Mercer returned to Damascus.", "Carl Mercer", " GOV ")]
    [InlineData("2002-11-05", "William Burns, the assistant secretary of state, flew to Cairo.", "the assistant secretary of state", "USA GOV ")]
    [InlineData("2008-03-02", "Soldiers of Ecuador's 4th Brigade found the camp near Santa Rosa in Colombia.", "4th Brigade", "ECU MIL ")]
    [InlineData("1999-03-02", "The Senate in Haiti rejected the nominee in May.", "Senate", "HTI LEG senate-of-haiti")]
    [InlineData("2013-12-05", "NTV showed the raid on a cafe in Makhachkala, Russia.", "NTV", "RUS JRN ntv-russia")]
    // A spelling that folds into that of an acronym is none; a longer name is another body.
    [InlineData("2003-05-06", "Rebels shelled the town of San Vicente in Colombia. Governor Luis Mora asked Spain for help.", "Luis Mora", "COL GOV ")]
    [InlineData("2016-04-05", "The National Observatory for Violence in Benin counted 40 attacks.", "National Observatory", "  ")]
    [InlineData("2014-07-02", "The Ministry of Social Affairs and Rehabilitation in Manila, Philippines, closed the road.", "Ministry of Social Affairs and Rehabilitation", "PHL GOV ")]
    [InlineData("1999-10-04", "Fighting went on near Tuzla. NATO's Per Lindqvist said two soldiers had died.", "Per Lindqvist", "IGO MIL ")]
    [InlineData("2007-07-20", "Police in Hue, Vietnam, freed Father Nguyen Van Ly.", "Father Nguyen Van Ly", "VNM REL ")]
    public void Who_is_meant_has_country_sector_and_id(string day, string text, string words, string code)
    {
        using var read = Read(day, text);
        var entity = read.RootElement.GetProperty("entities").EnumerateArray().First(entity => entity.GetProperty("text").GetString() == words && entity.GetProperty("type").GetString() is "Person" or "Organisation" or "Location");

        Assert.Equal(code, $"{Field(entity, "country")} {Field(entity, "sector")} {Field(entity, "id")}");
    }

    [Theory]
    [InlineData("2011-03-20", "Gaddafi vowed a long war.", "official")]
    [InlineData("1993-06-10", "Ratko Mladic said the town was his.", "rebel")]
    [InlineData("2024-03-02", "Gang leader Jimmy Cherizier said he would fight.", "rebel")]
    [InlineData("1996-11-02", "Laurent Kabila arrived in Goma. He told reporters that his men would go on.", "rebel")]
    [InlineData("2015-10-15", "Antonio Guterres said the camps were full.", "igo")]
    [InlineData("2015-10-15", "Ana Ruiz, a nurse, spoke first. Ruiz said the ward was full.", "medical")]
    public void A_named_source_has_the_kind_of_who_it_is(string day, string text, string kind)
    {
        using var read = Read(day, text);
        var said = read.RootElement.GetProperty("attributions").EnumerateArray().Last();

        Assert.Equal(kind, said.GetProperty("claimants")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("At least 17 people, among them a nurse, were killed.", "At least 17 people", "killed")]
    [InlineData("The death toll rose from 59 to 62.", "62", "killed")]
    [InlineData("Norway toll: 92", "92", "killed")]
    [InlineData("Marawi: 303 militants, 82 troops and 44 civilians killed so far.", "82 troops", "killed")]
    [InlineData("Half a million Kosovars have been displaced, over 100,000 of them since March.", "over 100,000", "displaced")]
    [InlineData("At least 17 people were killed and up to 40 hurt in Gao.", "up to 40", "injured")]
    [InlineData("The toll of wounded in Gaza rose to 62.", "62", "other")]
    [InlineData("The ministry lowered its count of the dead from 83 to 62.", "62", "killed")]
    [InlineData("Gunmen shot dead three farmers near Yola.", "three farmers", "killed")]
    [InlineData("The army lost 60 men in the siege.", "60 men", "killed")]
    [InlineData("Some 8,500 people, many of them children, have lost their lives.", "Some 8,500 people", "killed")]
    [InlineData("Up to 200 demonstrators aged 16 to 25 were detained.", "Up to 200 demonstrators", "arrested")]
    [InlineData("Gunmen attacked 3 soldiers and 4 guards killed a driver.", "3 soldiers", "troops")]
    public void A_number_says_what_it_counts(string text, string words, string kind)
    {
        using var read = Read("2015-10-15", text);
        var number = read.RootElement.GetProperty("quantities").EnumerateArray().First(number => number.GetProperty("text").GetString() == words);

        Assert.Equal(kind, number.GetProperty("kind").GetString());
    }

    private static string? Field(JsonElement entity, string name) => entity.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonDocument Read(string day, string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Coded.Coder.WriteReading(json, new Article { Text = text, PublishedOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) });
        }

        return JsonDocument.Parse(bytes.ToArray());
    }
}
