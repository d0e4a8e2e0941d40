using Sitrep.Incidents;

namespace Sitrep.Tests.Incidents;

public sealed class WordingTests
{
    [Theory]
    [InlineData("Khryashchuvate", "Khriashchevatoye", true)]
    [InlineData("Af Urur", "Afurur", true)]
    [InlineData("Wenkoro", "Ouenkoro", true)]
    [InlineData("Dasht-e-Barchi", "Dashti Barchi", true)]
    [InlineData("Menaka", "Ménaka", true)]
    [InlineData("Hodan district", "Hodan", true)]
    [InlineData("Wana", "Wana", true)]
    [InlineData("Wana", "Waya", false)]
    [InlineData("Wadajir", "Yaqshid", false)]
    [InlineData("Monday Market", "Baga Road", false)]
    [InlineData("north district", "south district", false)]
    public void Spellings_of_a_name_are_alike(string one, string other, bool alike) =>
        Assert.Equal(alike, NameSkeleton.Of(one).Intersect(NameSkeleton.Of(other)).Any());

    [Fact]
    public void Edited_copies_share_a_band_and_a_run_and_other_texts_none()
    {
        const string Text =
            "Rescue teams worked through the night in the collapsed hall after two shells hit the grain market, and by morning they had brought out nine people alive, among them a baker and his son.";
        var edited = Text.Replace("through the night", "all night", StringComparison.Ordinal);
        const string Other =
            "Farmers blocked the road to the port on Thursday to demand that the government pays for the wheat it bought in autumn, and said they would stay until a minister had come to speak with them.";

        Assert.NotEmpty(Bands(Text).Intersect(Bands(edited)));
        Assert.NotEmpty(SharedRuns.Of(Shingles.Words(Text)).Intersect(SharedRuns.Of(Shingles.Words(edited))));
        Assert.Empty(Bands(Text).Intersect(Bands(Other)));
        Assert.Empty(SharedRuns.Of(Shingles.Words(Text)).Intersect(SharedRuns.Of(Shingles.Words(Other))));
    }

    [Fact]
    public void Case_punctuation_and_spacing_do_not_count() =>
        Assert.Equal(1, Shingles.Containment(Of("The army said: \"We fired\" — twice."), Of("the army  said we fired twice")));

    private static uint[] Of(string text) => Shingles.Of(Shingles.Words(text));

    private static long[] Bands(string text) => MinHash.BandsOf(Of(text));
}
