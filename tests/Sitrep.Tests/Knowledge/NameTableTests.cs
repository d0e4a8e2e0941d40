using Sitrep.Knowledge;

namespace Sitrep.Tests.Knowledge;

public class NameTableTests
{
    private const string Actors = """
        - {id: al-qaeda, name: al-Qaeda, aliases: [Al Qaida, AQ, The Base]}
        - {id: aqap, name: al-Qaeda in the Arabian Peninsula}
        - {id: nusra, name: Jabhat al-Nusra}
        - {id: lra, name: Lord's Resistance Army, aliases: [LRA]}
        - {id: nato, name: NATO}
        - {id: care, name: CARE}
        - {id: is, name: Islamic State, aliases: [IS, ISIL]}
        - {id: who, name: World Health Organization, aliases: [WHO]}
        - {id: m23, name: M23}
        - {id: msf, name: Médecins Sans Frontières}
        """;

    private const string Persons = """
        - {id: carter-a, name: Ashton Carter, country: USA}
        - {id: carter-j, name: Jimmy Carter, country: USA}
        - {id: xi, name: Xi Jinping, country: CHN}
        - {id: assad, name: Bashar al-Assad, country: SYR}
        - {id: leyen, name: Ursula von der Leyen, country: DEU}
        - {id: abiy, name: Abiy Ahmed, country: ETH}
        """;

    private const string States = """
        - {id: IRN, name: Iran, adjectives: [Iranian], people: [Iranian, Iranians], capital: Tehran}
        - {id: IRQ, name: Iraq, adjectives: [Iraqi], people: [Iraqi, Iraqis], capital: Baghdad}
        """;

    public static readonly TheoryData<string, int, string> Names = new()
    {
        { "al - Qaeda militants", 3, "al-qaeda" },
        { "Al Qaeda militants", 2, "al-qaeda" },
        { "al - Qaida", 3, "al-qaeda" },
        { "al - Qaeda in the Arabian Peninsula said", 7, "aqap" },
        { "al - Qaeda in Arabian Peninsula", 6, "aqap" },
        { "Jabhat an - Nusra", 4, "nusra" },
        { "Jabhat al - Nusrah", 0, "" },
        { "JABHAT AL - NUSRA", 4, "nusra" },
        { "Lord 's Resistance Army rebels", 4, "lra" },
        { "Lord ’s Resistance Army", 4, "lra" },
        { "lord 's resistance army", 0, "" },
        { "LRA fighters", 1, "lra" },
        { "Nato jets", 1, "nato" },
        { "CARE staff", 1, "care" },
        { "Care homes", 0, "" },
        { "IS fighters", 1, "is" },
        { "is here", 0, "" },
        { "Is it", 0, "" },
        { "Who came", 0, "" },
        { "The Base", 2, "al-qaeda" },
        { "the base", 0, "" },
        { "Base", 0, "" },
        { "M23 rebels", 1, "m23" },
        { "Medecins sans Frontieres", 3, "msf" },
        { "Iran 's army", 1, "IRN" },
        { "Iraqi 's", 1, "IRQ IRQ" },
        { "Tehran", 1, "IRN" },
        { "Carter", 1, "carter-a carter-j" },
        { "Ashton Carter", 2, "carter-a" },
        { "Xi", 1, "xi" },
        { "al - Assad", 3, "assad" },
        { "Assad", 1, "assad" },
        { "von der Leyen", 3, "leyen" },
        { "Abiy", 1, "abiy" },
        { "Ahmed", 0, "" },
        { "Islamic , State", 0, "" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_longest_name_is_found_in_any_usual_spelling(string words, int length, string ids)
    {
        using var folder = new KnowledgeFolder()
            .Add("world/actors/a.yaml", Actors).Add("world/persons.yaml", Persons).Add("world/states.yaml", States)
            .Add("en/words.yaml", "- {id: common-acronyms, words: [care]}");

        var found = folder.Read().Names.Longest(words.Split(' '), 0, out var entries);

        Assert.Equal(length, found);
        Assert.Equal(ids, string.Join(' ', entries.ToArray().Select(entry => entry.Entry.Id)));
    }

    [Fact]
    public void A_name_says_in_what_sense_it_is_one()
    {
        using var folder = new KnowledgeFolder().Add("world/states.yaml", States);

        folder.Read().Names.Longest(["Iraqi"], 0, out var entries);

        Assert.Equal([NameSense.Adjective, NameSense.People], entries.ToArray().Select(entry => entry.Sense));
    }
}
