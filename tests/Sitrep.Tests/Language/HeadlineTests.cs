using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class HeadlineTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("Five miners held in Peru", "held", "VBN", "miners", "nsubj:pass")]
    [InlineData("REBELS KILL TWELVE SOLDIERS IN NORTHERN MALI", "KILL", "VBP", "SOLDIERS", "obj")]
    [InlineData("UN to send observers to Aleppo", "send", "VB", "UN", "nsubj")]
    public void Telegraphic_clauses_have_their_verb_and_arguments(string title, string verb, string tag, string argument, string relation)
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = title, Text = "." }).Tokens;
        var root = Array.FindIndex(tokens, token => token.Form == verb);
        Assert.Equal((tag, Deprel.Root), (tokens[root].Xpos, tokens[root].Deprel));
        var dependent = Array.Find(tokens, token => token.Form == argument);
        Assert.Equal((root, relation), (dependent.Head, dependent.Deprel.Text()));
    }

    [Fact]
    public void Names_in_a_line_of_capitals_have_lemmas_in_title_case()
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = "REBELS KILL TWELVE SOLDIERS NEAR MOGADISHU", Text = "." }).Tokens;
        Assert.Equal("Mogadishu", Array.Find(tokens, token => token.Form == "MOGADISHU").Lemma);
    }
}
