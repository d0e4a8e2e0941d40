using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Knowledge;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public sealed class AttributionTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    private static readonly ClaimantKinds Kinds = new ClaimantKinds(KnowledgeBase.LoadBundled());

    /// <summary>Each report as source, cue, kind, stance, the outlet that was told or speaks, and content; attitudes and speech acts are none.</summary>
    [Theory]
    [InlineData("The prosecutor general said two men had been shot.", "The prosecutor general | said | Official | States | two men had been shot")]
    [InlineData("\"They came at dawn,\" the governor was quoted as saying by the agency.", "the governor | quoted as saying | Official | States | They came at dawn")]
    [InlineData("Twelve soldiers were killed near Gao, a commander was quoted as saying by Reuters.", "a commander | quoted as saying | Military | States | Reuters | Twelve soldiers were killed near Gao")]
    [InlineData("The minister was quoted by Xinhua as saying the rebels had fled.", "The minister | saying | Official | States | Xinhua News Agency | the rebels had fled")]
    [InlineData("The mayor was quoted as saying that five people had died.", "The mayor | quoted as saying | Official | States | that five people had died")]
    [InlineData("The rebels said ballots had been burned, which the commission denies.", "The rebels | said | Rebel | States | ballots had been burned; the commission | denies | Official | Denies | The rebels said ballots had been burned")]
    [InlineData("Local media quoted doctors at the provincial hospital as saying eight children had been hurt.", "doctors | saying | Medical | States | eight children had been hurt")]
    [InlineData("The army said it had killed 40 fighters in Hama, a claim disputed by the governor.", "The army | said | Military | States | it had killed 40 fighters in Hama; the governor | disputed | Official | Doubts | The army said it had killed 40 fighters in Hama")]
    [InlineData("Local media quoted police as saying two men were shot.", "police | saying | Official | States | two men were shot")]
    [InlineData("The army said it had killed 40 fighters in Hama, a claim the rebels rejected.", "The army | said | Military | States | it had killed 40 fighters in Hama; the rebels | rejected | Rebel | Denies | The army said it had killed 40 fighters in Hama")]
    [InlineData("Kenya said the group had fled Barawe, an assertion that the militants denied on Monday.", "Kenya | said | Official | States | the group had fled Barawe; the militants | denied | Rebel | Denies | Kenya said the group had fled Barawe")]
    [InlineData("Iran said it had shot down a drone, a report that the Pentagon dismissed.", "Iran | said | Official | States | it had shot down a drone; the Pentagon | dismissed | Military | Denies | Iran said it had shot down a drone")]
    [InlineData("The militia said the army had killed 20 villagers, an allegation the military has repeatedly rejected.", "The militia | said | Rebel | States | the army had killed 20 villagers; the military | rejected | Military | Denies | The militia said the army had killed 20 villagers")]
    [InlineData("The defence minister said rebels had attacked the base in Mopti.", "The defence minister | said | Military | States | rebels had attacked the base in Mopti")]
    [InlineData("\"We killed ten militants,\" said the army spokesman.", "the army spokesman | said | Military | States | We killed ten militants")]
    [InlineData("The rebels withdrew on Sunday, according to the governor.", "the governor | according to | Official | States | The rebels withdrew on Sunday")]
    [InlineData("An activist told Reuters that shells hit the market.", "An activist | told | Activist | States | Reuters | that shells hit the market")]
    [InlineData("Moscow denied that its jets had bombed the hospital.", "Moscow | denied | Official | Denies | that its jets had bombed the hospital")]
    [InlineData("The ministry confirmed the death of two soldiers.", "The ministry | confirmed | Official | Confirms | the death of two soldiers")]
    [InlineData("The opposition accused the police of shooting protesters.", "The opposition | accused | Official | Accuses | the police of shooting protesters")]
    [InlineData("A doctor at the hospital said 12 bodies had been brought in.", "A doctor at the hospital | said | Medical | States | 12 bodies had been brought in")]
    [InlineData("Witnesses said gunmen opened fire on a bus in Baghlan.", "Witnesses | said | Witness | States | gunmen opened fire on a bus in Baghlan")]
    [InlineData("The Taliban claimed responsibility for the attack in Kabul.", "The Taliban | claimed | Rebel | ClaimsResponsibility | responsibility for the attack in Kabul")]
    [InlineData("Two officers were reportedly killed near Aleppo.", "- | reportedly | Unnamed | States | Two officers were reportedly killed near Aleppo")]
    [InlineData("Police: five dead in blast near Lahore", "Police | : | Official | States | five dead in blast near Lahore")]
    [InlineData("Five dead in blast near Lahore – police", "police | – | Official | States | Five dead in blast near Lahore")]
    [InlineData("Two soldiers killed in Syria – Tasnim", "Tasnim | – | Media | States | Tasnim News Agency | Two soldiers killed in Syria")]
    [InlineData("Tasnim: two officers killed in Syria", "Tasnim | : | Media | States | Tasnim News Agency | two officers killed in Syria")]
    [InlineData("Twelve miners trapped in Chile, minister says", "minister | says | Official | States | Twelve miners trapped in Chile")]
    [InlineData("The UN said 40,000 people had fled their homes in Darfur.", "The UN | said | Igo | States | 40,000 people had fled their homes in Darfur")]
    [InlineData("A regional official and Syrian activists said the troops had arrived.", "A regional official | said | Official | States | the troops had arrived; Syrian activists | said | Activist | States | the troops had arrived")]
    [InlineData("It was reported that the general had fled to Zambia.", "- | reported | Unnamed | States | that the general had fled to Zambia")]
    [InlineData("The governor said that an aide had told him the bridge was blown up.", "The governor | said | Official | States | that an aide had told him the bridge was blown up; an aide | told | Official | States | the bridge was blown up")]
    [InlineData("\"They came at night,\" she said. \"They burned everything.\"", "she | said | Unnamed | States | They came at night,\" she said. \"They burned everything")]
    [InlineData("The rebels have not confirmed the capture of the town.", "The rebels | confirmed | Rebel | Doubts | the capture of the town")]
    [InlineData("State television reported the arrest of three journalists.", "State television | reported | Media | States | the arrest of three journalists")]
    [InlineData("In the army's assessment, the rebels have fled Kidal.", "the army | assessment | Military | States | the rebels have fled Kidal")]
    [InlineData("Many roads would be closed, according to the ministry.", "the ministry | according to | Official | States | Many roads would be closed")]
    [InlineData("The police rejected the rebels' claim that they had shot down a jet.", "The police | rejected | Official | Denies | the rebels' claim that they had shot down a jet; the rebels | claim | Rebel | States | that they had shot down a jet")]
    [InlineData("Amnesty International condemned the executions in Iran.", "")]
    [InlineData("The mayor urged residents to leave the city.", "")]
    [InlineData("Pyongyang vowed to strengthen its nuclear forces.", "")]
    [InlineData("The Houthis said they fired a missile at Riyadh.", "The Houthis | said | Rebel | States | they fired a missile at Riyadh")]
    [InlineData("An army statement said ten soldiers were missing in Borno.", "An army statement | said | Military | States | ten soldiers were missing in Borno")]
    [InlineData("Residents reported heavy shelling in Donetsk.", "Residents | reported | Witness | States | heavy shelling in Donetsk")]
    [InlineData("The bishop believes the priests are alive.", "")]
    [InlineData("Israel says the tunnel was dug by Hamas.", "Israel | says | Official | States | the tunnel was dug by Hamas")]
    [InlineData("The commander, Colonel Ahmed Saleh, said his men had taken the hill.", "The commander, Colonel Ahmed Saleh | said | Military | States | his men had taken the hill")]
    [InlineData("Local media reported clashes between the two clans.", "Local media | reported | Media | States | clashes between the two clans")]
    [InlineData("Kyiv says Russian forces shelled Kharkiv overnight.", "Kyiv | says | Official | States | Russian forces shelled Kharkiv overnight")]
    [InlineData("The Pentagon said it had struck a training camp in Libya.", "The Pentagon | said | Military | States | it had struck a training camp in Libya")]
    [InlineData("\"It was a massacre,\" a survivor told the BBC.", "a survivor | told | Witness | States | BBC | It was a massacre")]
    [InlineData("The Red Cross said the road to Goma was closed.", "The Red Cross | said | Ngo | States | the road to Goma was closed")]
    [InlineData("The general admitted that civilians had died.", "The general | admitted | Military | Confirms | that civilians had died")]
    [InlineData("The study found that 300 villages had been burned.", "The study | found | Unnamed | States | that 300 villages had been burned")]
    [InlineData("The spokesman declined to comment.", "")]
    [InlineData("Medics said the dead included a child.", "Medics | said | Medical | States | the dead included a child")]
    [InlineData("The separatists blamed Ukrainian forces for the shelling.", "The separatists | blamed | Rebel | Accuses | Ukrainian forces for the shelling")]
    [InlineData("The prime minister announced a curfew in Colombo.", "The prime minister | announced | Official | States | a curfew in Colombo")]
    [InlineData("An unnamed diplomat said the talks had failed.", "An unnamed diplomat | said | Official | States | the talks had failed")]
    [InlineData("The Syrian Observatory for Human Rights said 17 fighters were killed.", "The Syrian Observatory for Human Rights | said | Ngo | States | 17 fighters were killed")]
    [InlineData("A militant commander said by telephone that the hostages were well.", "A militant commander | said | Rebel | States | that the hostages were well")]
    [InlineData("China rejected the ruling of the court in The Hague.", "")]
    [InlineData("The police chief added that two suspects were on the run.", "The police chief | added | Official | States | that two suspects were on the run")]
    [InlineData("The rebels' spokesman said they had shot down a helicopter.", "The rebels' spokesman | said | Rebel | States | they had shot down a helicopter")]
    [InlineData("Cuban state media said the dissidents had been freed.", "Cuban state media | said | Media | States | the dissidents had been freed")]
    [InlineData("The FARC said it would free two soldiers.", "The FARC | said | Rebel | States | it would free two soldiers")]
    [InlineData("Villagers told AFP that soldiers had burned their huts.", "Villagers | told | Witness | States | Agence France-Presse | that soldiers had burned their huts")]
    [InlineData("The company said its ship was hijacked off Somalia.", "The company | said | Unnamed | States | its ship was hijacked off Somalia")]
    [InlineData("Tamil groups say thousands of civilians died.", "Tamil groups | say | Unnamed | States | thousands of civilians died")]
    [InlineData("Serbian officials deny that the camp existed.", "Serbian officials | deny | Official | Denies | that the camp existed")]
    [InlineData("\"We will rebuild the bridge,\" the prime minister of Vanuatu told reporters.", "the prime minister of Vanuatu | told | Official | States | We will rebuild the bridge")]
    [InlineData("The airport was shut after the blast, officials said.", "officials | said | Official | States | The airport was shut after the blast")]
    [InlineData("According to the charity, the wells in Marib were poisoned.", "the charity | According to | Ngo | States | the wells in Marib were poisoned")]
    [InlineData("The poll shows Kenyans fear new clashes.", "The poll | shows | Unnamed | States | Kenyans fear new clashes")]
    [InlineData("The governor wrote on Facebook that looters had burned the archive.", "The governor | wrote | SocialMedia | States | Facebook | that looters had burned the archive")]
    [InlineData("Nobody was hurt, the mayor of Cali told Caracol.", "the mayor of Cali | told | Official | States | Caracol | Nobody was hurt")]
    [InlineData("A surgeon in Aden said he had treated 20 men.", "A surgeon in Aden | said | Medical | States | he had treated 20 men")]
    [InlineData("The Karen fighters disputed the army's account.", "The Karen fighters | disputed | Rebel | Doubts | the army's account")]
    [InlineData("Fishermen in Gaza say patrol boats fired at them.", "Fishermen in Gaza | say | Unnamed | States | patrol boats fired at them")]
    [InlineData("\"The valley is ours,\" said the Karen commander.", "the Karen commander | said | Military | States | The valley is ours")]
    [InlineData("Pakistan's military said two posts had been shelled.", "Pakistan's military | said | Military | States | two posts had been shelled")]
    [InlineData("The embassy warned that attacks were likely in Bamako.", "The embassy | warned | Official | States | that attacks were likely in Bamako")]
    [InlineData("The Martyrs of Kandahar, a previously unknown group, claimed the bombing in Quetta.", "The Martyrs of Kandahar | claimed | Unnamed | ClaimsResponsibility | the bombing in Quetta")]
    [InlineData("The ELN claimed the killing of two mayors.", "The ELN | claimed | Rebel | ClaimsResponsibility | the killing of two mayors")]
    [InlineData("The ELN, in a communique, acknowledged the raid.", "The ELN | acknowledged | Rebel | Confirms | the raid")]
    [InlineData("Baku says two drones were lost; Yerevan admits to one.", "Baku | says | Official | States | two drones were lost; Yerevan | admits | Official | Confirms | to one")]
    [InlineData("The president blamed Renamo; the party dismissed the charge.", "The president | blamed | Official | Accuses | Renamo; the party | dismissed | Official | Denies | the charge")]
    [InlineData("Asked about the raid, the Kremlin blamed Kyiv.", "the Kremlin | blamed | Official | Accuses | Kyiv")]
    [InlineData("According to nurses interviewed by the UN in Goma, the rebels had looted the ward.", "nurses | According to | Medical | States | the rebels had looted the ward")]
    [InlineData("The rebel commander was defiant: \"We will never disarm.\"", "The rebel commander | : | Rebel | States | We will never disarm")]
    [InlineData("Footage posted on Telegram appeared to show bodies in a street.", "Footage | show | SocialMedia | States | bodies")]
    [InlineData("Aid workers said the camp had no water.", "Aid workers | said | Ngo | States | the camp had no water")]
    [InlineData("Observers hold the militia responsible for the raid.", "Observers | hold | Unnamed | Accuses | the militia responsible for the raid")]
    [InlineData("The monitor reported that six sailors were missing.", "The monitor | reported | Unnamed | States | that six sailors were missing")]
    public void Reports_name_who_says_what(string text, string expected)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        string Quote(Span? span) => span is { } words ? document.Article.Quote(words) : "-";

        var found = AttributionReader.Read(document, new Subtrees(document), new ReportingLexicon(KnowledgeBase.LoadBundled()), Kinds).Where(said => said.Force == ReportingForce.Report);

        Assert.Equal(expected, string.Join("; ", found.Select(said =>
            $"{Quote(said.Source)} | {Quote(said.Cue)} | {said.Kind} | {said.Stance}{(said.Outlet is { } outlet ? $" | {outlet}" : "")} | {Quote(said.Content)}")));
    }

    [Theory]
    [InlineData("Health: MSF evacuated eight wounded men to the hospital in Drodro.")]
    [InlineData("Summary: Two aircraft dropped bombs on the village in the morning.")]
    [InlineData("QUESTION: Has the army left the town of Bunia?")]
    [InlineData("Interviewer: How many men were killed in your village?")]
    [InlineData("ISLAMABAD: At least five soldiers were killed in an ambush on Saturday.")]
    public void What_labels_a_line_says_nothing(string text)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });

        Assert.Empty(AttributionReader.Read(document, new Subtrees(document), new ReportingLexicon(KnowledgeBase.LoadBundled()), Kinds));
    }

    [Fact]
    public void A_word_of_the_users_own_is_read_and_a_mistake_named_with_its_line()
    {
        using var folder = new KnowledgeFolder()
            .Add("en/reporting.yaml", "- {id: mine.aver, verb: aver, stance: confirms}\n- {id: mine.bad, verb: opine, stance: shouts}\n- {id: reporting.say, remove: true}\n")
            .Add("en/claimants.yaml", "- {id: mine.pundit, noun: griot, kind: witness}\n");
        var knowledge = KnowledgeBase.LoadBundled().WithOverlay(folder.Path, out var problems);
        var document = bundled.Analyzer.Analyze(new Article { Text = "The griot averred that the bridge was mined. The mayor said it was safe." });

        var said = Assert.Single(AttributionReader.Read(document, new Subtrees(document), new ReportingLexicon(knowledge), new ClaimantKinds(knowledge)));

        Assert.Equal((ClaimantKind.Witness, Stance.Confirms, "The griot"), (said.Kind, said.Stance, said.Claimant));
        var problem = Assert.Single(problems);
        Assert.Equal(("en/reporting.yaml", 2), (problem.File, problem.Line));
        Assert.Contains("'stance' must be one of", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The bishop believes the priests are alive.", ReportingForce.Attitude)]
    [InlineData("Pyongyang vowed to strengthen its nuclear forces.", ReportingForce.SpeechAct)]
    [InlineData("The mayor urged residents to leave the city.", ReportingForce.SpeechAct)]
    public void Attitudes_and_speech_acts_are_no_reports(string text, ReportingForce force)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });

        var said = Assert.Single(AttributionReader.Read(document, new Subtrees(document), new ReportingLexicon(KnowledgeBase.LoadBundled()), Kinds));

        Assert.Equal(force, said.Force);
    }
}
