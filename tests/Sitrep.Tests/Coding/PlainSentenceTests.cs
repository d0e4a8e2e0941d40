namespace Sitrep.Tests.Coding;

/// <summary>Plain sentences across the categories of CAMEO, from many countries: the type of the first event, CONCEDE and RETREAT together as YIELD.</summary>
public sealed class PlainSentenceTests
{
    private const string Table = """
        AGREE
            Germany and Niger have agreed to step up cooperation.
            Malta will take in 50 migrants, its prime minister said.
            Brazil expressed its intent to cooperate with Peru on border security.
            Japan offered economic help to Laos.
            Norway pledged military assistance to Ukraine.
            The government of Chad promised humanitarian relief to Cameroon.
            Colombia agreed to ease sanctions on Venezuela.
            Russia offered to mediate between Armenia and Azerbaijan.
            The rebels said they would accept the mediation of Kenya.
            Thailand consented to the repatriation of refugees to Myanmar.
            Serbia has agreed to hand over the general to the tribunal.
            Iran promised to allow inspectors into its plants, the UN said.
            Turkey is ready to work with Greece on migration.
            Spain will send aid to Morocco.
            The two Koreas agreed to hold talks on Friday.
        CONSULT
            Talks between Serbia and Kosovo resumed in Brussels.
            The Moroccan king was received by the French president.
            A meeting of Sudanese and Ethiopian officials took place in Khartoum.
            The secretary general telephoned the prime minister of Iraq.
            The Indian foreign minister visited Nepal.
            Kenya's president hosted his Somali counterpart in Nairobi.
            Chinese and Indian generals held discussions over the border.
            The German chancellor spoke by telephone with the Turkish president.
            Qatar mediated between the Taliban and the United States.
            A Cuban delegation arrived in Caracas for talks.
            Pope Francis received the president of Poland at the Vatican.
            Pakistan's army chief conferred with his Saudi counterpart.
            The envoy of the African Union met rebel leaders in Addis Ababa.
            Macron held a video conference with Biden.
            Lavrov travelled to Ankara for negotiations with Turkish officials.
        SUPPORT
            Kazakhstan's president hailed his Kyrgyz counterpart's visit.
            The African Union welcomed the appointment of the Libyan premier.
            A memorandum of understanding was signed by Oman and Zanzibar.
            Nicaragua resumed diplomatic ties with Chile.
            Canada praised the reforms of the Ethiopian government.
            The United States recognised Juan Guaido as president of Venezuela.
            Germany apologised to Namibia for the genocide.
            Saudi Arabia restored diplomatic relations with Qatar.
            Vietnam expressed condolences to Indonesia over the earthquake.
            France endorsed the candidacy of the Senegalese minister.
            China voiced solidarity with Pakistan.
            The Arab League backed the Palestinian bid for membership.
            Bolivia and Chile signed a treaty on water.
            Sudan ratified the accord with Eritrea.
            Hungary hailed the decision of the Polish court.
            The prime minister thanked Jordan for hosting refugees.
            Italy defended the policy of the European Commission.
            Zambia congratulated Malawi's new president.
            Iraq opened an embassy in Riyadh.
            Britain established diplomatic ties with Bhutan.
        COOPERATE
            Trade between Angola and Zambia resumed.
            Interpol passed the suspect's details to Cyprus.
            India and Japan held joint naval exercises.
            The FBI shared intelligence with Moroccan police.
            Spain extradited the trafficker to Mexico.
            Russia and Iran exchanged technology.
            Turkey exported grain to Yemen.
            Polish and Ukrainian prosecutors worked together on the case.
            The Kenyan army trained with British troops.
            Chinese companies invested in Zambia.
            Bulgaria handed the suspect over to Germany.
        AID
            Food aid from Turkey reached Somalia on Monday.
            Taiwan has delivered 100,000 masks to Paraguay.
            Two hundred Nepalese peacekeepers arrived in South Sudan.
            The IMF approved a loan of 1.2 billion dollars for Pakistan.
            Hungarian doctors are treating wounded Libyans.
            Japan donated rice to the Philippines.
            The World Bank lent 300 million dollars to Ghana.
            Russia supplied Syria with weapons.
            Uganda took in thousands of refugees from South Sudan.
            Sweden granted asylum to the Eritrean journalist.
            Bangladesh sent peacekeepers to Mali.
            The EU disbursed 50 million euros to Moldova.
            Indian rescuers evacuated hundreds of civilians from Yemen.
            The US provided military equipment to the Philippines.
            Cuba dispatched doctors to Italy.
            Qatar financed the reconstruction of Gaza.
        YIELD
            Belarus has pardoned two Latvian citizens.
            Emergency rule was lifted by the Maldives government.
            Somali pirates freed the crew of the Danish ship.
            British troops left Basra on Sunday.
            Mali's junta handed power to a civilian president.
            US drops charges against Turkish banker
            The museum in Berlin gave back bronzes to Nigeria.
            The Egyptian court acquitted the Al Jazeera reporters.
            Myanmar eased restrictions on the opposition.
            Egypt released 200 political prisoners.
            The United States lifted sanctions on Sudan.
            The Thai prime minister resigned after protests.
            Ethiopia withdrew its troops from Somalia.
            The rebels surrendered their weapons to the United Nations.
            The government declared a ceasefire with the separatists.
            Israel allowed fuel into Gaza.
            Turkey returned the drone to Russia.
            The junta reinstated the banned party.
            Libya permitted UN inspectors to visit its sites.
            Eritrea granted the Red Cross access to prisoners.
            The president dismissed the interior minister after the outcry.
            Sudan repealed the law on apostasy.
            Syria ended the siege of the town.
            Spain reopened its border with Gibraltar.
            The militia freed the kidnapped nuns.
            Kosovo suspended tariffs on Serbian goods.
            The army pulled back from the town.
            Nigeria reopened its borders with Benin.
        REQUEST
            Tunisia is seeking the extradition of the former president from Saudi Arabia.
            Calls by Ireland for a ceasefire in Gaza went unheeded.
            Manila must withdraw its ships, the Chinese foreign ministry said.
            Thousands of Venezuelans applied for asylum in Peru.
            Doctors Without Borders is urging Greece to close the camps.
            Ukraine asked NATO for weapons.
            Haiti appealed to Canada for help.
            The UN urged Myanmar to protect the Rohingya.
            Kuwait demanded that Iraq return the archives.
            The opposition called on the president to resign.
            France asked Algeria to take back the migrants.
            The Palestinians requested a meeting of the Security Council.
            Germany invited Russia to the talks.
            Amnesty International called for the release of the activists in Bahrain.
            Pakistan pressed India to resume dialogue.
            The Pope pleaded with the warring sides in Congo.
            Armenia requested military aid from Russia.
            Lebanon sought assistance from France.
        ACCUSE
            The Malaysian opposition has been accused by the government of plotting a coup.
            Criticism of Hungary by the European Parliament grew on Tuesday.
            Philippines files protest against China over fishing ban
            Lawmakers in Kosovo condemned Serbia's arrest of three police officers.
            Bulgaria opened a probe into a Russian company.
            Turkey criticised the Dutch government.
            Poland accused Belarus of pushing migrants across the border.
            Venezuela blamed Colombia for the attack.
            Prosecutors charged the general with war crimes.
            Human Rights Watch denounced the arrests in Cuba.
            Qatar filed a complaint against the United Arab Emirates.
            The International Criminal Court opened an investigation into the Philippines.
            Journalists sued the Ugandan police.
            China protested to Japan over the visit.
            The ambassador lashed out at the European Union.
            Iran alleged that Israel was behind the blast.
            The senate is investigating the minister for bribery.
            Kenya complained to the UN about Somalia.
            The chancellor voiced concern over the crackdown in Hong Kong.
            Police questioned the former president of Peru.
            South Korea summoned the Japanese ambassador.
            Ecuador indicted the former vice president.
        REJECT
            Slovakia said it would not send soldiers to Mali.
            Talks with the rebels were ruled out by the Colombian government.
            Morocco's refusal of the UN envoy angered Algeria.
            The Senate voted down the treaty with Cuba.
            Kim Jong Un snubbed the South Korean delegation.
            Paraguay will not recognise the results of the Venezuelan election.
            North Korea rejected talks with the South.
            Russia vetoed the resolution on Syria.
            Hungary refused to take migrants from Italy.
            Ethiopia turned down the Egyptian proposal.
            The court dismissed the appeal of the opposition leader.
            Israel ruled out a ceasefire with Hamas.
            The Taliban refused to meet the Afghan government.
            Greece blocked the opening of accession talks with Macedonia.
            The president declined to resign.
            Spain opposes the referendum in Catalonia.
            Iran ignored the deadline set by the IAEA.
            The minister walked out of the meeting with the unions.
            Japan turned away the refugees.
            Cuba rebuffed an offer of aid from the United States.
        THREATEN
            Moscow will respond to the Polish move, the Kremlin warned.
            Erdogan has threatened to send refugees to Europe.
            Iran threatened to close the Strait of Hormuz.
            The union threatened to strike over pay.
            The US threatened Turkey with sanctions.
            Russia vowed retaliation against Britain.
            The rebels gave the government an ultimatum.
            The president threatened to expel the ambassador.
            Hezbollah said it would strike Israeli cities.
            The militants threatened to kill the hostages.
            Brazil threatened to cut off aid to Bolivia.
        PROTEST
            A sit-in was staged by lawyers in Lahore.
            Thousands marched through Algiers against the president.
            Teachers in Bulgaria went on strike.
            Farmers blocked roads in Greece to protest taxes.
            Rioters clashed with police in Dhaka.
            Activists began a hunger strike in Tunis.
            Crowds rallied outside the US embassy in Manila.
            Students occupied the university in Belgrade.
            Opposition supporters demonstrated against the Kenyan government.
            Dock workers walked out in Chile.
            Protesters burned tyres and looted shops in Lagos.
        SANCTION
            Peru withdraws ambassador from Mexico
            Flights to Eritrea were suspended by Ethiopia.
            Panama severed ties with Taiwan.
            Washington revoked the visas of Nicaraguan officials.
            Canada expelled three Iranian diplomats.
            Morocco cut ties with Iran.
            The Netherlands suspended aid to Rwanda.
            Saudi Arabia recalled its ambassador from Canada.
            Australia halted talks with China.
            The African Union suspended Mali.
            Colombia broke off relations with Nicaragua.
            India imposed sanctions on Fiji.
            France withdrew its peacekeepers from Lebanon.
            Kenya closed its embassy in Tripoli.
            The United States pulled out of the treaty with Russia.
            Denmark stopped arms sales to Saudi Arabia.
        MOBILIZE
            Greek warships were sent to the eastern Aegean.
            Poland deploys 500 soldiers along Belarus border
            Russia massed troops on the border with Ukraine.
            China put its air force on alert.
            Ecuador declared a military mobilisation against Colombia.
            North Korea test-fired a missile.
            Police reinforcements were deployed in Hong Kong.
            Iran staged war games in the Gulf.
            Ethiopia sent troops to the border with Eritrea.
            Pakistan reinforced its positions along the Line of Control.
        COERCE
            Vietnamese authorities have jailed a blogger.
            Kazakhstan's security service detained two Uzbek activists.
            Rwanda expelled hundreds of Congolese migrants.
            Turkish coast guards seized a Greek fishing boat.
            Police arrested the opposition leader in Kampala.
            Egypt banned the Muslim Brotherhood.
            Myanmar imposed martial law in Yangon.
            Authorities seized the newspaper's presses in Caracas.
            France deported dozens of Roma to Romania.
            Hackers attacked the servers of the Estonian parliament.
            Sri Lanka imposed a curfew in Colombo.
            Belarus shut down an independent news website.
            Troops occupied the airport in Bamako.
            The regime confiscated the property of the church.
            Security forces raided the offices of the aid group in Khartoum.
            Iran detained a British tanker.
            China blocked access to the website of the newspaper.
            The military dissolved the parliament of Guinea.
        ASSAULT
            A bomb planted by separatists wounded four soldiers in Balochistan.
            Clashes between Dinka and Nuer fighters left 30 dead.
            Israeli air strikes on Damascus killed two Iranian officers.
            The mayor was stabbed by an intruder in Gdansk.
            Gunmen killed two aid workers in Kabul.
            Saudi jets bombed a market in Yemen.
            Rebels abducted a Chinese engineer in Pakistan.
            Police beat protesters in Harare.
            A suicide bomber struck a mosque in Peshawar.
            Armenian and Azerbaijani forces exchanged fire.
            The army shelled rebel positions in Donetsk.
            Guards tortured prisoners in Libya.
            Turkish troops invaded northern Syria.
            Settlers set fire to Palestinian homes.
            Pirates hijacked a Greek ship off Somalia.
            Fighters ambushed a convoy of the Malian army.
            Soldiers raped women in Darfur.
            Militants stormed a hotel in Mogadishu.
        """;

    public static TheoryData<string, string> Sentences()
    {
        var rows = new TheoryData<string, string>();
        var type = "";
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == ' ')
            {
                rows.Add(line.Trim(), type);
            }
            else
            {
                type = line.Trim();
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_first_event_of_a_plain_sentence_is_of_its_type(string text, string type)
    {
        var events = Coded.From(text).Events;

        var first = events.Count == 0 ? "nothing" : events[0].Type.ToString().ToUpperInvariant();
        Assert.Equal(type, first is "CONCEDE" or "RETREAT" ? "YIELD" : first);
    }
}
