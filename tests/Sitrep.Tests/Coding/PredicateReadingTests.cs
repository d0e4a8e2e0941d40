namespace Sitrep.Tests.Coding;

/// <summary>Which words carry an event, and as what, where the tree or the tag alone would mislead. Beside each rule stands a sentence that shows its limit.</summary>
public sealed class PredicateReadingTests
{
    [Theory]
    // A verb that was taken for an adjective or for a modifier of its object.
    [InlineData("Libya financed rebels in Chad.", "AID")]
    [InlineData("Berlin asked Tehran to free the prisoners.", "REQUEST RETREAT")]
    [InlineData("The students did not march in Dhaka.", "PROTEST")]
    // A particle that hangs from the object, and what is said of the object.
    [InlineData("The rebels handed over their weapons to the United Nations.", "RETREAT")]
    [InlineData("A court found the banker guilty of fraud.", "SANCTION")]
    // The head of a noun pattern stands before its preposition.
    [InlineData("Kosovo called for NATO intervention.", "REQUEST")]
    [InlineData("Iran's refusal to negotiate with Washington dismayed diplomats.", "REJECT")]
    // Peacekeepers are help; soldiers are not, and peacekeepers who fight are none.
    [InlineData("Ghana sent 200 soldiers to Mali on a peacekeeping mission.", "AID")]
    [InlineData("Ghana sent 200 soldiers to the border.", "MOBILIZE")]
    [InlineData("Ghana withdrew a batch of 200 peacekeepers from Mali.", "SANCTION")]
    [InlineData("Ghana withdrew 200 soldiers from the border.", "RETREAT")]
    // Who is counted by "more than", who is in a team, what is let in.
    [InlineData("Norway accepted more than 1,500 people from Syria.", "AID")]
    [InlineData("Norway sent teams of spies to Sudan.", "")]
    [InlineData("Sudan allowed relief into the camps.", "RETREAT")]
    // A passive need not say by whom.
    [InlineData("Tamil newspapers banned in Jaffna", "COERCE")]
    // What is answered is no event beside the answer.
    [InlineData("Mongolia turned down an offer from China.", "REJECT")]
    // Families that were missing.
    [InlineData("The general held four villagers as human shields.", "ASSAULT")]
    [InlineData("Rebels violated the ceasefire in Tigray.", "ASSAULT")]
    [InlineData("The militia seized cattle near Gao.", "COERCE")]
    [InlineData("Subversives threw sticks of dynamite at the consulate in Lima.", "ASSAULT")]
    [InlineData("After six hours the guerrillas withdrew.", "RETREAT")]
    [InlineData("The rebels blew up a pylon, leaving the eastern province without power.", "ASSAULT")]
    [InlineData("Rebels burned a cooperative near Jalapa.", "ASSAULT")]
    [InlineData("Students hurled firebombs at riot police in Daegu.", "PROTEST")]
    [InlineData("Police lathi-charged the crowd in Patna.", "ASSAULT")]
    [InlineData("The Army staged a flag march in Bhagalpur.", "MOBILIZE")]
    [InlineData("Farmers squatted on railway tracks near Patiala.", "PROTEST")]
    [InlineData("Section 144 was imposed in the district.", "COERCE")]
    [InlineData("Maoists triggered a landmine blast near Gadchiroli.", "ASSAULT")]
    [InlineData("Students gheraoed the registrar over fees.", "PROTEST")]
    public void Words_carry_the_event_that_they_tell_of(string text, string types) =>
        Assert.Equal(types, string.Join(' ', Coded.From(text).Events.Select(e => e.Type.ToString().ToUpperInvariant())));

    [Theory]
    [InlineData("The Government of National Accord captured Sirte.", "ASSAULT")]
    [InlineData("Allied fighters captured Sirte.", "ASSAULT")]
    [InlineData("Gunmen killed two alleged spies in Mogadishu.", "ASSAULT")]
    [InlineData("Thousands of fighters were mobilised by militia leaders in Kunduz.", "MOBILIZE")]
    public void Names_and_descriptions_tell_of_nothing(string text, string types) =>
        Assert.Equal(types, string.Join(' ', Coded.From(text).Events.Select(e => e.Type.ToString().ToUpperInvariant())));

    [Theory]
    [InlineData("Fears grew that the rebels would attack Goma.")]
    [InlineData("The novel tells how rebels capture a city.")]
    [InlineData("Should the firm be given a role, an official said, Norway will reconsider.")]
    public void What_is_feared_made_up_or_a_condition_is_no_event(string text) => Assert.Empty(Coded.From(text).Events);

    [Fact]
    public void Two_states_of_one_phrase_meet_each_other() =>
        Assert.Equal(["IND", "PAK"], Coded.From("The foreign ministers of India and Pakistan met in Islamabad.").Events[0].Actors.Select(actor => actor.Country));
}
