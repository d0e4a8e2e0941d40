using Sitrep.Knowledge;

namespace Sitrep.Tests.Coding;

/// <summary>Clauses that news cuts short or builds in its own order: no auxiliary, a speaker between commas, "shot dead" before its object.</summary>
public sealed class ShortClauseTests
{
    [Theory]
    [InlineData("4 farmers killed.", "ASSAULT happened > AGR killed=4")]
    [InlineData("Two soldiers wounded in Gao.", "ASSAULT happened > MLI/MIL @Gao injured=2")]
    [InlineData("Six policemen martyred in Quetta; three militants neutralised, officials said.", "ASSAULT happened > PAK/COP @Quetta killed=6")]
    [InlineData("Six policemen martyred in Quetta; three militants neutralised, officials said.", "ASSAULT happened > PAK/REB @Quetta killed=3")]
    [InlineData("Two nuns killed, seven pupils wounded in Bria blast.", "ASSAULT happened > CAF/REL @Bria killed=2 injured=7")]
    [InlineData("Six killed in air raid near Saada, medics say", "ASSAULT happened > ? @Sa'dah killed=6")]
    [InlineData("Two soldiers embraced martyrdom in a clash in Quetta.", "ASSAULT happened > PAK/MIL @Quetta killed=2")]
    [InlineData("Rebels killed and looted in the town of Bor.", "ASSAULT happened SSD/REB")]
    public void A_participle_without_auxiliary_and_object_tells_to_whom_it_was_done(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rebels shot dead 5 farmers in Bunia.", "ASSAULT happened COD/REB > COD/AGR @Bunia killed=5", "5 farmers")]
    [InlineData("Police have shot dead a student in Lima.", "ASSAULT happened PER/COP > PER/EDU @Lima killed=1", "a student")]
    [InlineData("Soldiers have shot dead three miners in Accra.", "ASSAULT happened GHA/MIL > GHA/LAB @Accra killed=3", "three miners")]
    [InlineData("Bandits shot dead the mayor in Jos.", "ASSAULT happened NGA/CRM > NGA/GOV @Jos killed=1", "the mayor")]
    public void Who_is_shot_dead_stands_behind_the_adjective(string text, string expected, string words)
    {
        var shot = Assert.Single(Coded.From(text).Events);
        Assert.Equal(expected, Coded.Line(shot));
        Assert.Equal(words, Assert.Single(shot.Recipients) is { Span: var at } ? text[at.Start..at.End] : null);
    }

    [Theory]
    [InlineData("A Danish missile has hit the clinic, the mayor, Ama Dosseh, said.", "the mayor")]
    [InlineData("A Danish strike destroyed the depot, the governor, Ali Reza, said.", "the governor")]
    [InlineData("Gunmen killed six herders, the district chief, Musa Bala, told reporters.", "the district chief")]
    [InlineData("Shells fell on the market, a local doctor, Rosa Quinde, said.", "a local doctor")]
    [InlineData("The rebels burned the village, its chief, Okello Odong, said.", "its chief")]
    public void Who_is_named_between_commas_before_a_verb_of_saying_says_it(string text, string claimant)
    {
        var told = Assert.Single(Coded.From(text).Events);
        Assert.Contains(told.Attribution, said => said.Claimant.StartsWith(claimant, StringComparison.Ordinal));
        Assert.DoesNotContain(told.Actors.Concat(told.Recipients), static party => party.Roles.Count > 0);
    }

    [Theory]
    [InlineData("No one was hurt in the raid in Derry.")]
    [InlineData("No soldier was wounded in the attack on the base.")]
    [InlineData("Neither guard was injured in the raid in Oran.")]
    [InlineData("Nobody was killed when rebels shelled Gao.")]
    public void None_is_no_number(string text) => Assert.DoesNotContain(Coded.From(text).Events, static e => e.Quantities.Count > 0);

    [Theory]
    [InlineData("Ten dead after storm hits Manila")]
    [InlineData("Twenty people were killed when an earthquake struck Lima.")]
    [InlineData("Four people died after a landslide buried a village in Nepal.")]
    public void A_disaster_that_another_clause_tells_of_is_nobodys_act(string text) =>
        Assert.DoesNotContain(Coded.From(text).Events, static e => e.Type == EventType.Assault);

    [Theory]
    [InlineData("The army sent tanks towards the palace in Accra.", "MOBILIZE happened GHA/MIL")]
    [InlineData("Chile sent tanks and artillery to the border with Peru.", "MOBILIZE happened CHL")]
    [InlineData("Turkey sent howitzers into Idlib on Friday.", "MOBILIZE happened TUR")]
    [InlineData("Norway sent tanks to Ukraine.", "AID happened NOR > UKR")]
    [InlineData("Peru launched 40 drones and Chile shot down 33 of them.", "ASSAULT happened CHL")]
    [InlineData("Lawmakers shot down two of the amendments.", "REJECT happened LEG")]
    [InlineData("Police followed the gang with a view to arresting its leader.", "COERCE planned COP")]
    [InlineData("Hundreds of soldiers died in the Battle of Baidoa.", "ASSAULT happened > SOM/MIL @Baidoa")]
    [InlineData("In Taiz Governorate, shelling killed two farmers.", "ASSAULT happened > AGR @Taiz Governorate killed=2")]
    public void The_words_beside_it_give_an_act_its_sense(string text, string expected) =>
        Assert.Contains(Coded.From(text).Events, e => Coded.Line(e).StartsWith(expected, StringComparison.Ordinal));
}
