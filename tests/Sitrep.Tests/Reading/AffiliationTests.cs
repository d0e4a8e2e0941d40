using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Reading;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Reading;

public sealed class AffiliationTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("Jamil Saleh, the leader of Tajammu Alezzah, a CIA-backed Free Syrian Army faction, was wounded.", "Jamil Saleh Leads Tajammu Alezzah; Tajammu Alezzah PartOf Free Syrian Army; Tajammu Alezzah BackedBy CIA")]
    [InlineData("The Rally for Congolese Democracy, backed by Rwanda and Uganda, seized Kindu.", "Rally for Congolese Democracy BackedBy Rwanda; Rally for Congolese Democracy BackedBy Uganda")]
    [InlineData("The Northern Alliance, an umbrella group financed by Russia and Iran, entered Kabul.", "Northern Alliance BackedBy Russia; Northern Alliance BackedBy Iran")]
    [InlineData("The Presidential Guard, led by General Abdourahamane Tiani, detained the president.", "Abdourahamane Tiani Leads Presidential Guard")]
    [InlineData("Hamas's military wing, the Qassam Brigades, fired rockets.", "Qassam Brigades PartOf Hamas")]
    [InlineData("The KLA's political chief, Hashim Thaci, flew to Paris.", "Hashim Thaci Leads KLA")]
    [InlineData("Kataib Hezbollah, part of Iraq's Popular Mobilisation Forces, is armed by Iran.", "Kataib Hezbollah PartOf Popular Mobilisation Forces; Kataib Hezbollah BackedBy Iran")]
    [InlineData("Boko Haram and its leader Abubakar Shekau denied the report.", "Abubakar Shekau Leads Boko Haram")]
    [InlineData("Hamas said its commander Ahmed Jabari was killed in Gaza.", "Ahmed Jabari Leads Hamas")]
    [InlineData("The Free Syrian Army said that its spokesman Omar Hassan had resigned.", "Omar Hassan MemberOf Free Syrian Army")]
    [InlineData("The Taliban said their leader Mullah Omar was alive.", "Mullah Omar Leads Taliban")]
    [InlineData("Islamic Jihad mourned its founder Fathi Shaqaqi.", "Fathi Shaqaqi Leads Islamic Jihad")]
    [InlineData("The police arrested his lawyer Ali Hassan.", "")]
    [InlineData("Yevgeny Prigozhin fought in Bakhmut.", "")]
    [InlineData("Qassem Soleimani, commander of the Quds Force, arrived in Baghdad.", "Qassem Soleimani Leads Quds Force")]
    [InlineData("The head of the Quds Force, Qassem Soleimani, arrived in Baghdad.", "Qassem Soleimani Leads Quds Force")]
    [InlineData("Taliban leader Mullah Akhtar Mansour was killed in a drone strike.", "Mullah Akhtar Mansour Leads Taliban")]
    [InlineData("Hezbollah chief Hassan Nasrallah gave a speech on Friday.", "Hassan Nasrallah Leads Hezbollah")]
    [InlineData("Army spokesman Samir Suleiman denied the report.", "Samir Suleiman MemberOf Army")]
    [InlineData("Ahmad al-Jarba, a member of the Syrian National Coalition, resigned.", "Ahmad al-Jarba MemberOf Syrian National Coalition")]
    [InlineData("The Quds Brigades, the armed wing of Islamic Jihad, fired rockets.", "Quds Brigades PartOf Islamic Jihad")]
    [InlineData("Iran-backed Houthi rebels seized the capital.", "Houthi rebels BackedBy Iran")]
    [InlineData("The Northern Alliance, backed by the United States, took Kabul.", "Northern Alliance BackedBy United States")]
    [InlineData("The Lord's Resistance Army, led by Joseph Kony, attacked the village.", "Joseph Kony Leads Lord's Resistance Army")]
    [InlineData("Joseph Kony leads the Lord's Resistance Army.", "Joseph Kony Leads Lord's Resistance Army")]
    [InlineData("Ukraine is fighting Russia in Donbas.", "Ukraine Fights Russia")]
    [InlineData("The PKK has been fighting Turkey for decades.", "PKK Fights Turkey")]
    [InlineData("Abu Sayyaf, a faction of the Moro National Liberation Front, kidnapped tourists.", "Abu Sayyaf PartOf Moro National Liberation Front")]
    [InlineData("Jabhat al-Nusra, the Syrian affiliate of al-Qaeda, claimed the attack.", "Jabhat al-Nusra PartOf al-Qaeda")]
    [InlineData("Yulia Tymoshenko is the leader of Batkivshchyna.", "Yulia Tymoshenko Leads Batkivshchyna")]
    [InlineData("Khalifa Haftar, who commands the Libyan National Army, flew to Cairo.", "Khalifa Haftar Leads Libyan National Army")]
    [InlineData("Boko Haram leader Abubakar Shekau appeared in a video.", "Abubakar Shekau Leads Boko Haram")]
    [InlineData("FARC commander Alfonso Cano was killed by the army.", "Alfonso Cano Leads FARC")]
    [InlineData("Ali Khamenei, supreme leader of Iran, met Vladimir Putin.", "Ali Khamenei Leads Iran")]
    [InlineData("The M23, a rebel group backed by Rwanda, took Goma.", "M23 BackedBy Rwanda")]
    [InlineData("Sinn Fein, the political wing of the IRA, welcomed the truce.", "Sinn Fein PartOf IRA")]
    [InlineData("Hassan Rouhani, the president of Iran, visited Baghdad.", "Hassan Rouhani Leads Iran")]
    [InlineData("Subcomandante Marcos, the spokesman of the Zapatistas, wore a mask.", "Subcomandante Marcos MemberOf Zapatistas")]
    [InlineData("Velupillai Prabhakaran, leader of the Tamil Tigers, was killed in 2009.", "Velupillai Prabhakaran Leads Tamil Tigers")]
    [InlineData("Hamas leader Ismail Haniyeh flew to Tehran.", "Ismail Haniyeh Leads Hamas")]
    [InlineData("The Wagner Group, led by Yevgeny Prigozhin, marched on Moscow.", "Yevgeny Prigozhin Leads Wagner Group")]
    [InlineData("Yevgeny Prigozhin, head of the Wagner Group, died in a crash.", "Yevgeny Prigozhin Leads Wagner Group")]
    [InlineData("The Azov Battalion, a unit of the National Guard, defended Mariupol.", "Azov Battalion PartOf National Guard")]
    [InlineData("Al-Shabab, the Somali affiliate of al-Qaeda, attacked a hotel.", "Al-Shabab PartOf al-Qaeda")]
    [InlineData("Laurent Nkunda, a former leader of the CNDP, was arrested.", "Laurent Nkunda MemberOf CNDP")]
    [InlineData("Minni Minnawi, commander of the Sudan Liberation Army, signed the deal.", "Minni Minnawi Leads Sudan Liberation Army")]
    [InlineData("The Rapid Support Forces, commanded by Mohamed Hamdan Dagalo, seized the airport.", "Mohamed Hamdan Dagalo Leads Rapid Support Forces")]
    [InlineData("Ethiopia is fighting the Tigray People's Liberation Front.", "Ethiopia Fights Tigray People's Liberation Front")]
    [InlineData("Radovan Karadzic was the leader of the Republika Srpska.", "Radovan Karadzic Leads Republika Srpska")]
    [InlineData("Shining Path founder Abimael Guzman died in prison.", "Abimael Guzman Leads Shining Path")]
    [InlineData("Gerry Adams, president of Sinn Fein, welcomed the deal.", "Gerry Adams Leads Sinn Fein")]
    [InlineData("Ansar Dine, a group backed by Algeria, denied the report.", "Ansar Dine BackedBy Algeria")]
    [InlineData("The Sinaloa Cartel, headed by Joaquin Guzman, shipped drugs.", "Joaquin Guzman Leads Sinaloa Cartel")]
    [InlineData("Houthi spokesman Mohammed Abdulsalam rejected the offer.", "Mohammed Abdulsalam MemberOf Houthi")]
    [InlineData("PKK leader Abdullah Ocalan called for a truce.", "Abdullah Ocalan Leads PKK")]
    [InlineData("Muqtada al-Sadr, who leads the Mahdi Army, left Najaf.", "Muqtada al-Sadr Leads Mahdi Army")]
    [InlineData("Sirajuddin Haqqani, deputy leader of the Taliban, gave an interview.", "Sirajuddin Haqqani MemberOf Taliban")]
    [InlineData("Fatah member Marwan Barghouti was jailed.", "Marwan Barghouti MemberOf Fatah")]
    [InlineData("Abdul Rashid Dostum leads Junbish.", "Abdul Rashid Dostum Leads Junbish")]
    [InlineData("Ratko Mladic, commander of the Bosnian Serb army, was caught.", "Ratko Mladic Leads Bosnian Serb army")]
    [InlineData("Egypt-backed Khalifa Haftar refused the truce.", "Khalifa Haftar BackedBy Egypt")]
    [InlineData("Kosovo Liberation Army commander Ramush Haradinaj surrendered.", "Ramush Haradinaj Leads Kosovo Liberation Army")]
    [InlineData("Jonas Savimbi was the leader of UNITA.", "Jonas Savimbi Leads UNITA")]
    [InlineData("Foday Sankoh, founder of the Revolutionary United Front, was arrested.", "Foday Sankoh Leads Revolutionary United Front")]
    [InlineData("John Garang, leader of the Sudan People's Liberation Army, died in July.", "John Garang Leads Sudan People's Liberation Army")]
    [InlineData("The Eritrean-backed Alliance rejected the plan.", "Alliance BackedBy Eritrean")]
    [InlineData("The Free Papua Movement, a separatist group led by Benny Wenda, raised its flag.", "Benny Wenda Leads Free Papua Movement")]
    [InlineData("Thomas Sankara, the president of Burkina Faso, spoke in Harare.", "Thomas Sankara Leads Burkina Faso")]
    [InlineData("Xanana Gusmao, leader of Fretilin, was freed in Dili.", "Xanana Gusmao Leads Fretilin")]
    [InlineData("Rwanda-backed M23 rebels took Bukavu.", "M23 rebels BackedBy Rwanda")]
    [InlineData("Hamas is fighting Israel in Gaza.", "Hamas Fights Israel")]
    [InlineData("The Arakan Army, led by Twan Mrat Naing, took the base.", "Twan Mrat Naing Leads Arakan Army")]
    [InlineData("ELN commander Pablo Beltran arrived in Quito.", "Pablo Beltran Leads ELN")]
    [InlineData("Armenia is fighting Azerbaijan in Karabakh.", "Armenia Fights Azerbaijan")]
    [InlineData("The army shelled the town on Friday.", "")]
    [InlineData("Officials met in Geneva.", "")]
    public void Relations_between_parties_are_read_with_both_sides(string text, string expected)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });

        var found = AffiliationReader.Read(document, new KnownNames(document, KnowledgeBase.LoadBundled()));

        Assert.Equal(expected, string.Join("; ", found.Select(item => $"{document.Article.Quote(item.Subject)} {item.Relation} {document.Article.Quote(item.Object)}")));
    }

    [Theory]
    [InlineData("This article was originally posted in RSIS.", "RSIS", "", 1)]
    [InlineData("KABUL, Jan 3 (Reuters) - A bomb killed six people, police said.", null, "Reuters", 0)]
    [InlineData("The plane was shot down, officials said, citing the Interfax agency.", null, "Interfax", 0)]
    [InlineData("Two men died. Copyright 2014 The Daily News. All rights reserved.", null, "", 2)]
    public void Provenance_names_where_a_text_comes_from(string text, string? original, string agencies, int notices)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        var kinds = new ClaimantKinds(KnowledgeBase.LoadBundled());

        var provenance = ProvenanceReader.Read(document, kinds, AttributionReader.Read(document, new Subtrees(document), new ReportingLexicon(KnowledgeBase.LoadBundled()), kinds));

        Assert.Equal(original, provenance.OriginalOutlet);
        Assert.Equal(agencies, string.Join(", ", provenance.Agencies));
        Assert.Equal(notices, provenance.Notices.Count);
    }
}
