using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class SentenceTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("Dr. Omar of the U.S. Army left. He died.", "Dr. Omar of the U.S. Army left.|He died.")]
    [InlineData("They came from the U.S. The army left.", "They came from the U.S.|The army left.")]
    [InlineData("“Go!” he said. She went.", "“Go!” he said.|She went.")]
    [InlineData("He asked: “Why?” Nobody knew.", "He asked: “Why?”|Nobody knew.")]
    [InlineData("Prices rose 3.5 percent. Nobody cared.", "Prices rose 3.5 percent.|Nobody cared.")]
    [InlineData("A first line\nA second line", "A first line|A second line")]
    [InlineData("The army withdrew from\nthe city on Monday.", "The army withdrew from\nthe city on Monday.")]
    [InlineData("J. R. Brown spoke on Jan. 5 at 9 a.m. in Rome.", "J. R. Brown spoke on Jan. 5 at 9 a.m. in Rome.")]
    [InlineData("He died in Rome.[12] The pope wept.", "He died in Rome.[12]|The pope wept.")]
    [InlineData("He died there.4 The pope wept.", "He died there.4|The pope wept.")]
    [InlineData("The king (c. 1230 BC) fought, e.g. The Hague was his.", "The king (c. 1230 BC) fought, e.g. The Hague was his.")]
    [InlineData("where is he? nobody knows. we left.", "where is he?|nobody knows.|we left.")]
    [InlineData("The dept. is closed. It is.", "The dept. is closed.|It is.")]
    [InlineData("HAMA, Syria, July 12 (Reuters) - Shells fell on the town.", "HAMA, Syria, July 12 (Reuters) -|Shells fell on the town.")]
    [InlineData("(Reuters) - Shells fell on the town.", "(Reuters) -|Shells fell on the town.")]
    [InlineData("PORT-AU-PRINCE - Gangs looted two shops.", "PORT-AU-PRINCE -|Gangs looted two shops.")]
    [InlineData("N'DJAMENA, Chad — “We won,” he said.", "N'DJAMENA, Chad —|“We won,” he said.")]
    [InlineData("Beirut, Lebanon — The army left the town.", "Beirut, Lebanon —|The army left the town.")]
    [InlineData("Jerusalem (AFP) – Two people died there.", "Jerusalem (AFP) –|Two people died there.")]
    [InlineData("KABUL-based diplomats left the city - for good.", "KABUL-based diplomats left the city - for good.")]
    [InlineData("The king - a Spaniard - left the town.", "The king - a Spaniard - left the town.")]
    [InlineData("SAIGON, FEB. 7 (UPI)--GUERRILLAS SHELLED THE BASE TODAY.", "SAIGON, FEB. 7 (UPI)--|GUERRILLAS SHELLED THE BASE TODAY.")]
    [InlineData("LAGOS, NIGERIA (AP) _ TROOPS ENTERED IBADAN ON SATURDAY.", "LAGOS, NIGERIA (AP) _|TROOPS ENTERED IBADAN ON SATURDAY.")]
    [InlineData("DELHI, MAY 3 -- TROOPS ENTERED THE VALLEY TODAY.", "DELHI, MAY 3 --|TROOPS ENTERED THE VALLEY TODAY.")]
    [InlineData("11:40 Police freed the hostages in Gao.", "11:40|Police freed the hostages in Gao.")]
    [InlineData("09:15 GMT - The army shelled the town again.", "09:15 GMT -|The army shelled the town again.")]
    [InlineData("9.30 Swiss francs were paid to each of them.", "9.30 Swiss francs were paid to each of them.")]
    [InlineData("12:30 trains were stopped at the border.", "12:30 trains were stopped at the border.")]
    [InlineData("GAROWE, 4 September 2012: The army left the town.", "GAROWE, 4 September 2012:|The army left the town.")]
    [InlineData("JONES: The army left the town on 4 May.", "JONES: The army left the town on 4 May.")]
    [InlineData("Supporting Effort #2 – Kherson Axis (Objective: Hold the bank)", "Supporting Effort #2 – Kherson Axis (Objective: Hold the bank)")]
    [InlineData("TEN KILLED IN RAID - ARMY SAYS IT WAS REBELS", "TEN KILLED IN RAID - ARMY SAYS IT WAS REBELS")]
    [InlineData("Kabul Attack – Tasnim", "Kabul Attack – Tasnim")]
    [InlineData("1. Rebels left the town.", "1. Rebels left the town.")]
    [InlineData("IV. Findings of the mission", "IV. Findings of the mission")]
    [InlineData("II. OBSERVATIONS\n12. The mission saw no troops. It left.", "II. OBSERVATIONS|12. The mission saw no troops.|It left.")]
    [InlineData("He paid Rs. 500 to Smt. Devi of Addl. Commissioner Rao's office.", "He paid Rs. 500 to Smt. Devi of Addl. Commissioner Rao's office.")]
    [InlineData("Engr. Musa met Alh. Bello in Brgy. San Juan. They left.", "Engr. Musa met Alh. Bello in Brgy. San Juan.|They left.")]
    [InlineData("The panel agreed (see paras. 12-14 and arts. 3 and 5). It left.", "The panel agreed (see paras. 12-14 and arts. 3 and 5).|It left.")]
    [InlineData("We need two things. 2. The rebels must leave.", "We need two things.|2. The rebels must leave.")]
    [InlineData("it was late at the border. nobody came.", "it was late at the border.|nobody came.")]
    [InlineData("The bde. commander left. She stayed.", "The bde. commander left.|She stayed.")]
    [InlineData("Nobody was paid. $3 million is missing.", "Nobody was paid.|$3 million is missing.")]
    [InlineData("He fled. (police said so later.)", "He fled.|(police said so later.)")]
    [InlineData("See the report. http://example.org/a http://example.org/b Omar wrote it.", "See the report.|http://example.org/a|http://example.org/b|Omar wrote it.")]
    [InlineData("Nobody came. Thanks, Omar", "Nobody came.|Thanks,|Omar")]
    [InlineData("Omar Ali 11/30/2001 09:14 AM Nobody came.", "Omar Ali|11/30/2001 09:14 AM|Nobody came.")]
    [InlineData("Figure 3.1 The bridge after the attack.", "Figure 3.1|The bridge after the attack.")]
    [InlineData("The king (b. 1949, d. 2004) studied for a Ph.D. in Rome.", "The king (b. 1949, d. 2004) studied for a Ph.D. in Rome.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        var article = new Article { Text = text };
        var document = bundled.Analyzer.Analyze(article);
        Assert.Equal(expected.Split('|'), document.Sentences.Select(sentence => article.Quote(sentence.Span)));
    }

    [Theory]
    [InlineData("* Troops raid a camp near Jenin, kill three men\n* Rebels fire twenty rockets at a northern town\n* President to send an envoy to the capital", 3)]
    [InlineData("\u2022  End the use of cluster munitions in all towns at once;\n\u2022  Cooperate with the Commission of Inquiry on all of them;\nTo the Security Council, which is to meet on Monday:", 3)]
    [InlineData("- Rebels took two villages north of the town in the night\n- Troops took them back in the morning, witnesses say\n- Nobody was hurt in either of the villages, they say", 3)]
    [InlineData("1. Rebels took two villages north of the town in the night\n2. Troops took them back in the morning, witnesses say\n3. Nobody was hurt in either of the villages, they say", 3)]
    [InlineData("(a) Rebels took two villages north of the town in the night\n(b) Troops took them back in the morning, witnesses say\n(c) Nobody was hurt in either of the villages, they say", 3)]
    [InlineData("[09:15] Rebels took two villages north of the town in the night\n[10:40] Troops took them back in the morning, witnesses say\n[11:05] Nobody was hurt in either of the villages, they say", 3)]
    [InlineData("Peru's top judge resigns over tapes\nNicaragua bishops attacked by a pro-government mob in Diriamba\nColombia, rebels resume peace talks in Havana\nHaiti suspends fuel price rise", 4)]
    [InlineData("From: the desk of an agency in a town far away\nSubject: Fwd: three men were taken from a village\nDate: Tue, 9 Mar 2010 14:22:01 +0000", 3)]
    [InlineData("Rebels took two villages north of the town in the night,\nsaid the army, which took them back in the morning. Some\n12 men - all of them soldiers - were hurt, the army said", 2)]
    [InlineData("> Rebels took two villages north of the town in the night,\n> said the army, which took them back in the morning. Some\n> men were hurt, the army said.", 2)]
    public void Items_are_sentences_of_their_own_and_wrapped_lines_are_not(string text, int sentences)
    {
        var document = bundled.Analyzer.Analyze(new Article { Text = text });
        Assert.Equal(sentences, document.Sentences.Length);
        Assert.DoesNotContain(document.Tokens, token => token.Form == ">");
    }

    [Fact]
    public void The_title_is_a_headline_of_its_own()
    {
        var document = bundled.Analyzer.Analyze(new Article { Title = "Five miners held in Peru", Text = "Police said so. They left." });
        Assert.Equal([true, false, false], document.Sentences.Select(sentence => sentence.IsHeadline));
    }
}
