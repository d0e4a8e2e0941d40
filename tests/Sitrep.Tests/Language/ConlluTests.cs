using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class ConlluTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    private const string Given =
        "# newdoc id = d\n# text = They don't.\n1\tThey\tx\tX\tX\t_\t0\troot\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3.1\tgo\t_\t_\t_\t_\t_\t_\t0:root\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\tX=1\n\n";

    [Fact]
    public void Reading_and_writing_give_the_same_bytes()
    {
        var writer = new StringWriter();
        foreach (var sentence in ConlluReader.Read(new StringReader(Given)))
        {
            ConlluWriter.Write(writer, sentence);
        }

        Assert.Equal(Given, writer.ToString());
    }

    [Fact]
    public void Given_words_ranges_and_empty_nodes_stay()
    {
        var given = ConlluReader.Read(new StringReader(Given)).Single();
        var parsed = bundled.Analyzer.Analyze(given);
        Assert.Equal(given.Comments, parsed.Comments);
        Assert.Equal(given.Lines.Select(line => (line[0], line[1], line[8], line[9])), parsed.Lines.Select(line => (line[0], line[1], line[8], line[9])));
        Assert.Equal(given.Lines[1], parsed.Lines[1]);
        Assert.Equal(given.Lines[4], parsed.Lines[4]);
        Assert.Equal("PRON", parsed.Lines[0][3]);
        Assert.Single(parsed.Words, word => word[6] == "0" && word[7] == "root");
    }

    [Fact]
    public void A_given_sentence_may_be_longer_than_any_of_ours()
    {
        var tokens = bundled.Analyzer.Analyze([.. Enumerable.Repeat("Paris", 1500)]);
        Assert.Equal(1500, tokens.Length);
        Assert.Single(tokens, token => token.Head < 0);
    }

    [Theory]
    [InlineData("1\tThey")]
    [InlineData("1\tThey\t_\t_\n\n2\tcome")]
    public void Missing_columns_are_filled(string text) =>
        Assert.All(ConlluReader.Read(new StringReader(text)).SelectMany(sentence => sentence.Lines), line => Assert.Equal(10, line.Length));

    [Fact]
    public void A_line_of_one_column_is_refused_with_its_number() =>
        Assert.StartsWith("line 2:", Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader("# c\nword")).ToList()).Message);

    [Fact]
    public void A_document_is_written_with_ranges_and_offsets()
    {
        var writer = new StringWriter();
        ConlluWriter.Write(writer, bundled.Analyzer.Analyze(new Article { Id = "a", Text = "They don't." }));
        var sentence = ConlluReader.Read(new StringReader(writer.ToString())).Single();
        Assert.Equal(["1", "2-3", "2", "3", "4"], sentence.Lines.Select(line => line[0]));
        Assert.Equal("Offset=7:10", sentence.Lines[3][9]);
        Assert.Equal("SpaceAfter=No", sentence.Lines[1][9]);
        Assert.Equal("They don't.", sentence.Comment("text"));
    }
}
