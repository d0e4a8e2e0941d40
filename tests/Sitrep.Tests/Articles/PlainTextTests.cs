using Sitrep.Articles;
using Sitrep.Tests.Coding;
using Sitrep.Tests.Language;

namespace Sitrep.Tests.Articles;

/// <summary>What a reader sees of text that was encoded or set in type, and where it was published.</summary>
public sealed class PlainTextTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("&quot;We will go on,&quot; he said.", "\"We will go on,\" he said.")]
    [InlineData("Burkina Faso&#39;s army &amp; police", "Burkina Faso's army & police")]
    [InlineData("the army&#x2019;s&nbsp;base", "the army\u2019s\u00A0base")]
    [InlineData("C&ocirc;te d&rsquo;Ivoire", "C\u00F4te d\u2019Ivoire")]
    [InlineData("&amp;quot;Go home,&amp;quot; they sang", "\"Go home,\" they sang")]
    [InlineData("<p>Police fired.</p><p>Two fell.</p>", "\n\nPolice fired.\n\n\n\nTwo fell.\n\n")]
    [InlineData("&lt;p&gt;Police fired.&lt;/p&gt;", "\n\nPolice fired.\n\n")]
    [InlineData("the <a href=\"http://x.org/?a=1&amp;b=2\">Libyan</a> <b>army</b>", "the Libyan army")]
    [InlineData("Kabul<br/>Two men", "Kabul\nTwo men")]
    [InlineData("the president\u00E2\u20AC\u2122s guard in Bogot\u00C3\u00A1", "the president\u2019s guard in Bogot\u00E1")]
    [InlineData("\u00E2\u20AC\u0153No,\u00E2\u20AC he said", "\u201CNo,\u201D he said")]
    [InlineData("five \uFB01ghters in con\uFB02ict", "five fighters in conflict")]
    [InlineData("Bogota\u0301", "Bogota")]
    [InlineData("the go\u00ADvern\u00ADment", "the government")]
    [InlineData("The govern-\nment said so.", "The government said so.")]
    [InlineData("the Su-\r\ndanese army", "the Sudanese army")]
    [InlineData("the Saudi-\nled coalition", "the Saudi-led coalition")]
    [InlineData("men of Al-\nShabaab fled", "men of Al-Shabaab fled")]
    [InlineData("THE GOVERN-\nMENT SAID", "THE GOVERNMENT SAID")]
    [InlineData("The rebels and the go-\nvernment met\nin Oslo,\nNorway.\n\nOne\ntwo", "The rebels and the government met in Oslo, Norway.\n\nOne\ntwo")]
    [InlineData("in Ba-\nkhmut, where", "in Bakhmut, where")]
    public void Encoded_and_divided_words_are_read_as_they_are_meant(string published, string plain) =>
        Assert.Equal(plain, Of(new Article { Text = published })?.Article.Text);

    [Theory]
    [InlineData("Profits of AT&T fell; the R&D budget too.")]
    [InlineData("Fewer than 5 people (<5) came, x < y > z.")]
    [InlineData("The word &notaword; stays.")]
    [InlineData("\u00C0 Paris, \u00E2g\u00E9 de 30 ans")]
    [InlineData("- a list\n- of points -\nand more")]
    [InlineData("It hit the camp --\nthe largest.")]
    public void Plain_text_is_left_alone(string text) => Assert.Null(Of(new Article { Text = text }));

    [Theory]
    [InlineData("&quot;Go,&quot; Iran&#39;s army said", "army", "army")]
    [InlineData("&quot;Go,&quot; Iran&#39;s army said", "Iran's", "Iran&#39;s")]
    [InlineData("<p>The govern-\nment fell in <b>Bogot\u00C3\u00A1</b>.</p>", "government", "govern-\nment")]
    [InlineData("<p>The govern-\nment fell in <b>Bogot\u00C3\u00A1</b>.</p>", "Bogot\u00E1", "Bogot\u00C3\u00A1")]
    public void Words_keep_the_place_where_they_were_published(string published, string word, string expected)
    {
        var article = new Article { Title = "Army&#39;s word", Text = published };
        var plain = Of(article)!;
        var start = plain.Article.Content.IndexOf(word, plain.Article.BodyStart, StringComparison.Ordinal);
        Assert.Equal(expected, article.Quote(plain.Published(new(start, start + word.Length))));
    }

    [Theory]
    [InlineData("Soldiers of Myanmar's army shot dead five villagers in Kachin on Monday, the rebels said.", "Soldiers of Myanmar&#39;s army shot dead five vil-\nlagers in Ka-\nchin on Monday, the rebels said.")]
    [InlineData("\u201CWe will strike,\u201D the Sudanese army said.", "<p>&ldquo;We will strike,&rdquo; the Suda-\nnese army said.</p>")]
    [InlineData("The president\u2019s guards arrested Jos\u00E9 Mar\u00EDa L\u00F3pez in C\u00F3rdoba.", "The president\u00E2\u20AC\u2122s guards arrested Jos\u00C3\u00A9 Mar\u00C3\u00ADa L\u00C3\u00B3pez in C\u00C3\u00B3rdoba.")]
    public void Encoded_reports_are_coded_like_plain_ones(string plain, string published) =>
        Assert.Equal(Coded.From(plain).Events.Select(Coded.Line), Coded.From(published).Events.Select(Coded.Line));

    private PlainText? Of(Article article) => PlainText.Of(article, bundled.Analyzer.Knows, bundled.Analyzer.KnowsWell);
}
