using Sitrep.Articles;

namespace Sitrep.Tests.Articles;

public sealed class SpanTests
{
    [Theory]
    [InlineData(0, 5, 4, 6, true)]
    [InlineData(0, 5, 5, 6, false)]
    [InlineData(3, 4, 0, 9, true)]
    public void Overlap_needs_a_shared_character(int start, int end, int otherStart, int otherEnd, bool expected) =>
        Assert.Equal(expected, new Span(start, end).Overlaps(new Span(otherStart, otherEnd)));

    [Fact]
    public void Offsets_of_the_text_begin_after_the_title()
    {
        var article = new Article { Title = "Blast in Kabul", Text = "A bomb exploded." };

        Assert.Equal("A bomb", article.Quote(new Span(article.BodyStart, article.BodyStart + 6)));
        Assert.True(article.InTitle(new Span(0, 5)));
        Assert.False(article.InTitle(new Span(article.BodyStart, article.BodyStart + 6)));
    }

    [Fact]
    public void An_article_without_an_id_is_named_by_its_content()
    {
        Assert.Equal(new Article { Text = "a" }.Id, new Article { Text = "a" }.Id);
        Assert.NotEqual(new Article { Text = "a" }.Id, new Article { Text = "b" }.Id);
    }
}
