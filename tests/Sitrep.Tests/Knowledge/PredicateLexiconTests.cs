using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Tests.Knowledge;

public class PredicateLexiconTests
{
    private const string Assault = """
        type: ASSAULT
        entries:
          - {id: assault.open-fire, verb: open fire, mode: firearms, recipient: [on, at]}
          - {id: assault.kill, verb: kill, counts: {obj: killed}, needs: [recipient]}
          - {id: assault.air-strike, noun: air-strike, mode: aerial}
          - {id: assault.exchange-of-fire, noun: exchange of fire, symmetric: true}
          - {id: assault.attack, noun: attack}
        """;

    private const string Agree = """
        type: AGREE
        entries:
          - {id: agree.vow, verb: vow, complement: planned, hostile: THREATEN}
        """;

    private const string Refused = """
        - {id: refuse.heart-attack, noun: heart attack, reason: "an illness, not an attack"}
        - {id: refuse.open-door, verb: open, with: [door], reason: a movement}
        """;

    private static KnowledgeBase Read()
    {
        using var folder = new KnowledgeFolder()
            .Add("en/predicates/ASSAULT.yaml", Assault).Add("en/predicates/AGREE.yaml", Agree).Add("en/predicates/refused.yaml", Refused);
        return folder.Read();
    }

    [Fact]
    public void The_longest_pattern_comes_first_and_refused_senses_compete()
    {
        var lexicon = Read().Predicates;

        Assert.Equal(["refuse.heart-attack", "assault.attack"], Ids(lexicon.Nouns("attack")));
        Assert.Equal(["assault.open-fire", "refuse.open-door"], Ids(lexicon.Verbs("open")));
        Assert.Equal(["assault.exchange-of-fire"], Ids(lexicon.Nouns("exchange")));
        Assert.Empty(Ids(lexicon.Nouns("fire")));
        Assert.Equal(["air", "-", "strike"], lexicon.Nouns("strike")[0].Words);
    }

    [Fact]
    public void Keys_become_slots_counts_and_statuses()
    {
        var lexicon = Read().Predicates;
        var (kill, vow) = (lexicon.Verbs("kill")[0], lexicon.Verbs("vow")[0]);

        Assert.Equal([new CountRule(new ArgumentSlot(ArgumentRelation.Object), QuantityKind.Killed)], kill.Counts);
        Assert.True(kill is { NeedsRecipient: true, NeedsActor: false });
        Assert.Equal("on at", string.Join(' ', lexicon.Verbs("open")[0].Recipient));
        Assert.Equal("by poss mod", string.Join(' ', lexicon.Nouns("attack")[1].Actor));
        Assert.Equal((EventType.Agree, Status.Planned, EventType.Threaten), (vow.Type, vow.Complement, vow.Hostile));
    }

    private static IEnumerable<string> Ids(ReadOnlySpan<PredicateEntry> entries) => entries.ToArray().Select(entry => entry.Id);
}
