using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class HeadlineTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    [Theory]
    [InlineData("Five miners held in Peru", "held", "miners", "nsubj:pass")]
    [InlineData("Two aid workers kidnapped in Sudan", "kidnapped", "workers", "nsubj:pass")]
    [InlineData("Dozens killed in market blast", "killed", "Dozens", "nsubj:pass")]
    [InlineData("Clashes reported in Aleppo", "reported", "Clashes", "nsubj:pass")]
    [InlineData("UN to send observers to Aleppo", "send", "UN", "nsubj")]
    [InlineData("President to visit Cairo on Monday", "visit", "President", "nsubj")]
    [InlineData("Minister denies talks with rebels", "denies", "Minister", "nsubj")]
    [InlineData("Protesters clash with police in Tunis", "clash", "Protesters", "nsubj")]
    [InlineData("REBELS KILL TWELVE SOLDIERS IN NORTHERN MALI", "KILL", "SOLDIERS", "obj")]
    [InlineData("Rebels Seize Border Town After Heavy Fighting", "Seize", "Town", "obj")]
    [InlineData("Army shells village", "shells", "village", "obj")]
    [InlineData("Police arrest opposition leader", "arrest", "leader", "obj")]
    [InlineData("Gunmen kidnap students in Kaduna", "kidnap", "Gunmen", "nsubj")]
    [InlineData("Suicide bomber targets police station", "targets", "bomber", "nsubj")]
    [InlineData("Students battle police in Dhaka", "battle", "Students", "nsubj")]
    public void Telegraphic_clauses_have_their_verb_and_arguments(string title, string verb, string argument, string relation)
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = title, Text = "." }).Tokens;
        var root = Array.FindIndex(tokens, token => token.Form == verb);
        Assert.Equal((Upos.VERB, Deprel.Root), (tokens[root].Upos, tokens[root].Deprel));
        var dependent = Array.Find(tokens, token => token.Form == argument);
        Assert.Equal((root, relation), (dependent.Head, dependent.Deprel.Text()));
    }

    [Theory]
    [InlineData("Reuters: Rebels kill twelve soldiers in Mali", "kill", "Rebels", "soldiers")]
    [InlineData("Rebels kill twelve soldiers in Mali – Reuters", "kill", "Rebels", "soldiers")]
    public void An_agency_beside_the_headline_leaves_the_clause_whole(string title, string verb, string subject, string target)
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = title, Text = "." }).Tokens;
        var at = Array.FindIndex(tokens, token => token.Form == verb);
        Assert.Equal((at, Deprel.Nsubj), tokens.Where(token => token.Form == subject).Select(token => (token.Head, token.Deprel)).Single());
        Assert.Equal((at, Deprel.Obj), tokens.Where(token => token.Form == target).Select(token => (token.Head, token.Deprel)).Single());
    }

    [Theory]
    [InlineData("Market attack death toll")]
    [InlineData("Rebel attacks on Aleppo")]
    [InlineData("Army chief murder trial")]
    [InlineData("Peace protests Saturday")]
    public void A_headline_of_nouns_stays_one(string title) =>
        Assert.NotEqual(Upos.VERB, Array.Find(bundled.Analyzer.Analyze(new Article { Title = title, Text = "." }).Tokens, token => token.Deprel == Deprel.Root).Upos);

    [Fact]
    public void A_plan_to_do_something_is_no_clause()
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = "UN plan to send troops", Text = "." }).Tokens;
        Assert.Equal(("plan", Deprel.Root), (tokens[1].Form, tokens[1].Deprel));
    }

    [Fact]
    public void Names_in_a_line_of_capitals_have_lemmas_in_title_case()
    {
        var tokens = bundled.Analyzer.Analyze(new Article { Title = "REBELS KILL TWELVE SOLDIERS NEAR MOGADISHU", Text = "." }).Tokens;
        Assert.Equal("Mogadishu", Array.Find(tokens, token => token.Form == "MOGADISHU").Lemma);
    }
}
