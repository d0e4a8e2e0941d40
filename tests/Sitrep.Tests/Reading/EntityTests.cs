using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Tests.Coding;

namespace Sitrep.Tests.Reading;

public sealed class EntityTests
{
    /// <summary>Each text with some of its entities, as "type words"; nested ones count too.</summary>
    [Theory]
    [InlineData("Kenyan police arrested two men in Garissa on Monday.", "Nationality Kenyan; Organisation Kenyan police; Location Garissa; Temporal Monday")]
    [InlineData("The Peruvian foreign minister flew to Quito.", "Nationality Peruvian; Person The Peruvian foreign minister; Location Quito")]
    [InlineData("France denied that its jets had crossed the border.", "Organisation France")]
    [InlineData("Thousands marched through the capital of France.", "Location France")]
    [InlineData("The Kremlin rejected the report.", "Organisation Kremlin")]
    [InlineData("A car bomb destroyed an armoured vehicle near the town.", "Weapon car bomb; MilitaryPlatform armoured vehicle; Location town")]
    [InlineData("The rebels seized 40 km of road and demanded $5 million.", "Organisation The rebels; Quantity 40 km; Money $5 million")]
    [InlineData("Soldiers of the Third Brigade fired mortars at the hospital.", "Weapon mortars; Facility hospital")]
    [InlineData("The base at 34°51'N 36°45'E was shelled.", "Location 34°51'N 36°45'E")]
    [InlineData("Goma was calm on the eve of Eid al-Fitr.", "Location Goma; Temporal eve of Eid al-Fitr")]
    public void Entities_have_their_types(string text, string expected)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Coded.Coder.WriteReading(json, new Article { Text = text, PublishedOn = new DateOnly(2015, 10, 15) });
        }

        using var read = JsonDocument.Parse(bytes.ToArray());
        var found = read.RootElement.GetProperty("entities").EnumerateArray().Select(entity => $"{entity.GetProperty("type").GetString()} {entity.GetProperty("text").GetString()}").ToList();

        foreach (var entity in expected.Split("; "))
        {
            Assert.Contains(entity, found);
        }
    }

    [Theory]
    [InlineData("They waited 24 hours for the convoy.", "Organisation 24 hours")]
    [InlineData("The talks sought a political settlement.", "Location political settlement")]
    [InlineData("He called for justice.", "Person justice")]
    [InlineData("Lt. Gen. John Smith flew to Kunduz.", "Person Gen.")]
    [InlineData("LT. GEN. JOHN SMITH FLEW TO KUNDUZ.", "Person GEN.")]
    [InlineData("The base at 34°51'N 36°45'E was shelled.", "Organisation N")]
    [InlineData("The base at 34°51'N 36°45'E was shelled.", "Quantity 34°")]
    [InlineData("They were freed on the eve of Eid al-Fitr.", "Organisation Eid al-Fitr")]
    public void Words_that_look_like_entities_are_none(string text, string not)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Coded.Coder.WriteReading(json, new Article { Text = text });
        }

        using var read = JsonDocument.Parse(bytes.ToArray());

        Assert.DoesNotContain(not, read.RootElement.GetProperty("entities").EnumerateArray().Select(entity => $"{entity.GetProperty("type").GetString()} {entity.GetProperty("text").GetString()}"));
    }
}
