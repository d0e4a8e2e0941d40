namespace Sitrep.Tests.Coding;

/// <summary>
/// Sentences in which a participle, a phrase, a later clause or a name stands where the parser looks for another word: who does what to
/// whom must come out all the same.
/// </summary>
public sealed class HiddenVerbTests
{
    [Theory]
    [InlineData("Attackers armed with knives, axes and shotguns slaughtered 85 people in Bentalha.", "ASSAULT happened DZA/UAF > DZA/CVL @Bentalha killed=85")]
    [InlineData("Gunmen believed to be members of a gang murdered a judge in Palermo.", "ASSAULT happened ITA/UAF > ITA/JUD @Palermo killed=1")]
    [InlineData("Separatists using Grad rockets bombarded an army post near Debaltseve.", "ASSAULT happened REB > MIL @Debaltseve")]
    [InlineData("Ethiopian warplanes struck the city of Mekelle.", "ASSAULT happened ETH/MIL > ? @Mek'ele")]
    [InlineData("A crowd attacked a shrine in Faisalabad after a cleric accused the community of blasphemy.", "ASSAULT happened PAK/CVL > ? @Faisalabad\nACCUSE happened PAK/REL > PAK/CVL")]
    [InlineData("Vietnam protested to Beijing after a Chinese vessel sank a fishing boat near the Paracels.", "ACCUSE happened VNM > CHN\nASSAULT happened CHN/UNK > AGR @Paracel Islands")]
    [InlineData("A bomb blew up as a convoy of border guards crossed a bridge, killing an officer near Zliten.", "ASSAULT happened > UNK @Zliten killed=1")]
    [InlineData("Bangladesh hanged Islamist leader Motiur Rahman Nizami for crimes committed during its war of independence.", "ASSAULT happened BGD > BGD/PTY killed=1")]
    [InlineData("A grenade attack on a church in Asmara injured five worshippers, and a group said it was behind it.", "ASSAULT happened > ERI/REL @Asmara injured=5")]
    [InlineData("Niger's junta scrapped military accords with France.", "REJECT happened NER/MIL > FRA")]
    [InlineData("Sudan's ruling military council and an alliance of opposition groups resumed talks on Sunday.", "CONSULT happened SDN/MIL+OPP")]
    [InlineData("Police in Minsk beat and detained dozens of women.", "ASSAULT happened BLR/COP > BLR/CVL @Minsk injured=24..99\nCOERCE happened BLR/COP > BLR/CVL @Minsk arrested=24..99")]
    [InlineData("Angry residents besieged the police station after a youth died in custody, and damaged three vehicles before troops arrived.", "PROTEST happened CVL > COP\nASSAULT happened > CVL killed=1\nASSAULT happened CVL > ?\nMOBILIZE happened MIL")]
    [InlineData("Vigilantes lynched two men accused of stealing cattle in Isiolo.", "ASSAULT happened KEN/PRM > KEN/CVL killed=2\nACCUSE happened > KEN/CVL\nCOERCE happened KEN/CVL > ? @Isiolo")]
    [InlineData("Russia and Turkey called in a joint statement for a ceasefire in Libya.", "REQUEST happened RUS+TUR @Libya")]
    [InlineData("A mob set a temple ablaze in Lahore.", "ASSAULT happened PAK/CVL > PAK/REL @Lahore")]
    [InlineData("Six soldiers were killed in Donetsk, Kiev said, while the rebels accused the army of shelling a school.", "ASSAULT happened > UKR/MIL @Donetsk killed=6\nACCUSE happened UKR/REB > UKR/MIL @Donetsk\nASSAULT happened UKR/MIL > UKR/EDU @Donetsk")]
    [InlineData("Five miners were killed in Goma, the government said, declaring three days of mourning.", "ASSAULT happened > COD/LAB @Goma killed=5\nSUPPORT happened COD/GOV @Goma")]
    [InlineData("Rebels captured an outpost in Kachin, and air strikes forced 3,000 villagers to flee.", "ASSAULT happened REB\nCOERCE happened > CVL displaced=3000")]
    [InlineData("A field commander blamed for the abduction of nurses was killed by Russian troops.", "ACCUSE happened > MIL\nASSAULT happened MIL > MED\nASSAULT happened RUS/MIL > MIL killed=1")]
    [InlineData("Clashes raged around Goma.", "ASSAULT happened @Goma")]
    [InlineData("Hundreds of Copts rallied in Cairo.", "PROTEST happened EGY/CVL @Cairo participants=200..999")]
    [InlineData("The officials were executed by a group calling itself Islamic State West Africa Province.", "ASSAULT happened NGA/REB > GOV")]
    [InlineData("Uganda offered to mediate between Somalia and Ethiopia.", "AGREE happened UGA > SOM+ETH\nCONSULT planned UGA > SOM+ETH")]
    [InlineData("India and Nepal held talks after officials from the two countries met in Delhi.", "CONSULT happened IND+NPL @Delhi\nCONSULT happened IND/GOV+NPL/GOV @Delhi")]
    [InlineData("Hungary blocked a European Union statement criticising China.", "REJECT happened HUN > EUR/GOV\nACCUSE happened EUR/GOV > CHN")]
    [InlineData("Human Rights Watch accused Chad of torture.", "ACCUSE happened NGO/SOC > TCD")]
    [InlineData("An explosion at a bus stop in Nairobi left two dead and 16 injured on Sunday.", "ASSAULT happened > ? @Nairobi killed=2 injured=16")]
    [InlineData("Relatives stormed the office of the governor in Chilpancingo and looted it.", "PROTEST happened MEX/CVL > MEX/GOV @Chilpancingo")]
    [InlineData("Iran warned Israel that any attack would be met with rockets.", "THREATEN happened IRN > ISR")]
    [InlineData("Kenyan police, backed by helicopters, wounded dozens of protesters.", "ASSAULT happened KEN/COP > CVL injured=24..99")]
    [InlineData("Somali gunmen, officials said, wounded five students.", "ASSAULT happened SOM/UAF > EDU injured=5")]
    [InlineData("Israeli soldiers have wounded four nurses, a rights group says.", "ASSAULT happened ISR/MIL > MED injured=4")]
    [InlineData("Three nurses held since May were killed on Monday by Ethiopian rebels.", "COERCE happened > MED arrested=3\nASSAULT happened ETH/REB > MED killed=3")]
    [InlineData("Somali gunmen in a dawn raid abducted a bishop and two priests.", "ASSAULT happened SOM/UAF > REL+REL abducted=3")]
    [InlineData("Kenyan police, for the second time this week, freed five students.", "RETREAT happened KEN/COP > EDU")]
    [InlineData("Burmese soldiers angered by the ruling freed three nurses.", "RETREAT happened MMR/MIL > MED")]
    [InlineData("Kenyan police, officials said, abducted five students.", "ASSAULT happened KEN/COP > EDU abducted=5")]
    [InlineData("Five students were among those killed by Israeli soldiers.", "ASSAULT happened ISR/MIL > EDU killed=5")]
    [InlineData("The mayor died when Somali gunmen opened fire on a crowd.", "ASSAULT happened SOM/UAF > GOV killed=1")]
    [InlineData("Turkish jets shelled the town hours after Nigerian troops rejected an offer of talks.", "ASSAULT happened TUR/MIL > ?\nREJECT happened NGA/MIL")]
    [InlineData("Egyptian protesters stoned a bus while Sudanese soldiers looted the shops.", "PROTEST happened EGY/CVL\nASSAULT happened SDN/MIL > ?")]
    [InlineData("Three hundred Bulgarians sought refuge in Greece.", "REQUEST happened BGR/CVL > GRC @Greece")]
    [InlineData("Rioters burned a church in Meiktila.", "PROTEST happened MMR/CVL > MMR/REL @Meiktila")]
    [InlineData("Soldiers fired on a wedding in Jalalabad.", "ASSAULT happened AFG/MIL > AFG/CVL @Jalalabad")]
    public void Who_does_what_to_whom_is_found_behind_what_hides_it(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Coded.From(text).Events.Select(Coded.Line)));
}
