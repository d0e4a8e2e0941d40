using System.Text;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Reading;

namespace Sitrep.Tests.Coding;

public sealed class EventJsonTests
{
    private static readonly Article Report = new()
    {
        Id = "a1",
        Title = "Shelling near Kassab",
        Text = "At least 17 soldiers died in Kassab on Monday, a medic told Reuters. \u201cThey were hit\u201d, he said.",
    };

    [Fact]
    public void Everything_that_is_known_comes_back()
    {
        var coded = Full();

        Assert.Equal(Text(coded), Text(EventJson.Read(Report, Parsed(coded))));
        Assert.Equivalent(coded, EventJson.Read(Report, Parsed(coded)), strict: true);
    }

    [Fact]
    public void What_is_not_known_is_absent()
    {
        var names = Parsed(Bare()).EnumerateObject().Select(field => field.Name);

        Assert.Equal(["id", "article", "sentence", "evidence", "type", "trigger", "status", "confidence"], names);
        Assert.Equal(Text(Bare()), Text(EventJson.Read(Report, Parsed(Bare()))));
    }

    [Fact]
    public void Spans_count_in_the_text_or_say_that_they_are_in_the_title()
    {
        var json = Parsed(Full());

        var evidence = json.GetProperty("evidence");
        Assert.Equal(0, evidence.GetProperty("start").GetInt32());
        Assert.Equal("At least 17 soldiers died in Kassab", evidence.GetProperty("text").GetString());
        Assert.False(evidence.TryGetProperty("in", out _));

        var title = json.GetProperty("more")[0];
        Assert.Equal("title", title.GetProperty("in").GetString());
        Assert.Equal("Shelling", Report.Title![title.GetProperty("start").GetInt32()..title.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Names_are_written_as_the_contract_has_them()
    {
        var json = Parsed(Full());

        Assert.Equal("ASSAULT", json.GetProperty("type").GetString());
        Assert.Equal("at-least", json.GetProperty("quantities")[0].GetProperty("operator").GetString());
        Assert.Equal("medical", json.GetProperty("attribution")[0].GetProperty("kind").GetString());
        Assert.Equal("194", json.GetProperty("cameo").GetString());
        Assert.Equal("2016-05-02", json.GetProperty("date").GetProperty("start").GetString());
        Assert.Equal("Monday", json.GetProperty("date").GetProperty("text").GetString());
        Assert.Equal("soldiers", json.GetProperty("quantities")[0].GetProperty("of").GetProperty("text").GetString());
    }

    [Fact]
    public void A_refusal_has_its_reason()
    {
        var json = Lines(writer => EventJson.Write(
            writer, Report, new Rejection("a1", 0, Find("They were hit"), Find("hit"), "metaphor", EventType.Assault)));

        Assert.Equal("metaphor", json.GetProperty("rejected").GetString());
        Assert.Equal("ASSAULT", json.GetProperty("type").GetString());
        Assert.Equal("hit", json.GetProperty("trigger").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(ClaimantKind.SocialMedia, "social-media")]
    [InlineData(ClaimantKind.Ngo, "ngo")]
    public void Two_words_are_joined_by_a_hyphen(ClaimantKind kind, string text)
    {
        Assert.Equal(text, EnumText<ClaimantKind>.Of(kind));
        Assert.Equal(kind, EnumText<ClaimantKind>.Parse(text));
        Assert.Throws<FormatException>(() => EnumText<ClaimantKind>.Parse("oracle"));
    }

    private static Event Bare() => new()
    {
        Id = "a1-0",
        ArticleId = "a1",
        Sentence = 0,
        Evidence = Find("Shelling near Kassab"),
        Type = EventType.Assault,
        Trigger = Find("Shelling"),
        Status = Status.Happened,
        Confidence = 0.5,
    };

    private static Event Full() => Bare() with
    {
        Sentence = 1,
        Evidence = Find("At least 17 soldiers died in Kassab"),
        More = [Find("Shelling")],
        Mode = "artillery",
        Contexts = ["military"],
        Weapon = "artillery shell",
        Target = "health",
        Trigger = Find("died"),
        Actors = [new Actor { Span = Find("They"), Name = "soldiers", Roles = ["backed by USA"], Via = Find("soldiers") }],
        Recipients = [new Actor { Span = Find("soldiers"), Name = "soldiers", Id = "x", Country = "SYR", Sector = "MIL" }],
        Place = new Place
        {
            Span = Find("Kassab"),
            Name = "Kasab",
            GeonameId = 173576,
            Latitude = 35.9249,
            Longitude = 35.9886,
            Country = "SYR",
            Admin1 = "Latakia",
            Admin2 = "Al-Haffah",
            Precision = 1,
            Alternatives = [new PlaceAlternative("Kassab", null, 1.5, 2.5, "IRQ", 0.25)],
        },
        Date = new EventDate
        {
            Start = new DateOnly(2016, 5, 2),
            End = new DateOnly(2016, 5, 2),
            Precision = 1,
            Span = Find("Monday"),
            Basis = DateBasis.Relative,
        },
        Quantities =
        [
            new Quantity
            {
                Span = Find("At least 17 soldiers"),
                Kind = QuantityKind.Killed,
                Operator = QuantityOperator.AtLeast,
                Low = 17,
                Best = 17,
                Of = new Actor { Span = Find("soldiers"), Name = "soldiers", Sector = "MIL" },
            },
            new Quantity
            {
                Span = Find("17"),
                Kind = QuantityKind.Other,
                Operator = QuantityOperator.Vague,
                Low = 3,
                High = 9,
                Scope = QuantityScope.Subset,
                PartOf = 0,
            },
        ],
        Status = Status.Ongoing,
        About = "a1-7",
        Attribution =
        [
            new Attribution
            {
                Claimant = "a medic",
                Source = Find("a medic"),
                Kind = ClaimantKind.Medical,
                Outlet = "Reuters",
                Cue = Find("told"),
                Stance = Stance.Confirms,
                Content = Find("At least 17 soldiers died in Kassab"),
            },
            new Attribution
            {
                Claimant = "unnamed",
                Kind = ClaimantKind.Unnamed,
                Stance = Stance.States,
                Content = Find("They were hit"),
            },
        ],
        Codes = new Crosswalk
        {
            Cameo = "194",
            Quad = 4,
            Goldstein = -10,
            AcledEventType = "Explosions/Remote violence",
            AcledSubEventType = "Shelling/artillery/missile attack",
            UcdpTypeOfViolence = 1,
        },
        Confidence = 0.875,
        Trace = ["en.assault.die"],
    };

    private static Span Find(string words)
    {
        var start = Report.Content.IndexOf(words, StringComparison.Ordinal);
        return new Span(start, start + words.Length);
    }

    private static string Text(Event coded) => Encoding.UTF8.GetString(EventJson.ToUtf8(Report, coded));

    private static JsonElement Parsed(Event coded) => JsonDocument.Parse(EventJson.ToUtf8(Report, coded)).RootElement;

    private static JsonElement Lines(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, EventJson.Options))
        {
            write(json);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
