using System.Text.Json;

namespace Sitrep.Command.Tests;

/// <summary>What <c>code</c> and <c>read</c> make of the sample reports has the fields and the words of the contract, and no others.</summary>
public sealed class CodeContractTests
{
    private const string Spanned = "start:Number end:Number text:String";

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["type"] = Split("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"),
        ["status"] = Split("happened ongoing planned threatened hypothetical denied negated historical"),
        ["kind"] = Split("killed injured abducted arrested displaced participants troops weapons other"),
        ["operator"] = Split("exact at-least more-than about at-most less-than range vague"),
        ["scope"] = Split("event subset cumulative"),
        ["claimant kind"] = Split("official military rebel witness activist medical ngo igo media social-media unnamed"),
        ["stance"] = Split("states claims-responsibility accuses denies confirms doubts"),
        ["basis"] = Split("stated relative publication"),
        ["entity"] = Split("Person Organisation Location Nationality Weapon Vehicle MilitaryPlatform Quantity Temporal Money Facility Event"),
        ["relation"] = Split("leads member-of part-of backed-by fights"),
    };

    [Fact]
    public void Events_are_as_the_contract_has_them()
    {
        var lines = Program.Run("code", "--rejected", Samples).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var events = lines.Where(line => !line.TryGetProperty("rejected", out _)).ToArray();
        var ids = events.Select(one => one.GetProperty("id").GetString()!).ToHashSet();

        Assert.True(events.Length > 50);
        Assert.Equal(events.Length, ids.Count);
        Assert.All(events, one =>
        {
            Has(one, "id:String article:String sentence:Number evidence:Object type:String trigger:Object status:String cameo:String quad:Number goldstein:Number confidence:Number trace:Array",
                "more mode contexts weapon target actors recipients place date quantities about attribution acled ucdp meta");
            Has(one.GetProperty("evidence"), Spanned, "in");
            Has(one.GetProperty("trigger"), Spanned, "in");
            IsOneOf("type", one);
            IsOneOf("status", one);
            Assert.InRange(one.GetProperty("confidence").GetDouble(), 0, 1);
            Assert.InRange(one.GetProperty("quad").GetInt32(), 1, 4);
            Assert.True(!one.TryGetProperty("about", out var about) || ids.Contains(about.GetString()!));
            Assert.All(Items(one, "actors").Concat(Items(one, "recipients")), Actor);
            Assert.All(Items(one, "attribution"), Attribution);
            Assert.All(Items(one, "quantities"), quantity => Quantity(quantity, Items(one, "quantities").Count()));
            if (one.TryGetProperty("place", out var place))
            {
                Place(place);
            }

            if (one.TryGetProperty("date", out var date))
            {
                Date(date);
            }
        });
        Assert.All(lines.Except(events), one => Has(one, "article:String sentence:Number evidence:Object trigger:Object rejected:String", "type"));
    }

    [Fact]
    public void Readings_are_as_the_contract_has_them() => Assert.All(Program.Run("read", Samples).Lines, line =>
    {
        var reading = JsonDocument.Parse(line).RootElement;
        Has(reading, "article:String sentences:Array entities:Array places:Array times:Array quantities:Array attributions:Array affiliations:Array chains:Array provenance:Object", "");
        Assert.All(Items(reading, "sentences"), span => Has(span, Spanned, "in"));
        Assert.All(Items(reading, "entities"), entity =>
        {
            Has(entity, Spanned + " type:String", "in id name country sector");
            IsOneOf("entity", entity, "type");
        });
        Assert.All(Items(reading, "places"), Place);
        Assert.All(Items(reading, "times"), time =>
        {
            Has(time, Spanned + " precision:Number basis:String", "in start_date end_date rule");
            IsOneOf("basis", time);
        });
        Assert.All(Items(reading, "quantities"), quantity => Quantity(quantity, Items(reading, "quantities").Count()));
        Assert.All(Items(reading, "attributions"), said => Has(said, "content:Object", "source cue claimants stance force"));
        Assert.All(Items(reading, "affiliations"), affiliation =>
        {
            Has(affiliation, "subject:Object relation:String object:Object", "evidence");
            IsOneOf("relation", affiliation);
        });
        Assert.All(Items(reading, "chains").SelectMany(chain => chain.EnumerateArray()), span => Has(span, Spanned, "in"));
        Has(reading.GetProperty("provenance"), "agencies:Array notices:Array", "original_outlet");
    });

    private static void Actor(JsonElement actor)
    {
        Has(actor, Spanned + " name:String", "in id country sector roles via");
        Assert.True(!actor.TryGetProperty("country", out var country) || country.GetString() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z']);
    }

    private static void Attribution(JsonElement said)
    {
        Has(said, "kind:String stance:String", "claimant outlet start end in cue content");
        IsOneOf("claimant kind", said, "kind");
        IsOneOf("stance", said);
        Assert.True(!said.TryGetProperty("claimant", out var claimant) || claimant.GetString()!.Length > 0);
    }

    private static void Place(JsonElement place)
    {
        Has(place, Spanned + " name:String precision:Number", "in geonameid lat lon country admin1 admin2 alternatives not_event_place");
        Assert.InRange(place.GetProperty("precision").GetInt32(), 1, 7);
    }

    private static void Date(JsonElement date)
    {
        Has(date, "precision:Number basis:String", "start end text span");
        IsOneOf("basis", date);
        var (start, end) = (date.TryGetProperty("start", out var first) ? first.GetString() : null, date.TryGetProperty("end", out var last) ? last.GetString() : null);
        Assert.True(start is not null || end is not null);
        Assert.True(start is null || end is null || string.CompareOrdinal(start, end) <= 0);
        Assert.True(start is null || date.GetProperty("basis").GetString() != "publication");
    }

    /// <summary>Which of low, best and high an operator gives, and how they lie to each other.</summary>
    private static void Quantity(JsonElement quantity, int count)
    {
        Has(quantity, Spanned + " kind:String operator:String scope:String", "in low best high of part_of");
        IsOneOf("kind", quantity);
        IsOneOf("operator", quantity);
        IsOneOf("scope", quantity);
        double? Number(string name) => quantity.TryGetProperty(name, out var value) ? value.GetDouble() : null;
        var (low, best, high) = (Number("low"), Number("best"), Number("high"));
        var isRight = quantity.GetProperty("operator").GetString() switch
        {
            "exact" => low is not null && low == best && best == high,
            "at-least" => low is not null && low == best && high is null,
            "more-than" => best is not null && low == best + 1 && high is null,
            "about" => best is not null && low is null && high is null,
            "at-most" or "less-than" => best is not null && high == best && low is null,
            "range" => low is not null && high is not null && best is null,
            _ => low is not null && best is null,
        };
        Assert.True(isRight, quantity.GetRawText());
        Assert.True(!quantity.TryGetProperty("part_of", out var whole) || (whole.GetInt32() >= 0 && whole.GetInt32() < count));
        if (quantity.TryGetProperty("of", out var counted))
        {
            Actor(counted);
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) => json.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static void IsOneOf(string words, JsonElement json, string? field = null) => Assert.Contains(json.GetProperty(field ?? words).GetString(), Words[words]);

    /// <summary>The fields that must be there, each of its kind, and no others than those that may be.</summary>
    private static void Has(JsonElement json, string needed, string optional)
    {
        var found = json.EnumerateObject().Select(field => $"{field.Name}:{field.Value.ValueKind}").ToArray();
        Assert.Empty(Split(needed).Except(found));
        Assert.Empty(found.Except(Split(needed)).Select(field => field[..field.IndexOf(':')]).Except(Split(optional)));
        Assert.DoesNotContain(found, field => field.EndsWith(":Null", StringComparison.Ordinal));
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
