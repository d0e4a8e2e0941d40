namespace Sitrep.Tests.Coding;

/// <summary>Whether an act happened: a row is a text, a word of the act and its status; "speculation" for what is refused as such.</summary>
public sealed class StatusTests
{
    [Theory]
    // Tense and aspect.
    [InlineData("Militiamen shelled a hospital in Tripoli.", "shelled", "happened")]
    [InlineData("Tamil separatists have attacked an army camp near Jaffna.", "attacked", "happened")]
    [InlineData("Government troops are attacking the rebels near Taiz.", "attacking", "ongoing")]
    [InlineData("Police will arrest the union leaders on Monday.", "arrest", "planned")]
    [InlineData("The army is going to attack the rebel town.", "attack", "planned")]
    [InlineData("The president is to visit Ankara next week.", "visit", "planned")]
    [InlineData("The foreign ministers were to meet in Vienna.", "meet", "planned")]
    [InlineData("Having attacked the barracks, the rebels withdrew.", "attacked", "happened")]
    [InlineData("Officials said the army would attack the town at dawn.", "attack", "planned")]
    // What coordinated verbs share with the first.
    [InlineData("The villagers hope the soldiers will not raid the camp and arrest them.", "arrest", "negated")]
    [InlineData("If the army crosses the river and attacks the town, thousands will flee.", "attacks", "hypothetical")]
    [InlineData("As long as the rebels bomb the city, no talks will be held.", "bomb", "hypothetical")]
    // Said and done, and what somebody is only accused of planning.
    [InlineData("The president would like to thank Chad for its troops.", "thank", "happened")]
    [InlineData("The men were accused of planning to bomb the embassy.", "bomb", "planned")]
    // Modals.
    [InlineData("Rebels could attack the capital.", "attack", "speculation")]
    [InlineData("The strikes may kill civilians.", "kill", "speculation")]
    [InlineData("The guerrillas might kidnap foreigners.", "kidnap", "speculation")]
    [InlineData("The government should release the prisoners.", "release", "speculation")]
    // Negation and its limits.
    [InlineData("The soldiers did not attack the village.", "attack", "negated")]
    [InlineData("The rebels never attacked the convoy.", "attacked", "negated")]
    [InlineData("No soldiers were killed in Aden.", "killed", "negated")]
    [InlineData("The gunmen left the village without killing any civilians.", "killing", "negated")]
    [InlineData("The militia not only attacked the village but burned it.", "attacked", "happened")]
    [InlineData("Neither the army nor the rebels attacked the convoy.", "attacked", "negated")]
    // Conditions.
    [InlineData("If the sanctions continue, Iran will expel the inspectors.", "expel", "hypothetical")]
    [InlineData("The union will strike unless the government pays wages.", "strike", "hypothetical")]
    [InlineData("If rebels attack a village, the army shells the town of Bor.", "shells", "hypothetical")]
    // Embedding verbs: intending, agreeing, ordering.
    [InlineData("The rebels plan to attack the airport.", "attack", "planned")]
    [InlineData("The general ordered his men to attack the bridge.", "attack", "planned")]
    [InlineData("Students intend to demonstrate against the junta.", "demonstrate", "planned")]
    [InlineData("The ministers decided to send troops to Mali.", "send", "planned")]
    [InlineData("The army is preparing to attack Hodeidah.", "attack", "planned")]
    [InlineData("The council agreed to send peacekeepers to Haiti.", "send", "planned")]
    // Embedding verbs: threatening.
    [InlineData("The rebels threatened to kill the hostages.", "kill", "threatened")]
    [InlineData("Pyongyang threatened to attack the South.", "attack", "threatened")]
    // Embedding verbs: failing, preventing, refusing.
    [InlineData("Gunmen tried to kidnap the mayor of Cali.", "kidnap", "negated")]
    [InlineData("The rebels failed to capture the town.", "capture", "negated")]
    [InlineData("Police prevented militants from attacking the embassy.", "attacking", "negated")]
    [InlineData("The soldiers refused to attack the demonstrators.", "attack", "negated")]
    [InlineData("The guards did not prevent the rebels from attacking the base.", "attacking", "happened")]
    // Embedding verbs: denying.
    [InlineData("The minister denied that his troops had attacked the village.", "attacked", "denied")]
    [InlineData("Kigali denied attacking the refugee camp.", "attacking", "denied")]
    // Verbs whose act happens when they do.
    [InlineData("The rebels managed to capture the bridge.", "capture", "happened")]
    [InlineData("Troops began shelling the city at dawn.", "shelling", "happened")]
    [InlineData("Police helped to arrest the gunmen in Cebu.", "arrest", "happened")]
    [InlineData("The siege forced the army to withdraw from Gao.", "withdraw", "happened")]
    [InlineData("The warlord continued to shell the port.", "shell", "ongoing")]
    [InlineData("The warlord vowed to continue shelling the port.", "shelling", "threatened")]
    // Purpose.
    [InlineData("Troops entered the town to arrest the rebels.", "arrest", "planned")]
    [InlineData("Thousands gathered in Kyiv to protest against the election.", "protest", "happened")]
    // Time clauses.
    [InlineData("The troops will leave after they arrest the leaders.", "arrest", "planned")]
    [InlineData("The troops left after they arrested the leaders.", "arrested", "happened")]
    // Commands and questions.
    [InlineData("Attack the enemy camps.", "Attack", "speculation")]
    [InlineData("Did the army attack the village?", "attack", "speculation")]
    [InlineData("Who attacked the village?", "attacked", "happened")]
    [InlineData("Why did the soldiers attack the village?", "attack", "happened")]
    [InlineData("Did the minister forget that rebels had attacked the village?", "attacked", "happened")]
    [InlineData("Analysts may say that rebels attacked the village.", "attacked", "happened")]
    // Nouns.
    [InlineData("Rebels launched an attack on Goma.", "attack", "happened")]
    [InlineData("Police foiled an attack on a church in Karachi.", "attack", "negated")]
    [InlineData("Officials fear an attack on Mosul by militants.", "attack", "speculation")]
    [InlineData("The ministry has plans for an attack on the rebel stronghold of Goma.", "attack", "planned")]
    [InlineData("A planned attack on the embassy in Lima alarmed the police.", "attack", "planned")]
    [InlineData("The alleged attack on the convoy took place in Darfur.", "attack", "happened")]
    [InlineData("An attempted attack on the mosque in Quetta failed.", "attack", "negated")]
    [InlineData("There was no attack on the village of Racak.", "attack", "negated")]
    [InlineData("An imminent attack on the port of Hodeidah by the coalition worries aid groups.", "attack", "planned")]
    [InlineData("The army cancelled an offensive against the guerrillas in Shan State.", "offensive", "negated")]
    [InlineData("The army launched an offensive against the rebels in 1999.", "offensive", "historical")]
    // Time: told as background.
    [InlineData("Rebels attacked the same barracks in 1994.", "attacked", "historical")]
    [InlineData("Rebels attacked the barracks on Tuesday.", "attacked", "happened")]
    // A claim is no doubt; hedged reports are reports.
    [InlineData("The rebels reportedly killed two policemen in Kasese.", "killed", "happened")]
    [InlineData("Two farmers were feared killed in the attack.", "killed", "happened")]
    [InlineData("Two brothers helped a gunman to carry out the attack on the market in Quetta.", "attack", "happened")]
    // Not done so far, not quite, kept from doing, cleared of having done.
    [InlineData("Kenya's parliament has yet to approve the deployment of police to Haiti.", "approve", "negated")]
    [InlineData("Rebels are yet to release the 12 hostages seized in Jolo.", "release", "negated")]
    [InlineData("The rebels stopped short of attacking the capital, N'Djamena.", "attacking", "negated")]
    [InlineData("France stopped short of recognising the rebels.", "recognising", "negated")]
    [InlineData("Villagers kept gunmen from kidnapping a nurse in Katsina.", "kidnapping", "negated")]
    [InlineData("A jury in Cork acquitted a guard of shooting a prisoner.", "shooting", "denied")]
    [InlineData("The minister did not deny that his troops had shelled the hospital.", "shelled", "happened")]
    // What amends are asked or promised for was done.
    [InlineData("Iran vowed revenge for the killing of a scientist in Tehran.", "killing", "happened")]
    [InlineData("The families demanded justice for the killing of two students in Cali.", "killing", "happened")]
    [InlineData("Survivors demanded compensation for the bombing of a wedding in Sanaa.", "bombing", "happened")]
    // A threat with a condition, a question with one.
    [InlineData("The rebels warned they would shell the town unless the army withdrew.", "shell", "threatened")]
    [InlineData("What would happen if militants attacked the dam at Mosul?", "attacked", "speculation")]
    [InlineData("If the ceasefire collapses, the militia will march on Bangui, its spokesman said.", "march", "hypothetical")]
    // Made up, or played again.
    [InlineData("During the drill in Manila, commandos stormed a mock embassy and freed 20 hostages.", "freed", "speculation")]
    [InlineData("A video game in which players bomb Tehran has angered officials.", "bomb", "speculation")]
    [InlineData("The museum re-enacts the siege of Leningrad for tourists each summer.", "siege", "historical")]
    [InlineData("Millions of pilgrims took part in the stoning of Satan outside Mecca.", "stoning", "a ritual")]
    // Whose the second verb is.
    [InlineData("The spokesman denied that shots were fired and blamed gangs for the looting in Lilongwe.", "blamed", "happened")]
    [InlineData("Tehran denied that a ship was seized and condemned the claim as propaganda.", "condemned", "happened")]
    [InlineData("The company denied that workers were beaten and called the union liars.", "called", "happened")]
    [InlineData("Police failed to prevent the lynching of two men in Alwar.", "lynching", "happened")]
    [InlineData("Police prevented the lynching of two men in Alwar.", "lynching", "negated")]
    public void An_act_has_the_status_that_its_clause_gives_it(string text, string act, string expected) =>
        Assert.Equal(expected, Status(text, act));

    private static string Status(string text, string act)
    {
        var coded = Coded.From(text);
        var at = text.IndexOf(act, StringComparison.Ordinal);
        var span = new Sitrep.Articles.Span(at, at + act.Length);
        // "will arrest" is a threat as well: the act is told by the fewest words.
        return coded.Events.Where(e => e.Trigger.Overlaps(span)).MinBy(static e => e.Trigger.Length) is { } found ? found.Status.ToString().ToLowerInvariant()
            : coded.Rejected.FirstOrDefault(r => r.Trigger.Overlaps(span)) is { } refused
                ? refused.Reason.StartsWith("speculation", StringComparison.Ordinal) ? "speculation" : refused.Reason
            : coded.Events.FirstOrDefault(e => e.Evidence.Overlaps(span)) is { } part ? part.Status.ToString().ToLowerInvariant() : "none";
    }
}
