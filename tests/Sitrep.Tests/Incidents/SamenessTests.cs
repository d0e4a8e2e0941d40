using Sitrep.Incidents;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Incidents;

public sealed class SamenessTests
{
    private static readonly Profile Blast = new()
    {
        Seq = 1,
        Id = "one",
        Article = 1,
        Type = EventType.Assault,
        IsActual = true,
        Start = 1000,
        End = 1000,
        HasStatedDate = true,
        Latitude = 30.19,
        Longitude = 67.01,
        PlacePrecision = 1,
        Country = "PAK",
        Admin1 = "Balochistan",
        Place = "Quetta",
        Recipients = [new Party("six policemen", "PAK", "COP")],
        Killed = 6,
    };

    public static TheoryData<string, bool> Others => new()
    {
        { "the same", true },
        { "another toll", true },
        { "published only", true },
        { "near it", true },
        { "the province", true },
        { "unknown victims", true },
        { "a week later", false },
        { "another town", false },
        { "another country", false },
        { "another type", false },
        { "planned", false },
        { "the next day, others, another toll", false },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Reports_of_one_happening_are_known_by_time_place_and_parties(string name, bool same)
    {
        var other = name switch
        {
            "another toll" => Blast with { Killed = 8 },
            "published only" => Blast with { Start = 999, End = 1001, HasStatedDate = false },
            "near it" => Blast with { Latitude = 30.37, PlacePrecision = 2, Recipients = [] },
            "the province" => Blast with { Latitude = null, Longitude = null, PlacePrecision = 4, Place = "Balochistan" },
            "unknown victims" => Blast with { Recipients = [new Party("eight people", null, null)], Killed = 8 },
            "a week later" => Blast with { Start = 1007, End = 1007 },
            "another town" => Blast with { Latitude = 31.5, Place = "Zhob" },
            "another country" => Blast with { Country = "AFG", Latitude = null, Longitude = null, PlacePrecision = 6, Place = "Afghanistan" },
            "another type" => Blast with { Type = EventType.Protest },
            "planned" => Blast with { IsActual = false },
            "the next day, others, another toll" => Blast with { Start = 1001, End = 1001, Recipients = [new Party("miners", "PAK", "LAB")], Killed = 90 },
            _ => Blast with { Seq = 2 },
        };

        Assert.Equal(same, Sameness.Score(Blast, other) >= Sameness.Threshold);
        Assert.Equal(Sameness.Score(Blast, other), Sameness.Score(other, Blast));
    }

    public static TheoryData<string, EventType, string?, long?, string?, long?, bool> Contradictions => new()
    {
        { "who marches may also bar the road", EventType.Protest, "demo", null, "obstruct", null, false },
        { "a march is no hunger strike", EventType.Protest, "demo", null, "hunger", null, true },
        { "who raids a village kills some and takes others along", EventType.Assault, "abduct", 4, null, 5, false },
        { "who takes hostages kills nobody", EventType.Assault, "abduct", null, null, 5, true },
        { "guns and machetes", EventType.Assault, "firearms", 12, "primitive", 12, false },
        { "a bomb is no shooting", EventType.Assault, "firearms", null, "explosives", 12, true },
        { "so many dead are rare", EventType.Assault, "aerial", 60, "aerial", 82, false },
        { "many more dead are others", EventType.Assault, "aerial", 3, "aerial", 82, true },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Modes_and_tolls_speak_against_one_happening_only_where_they_contradict(
        string why, EventType type, string? mode, long? killed, string? otherMode, long? otherKilled, bool contradict)
    {
        var one = Blast with { Type = type, Mode = mode, Killed = killed };
        var other = one with { Seq = 2, Mode = otherMode, Killed = otherKilled };
        var likeness = Sameness.Of(one, other);

        Assert.True(likeness.Mode + likeness.Numbers < 0 == contradict, why);
    }

    [Theory]
    [InlineData("Jeddah", "SDN", true)]
    [InlineData("Riyadh", "SDN", false)]
    [InlineData("Jeddah", "YEM", false)]
    public void Talks_of_one_state_in_one_town_on_one_day_are_the_same_whichever_of_its_envoys_are_named(string town, string country, bool same)
    {
        var talks = Blast with { Type = EventType.Consult, Place = "Jeddah", Actors = [new Party("army", "SDN", "MIL")], Recipients = [], Killed = null };
        var other = talks with { Seq = 2, Place = town, Actors = [new Party("envoys", country, "GOV")] };

        Assert.Equal(same, Sameness.Score(talks, other) >= Sameness.Threshold);
    }

    [Theory]
    [InlineData("mediators", null, "Jeddah", true)]
    [InlineData("mediators", null, null, false)]
    [InlineData("mediators", "NOR", null, true)]
    [InlineData("staffan-de-mistura", null, null, true)]
    public void Without_a_place_talks_are_the_same_only_where_somebody_known_has_part(string party, string? country, string? town, bool same)
    {
        var talks = Blast with
        {
            Type = EventType.Agree,
            Place = town,
            Country = null,
            Admin1 = null,
            Latitude = null,
            Longitude = null,
            PlacePrecision = null,
            Actors = [new Party(party, country, null)],
            Recipients = [],
            Killed = null,
        };

        Assert.Equal(same, Sameness.Score(talks, talks with { Seq = 2 }) >= Sameness.Threshold);
    }

    [Theory]
    [InlineData("Ivo", "Ivo", true)]
    [InlineData("Gao", "Gar", false)]
    [InlineData("ELN", "ELN", false)]
    [InlineData("Khryashchuvate", "Khriashchevatoye", true)]
    public void Short_names_are_alike_as_they_are_written_and_abbreviations_are_no_names(string one, string other, bool alike) =>
        Assert.Equal(alike, NameSkeleton.Of(one).Intersect(NameSkeleton.Of(other)).Any());

    [Theory]
    [InlineData(30.19, 67.01)]
    [InlineData(-89.9, 179.9)]
    [InlineData(0, -180)]
    public void What_may_be_the_same_shares_a_block(double latitude, double longitude)
    {
        var one = Blast with { Latitude = latitude, Longitude = longitude };
        var other = one with { Seq = 2, Id = "two", Latitude = latitude + 0.05, Longitude = longitude + 0.05, Start = 1001, End = 1001 };
        var coarse = one with { Latitude = null, Longitude = null, PlacePrecision = 6 };

        Assert.NotEmpty(Blocks.KeysToSearch(one).Intersect(Blocks.KeysOf(other)));
        Assert.NotEmpty(Blocks.KeysToSearch(coarse).Intersect(Blocks.KeysOf(one)));
        Assert.NotEmpty(Blocks.KeysToSearch(one).Intersect(Blocks.KeysOf(coarse)));
        Assert.Empty(Blocks.KeysToSearch(one).Intersect(Blocks.KeysOf(one with { Start = 1100, End = 1100 })));
    }

    [Fact]
    public void A_chain_of_days_is_no_single_incident()
    {
        var days = Enumerable.Range(0, 6).Select(day => Blast with { Seq = day, Id = $"d{day}", Article = day, Start = 1000 + day, End = 1000 + day }).ToArray();
        var links = days.ToDictionary(
            one => one.Seq,
            one => (IReadOnlyDictionary<long, double>)days
                .Where(other => other != one && Sameness.Score(one, other) >= Sameness.Threshold)
                .ToDictionary(other => other.Seq, other => Sameness.Score(one, other)));

        var leaders = Stars.Group(days, links, Constraints.None, Sameness.Score);

        Assert.Equal(3, leaders.Values.Distinct().Count());
        Assert.Equal(leaders, Stars.Group(days.Reverse(), links, Constraints.None, Sameness.Score));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(6L, true)]
    [InlineData(9L, false)]
    public void An_article_tells_of_a_happening_twice_only_without_contradiction(long? killed, bool same)
    {
        var again = Blast with { Seq = 2, Id = "two", Recipients = [], Killed = killed };
        var score = Sameness.Score(Blast, again);
        var links = new Dictionary<long, IReadOnlyDictionary<long, double>>
        {
            [1] = new Dictionary<long, double> { [2] = score },
            [2] = new Dictionary<long, double> { [1] = score },
        };

        Assert.True(score >= Sameness.Threshold);
        Assert.Equal(same, Stars.Group([Blast, again], links, Constraints.None, Sameness.Score).Values.Distinct().Count() == 1);
    }

    public static TheoryData<string, bool> Repetitions => new()
    {
        { "the headline, of others", true },
        { "the dead of the other side", true },
        { "dozens", true },
        { "no place", true },
        { "others in another sentence", false },
        { "set apart", false },
        { "another day", false },
        { "another town", false },
        { "more dead", false },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Two_events_of_an_article_are_one_where_nothing_contradicts_it(string name, bool may)
    {
        var told = Blast with { Actors = [new Party("gunmen of the front", "PAK", "REB")], Killed = 30, Wording = new([1, 2], [], []) };
        var soldiers = new Party("army", "PAK", "MIL");
        var miners = new Party("two miners", "PAK", "LAB");
        var other = name switch
        {
            "the headline, of others" => told with { InTitle = true, Actors = [soldiers] },
            "the dead of the other side" => told with { Actors = told.Recipients, Recipients = told.Actors, Killed = 3, Wording = new([3], [], []) },
            "dozens" => told with { Killed = new Toll(24, 99) },
            "no place" => told with { Place = null, Latitude = null, Longitude = null, PlacePrecision = null, Country = null, Admin1 = null },
            "others in another sentence" => told with { Actors = [], Recipients = [miners], Wording = new([3], [], []) },
            "set apart" => told with { IsSetApart = true },
            "another day" => told with { Start = 999, End = 999 },
            "another town" => told with { Place = "Zhob", Latitude = 31.34, Longitude = 69.45 },
            _ => told with { Killed = 31 },
        };

        Assert.Equal(may, Sameness.MayRepeat(told, other));
        Assert.Equal(may, Sameness.MayRepeat(other, told));
    }

    [Fact]
    public void Which_report_is_the_first_of_two_changes_no_score()
    {
        var abroad = Blast with { Seq = 2, Country = null, PresumedCountry = "AFG", Latitude = null, Longitude = null, PlacePrecision = null, Place = null, Admin1 = null };

        Assert.Equal(Sameness.Score(Blast, abroad), Sameness.Score(abroad, Blast));
    }

    [Fact]
    public void A_toll_that_rises_is_of_one_day()
    {
        var (few, many) = (Blast with { Killed = 4, KnownDay = 1000 }, Blast with { Seq = 2, Killed = 21, KnownDay = 1001 });

        Assert.True(Sameness.Of(few, many).Numbers > Sameness.Of(few, many with { Start = 1001, End = 1001 }).Numbers);
    }

    [Fact]
    public void The_same_description_says_less_than_the_same_name()
    {
        Profile Hit(string key) => Blast with { Recipients = [new Party(key, "PAK", "COP")] };

        Assert.True(Sameness.Score(Hit("a policeman"), Hit("a policeman")) < Sameness.Score(Hit("islamabad-police"), Hit("islamabad-police")));
    }

    [Fact]
    public void A_town_in_another_country_than_every_party_may_be_a_namesake()
    {
        var namesake = Blast with { Seq = 2, Country = "BRA", PresumedCountry = "BRA", Admin1 = "Bahia", Place = "Kveta", Latitude = -12, Longitude = -41 };

        Assert.True(Sameness.Score(Blast, namesake) > Sameness.Score(Blast, namesake with { Recipients = [new Party("farmers", "BRA", "AGR")] }));
        Assert.NotEmpty(Blocks.KeysToSearch(Blast).Intersect(Blocks.KeysOf(namesake)));
        Assert.NotEmpty(Blocks.KeysToSearch(namesake).Intersect(Blocks.KeysOf(Blast with { Latitude = null, Longitude = null, PlacePrecision = 6 })));
    }

    [Fact]
    public void What_is_nowhere_is_found_by_its_parties_from_both_sides()
    {
        var nowhere = Blast with { Seq = 2, Latitude = null, Longitude = null, PlacePrecision = null, Country = null, Admin1 = null, Place = null };

        Assert.NotEmpty(Blocks.KeysToSearch(Blast).Intersect(Blocks.KeysOf(nowhere)));
        Assert.NotEmpty(Blocks.KeysToSearch(nowhere).Intersect(Blocks.KeysOf(Blast)));
    }

    [Fact]
    public void Distances_are_those_of_the_globe() =>
        Assert.InRange(Distance.Kilometres(51.5074, -0.1278, 48.8566, 2.3522), 343, 345);
}
