using FsCheck;
using FsCheck.Fluent;
using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class AnyTextTests(BundledAnalyzer bundled) : IClassFixture<BundledAnalyzer>
{
    public static TheoryData<string> HostileTexts =>
    [
        "", " ", "\0", "\uD83D", "\uDE00 a \uD83D", "\uDE00\uD83D", "a\u200Bb\u200D", "\u202Eمرحبا\u202C بالعالم.", "\r\n\r\r\n\n",
        "...", new string('.', 5000), new string('a', 5000), new string('\'', 3000), new string('-', 700), string.Concat(Enumerable.Repeat("a ", 3000)),
        string.Concat(Enumerable.Repeat("No. ", 2000)), string.Concat(Enumerable.Repeat("'s", 2000)), "e\u0301\u0301\u0301 ́", "((((((((((", "@", "#", "a@", "@a.b@c",
        "http://", "n't", "'", "s'", "\u00AD", "1,2,3,4-5-6-7/8/9", "\u0085\u2028\u2029", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈", string.Concat(Enumerable.Repeat("😀", 500)),
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_is_analysed(string text) => Check(new Article { Title = text, Text = text });

    [Fact]
    public void Random_text_is_analysed()
    {
        const string alphabet = "ab AB .,'’“”-–—!?()\n\t09$%@#:/&\uD83D\uDE00\u0301\u200Bя中س";
        var characters = Gen.OneOf(Gen.Elements(alphabet.ToCharArray()), Gen.Choose(0, 0xFFFF).Select(code => (char)code), Gen.Elements(alphabet.ToCharArray()));
        var texts = characters.ArrayOf().Resize(200).Select(array => new string(array));
        Prop.ForAll(texts.ToArbitrary(), text => Check(new Article { Text = text })).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(17, 23));
    }

    [Fact]
    public void A_million_full_stops_and_a_ten_megabyte_line_are_analysed()
    {
        Check(new Article { Text = new string('.', 1_000_000) });
        Check(new Article { Text = string.Concat(Enumerable.Repeat("Men said " + new string('o', 240) + ' ', 40_000)) });
    }

    private void Check(Article article)
    {
        var document = bundled.Analyzer.Analyze(article);
        var end = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= end && token.End > token.Start && token.End <= article.Content.Length);
            Assert.True(token.End - token.Start <= Limits.TokenLength);
            Assert.True(token.Form.Length > 0 && token.Lemma.Length > 0);
            end = token.End;
        }

        Assert.Equal(document.Tokens.Length, document.Sentences.Sum(sentence => sentence.End - sentence.First));
        foreach (var sentence in document.Sentences)
        {
            Assert.InRange(sentence.End - sentence.First, 1, Limits.SentenceTokens);
            CheckTree(document.Tokens, sentence);
        }

        var last = 0;
        foreach (var name in document.Names)
        {
            Assert.True(name.First >= last && name.End > name.First);
            last = name.End;
        }
    }

    private static void CheckTree(Token[] tokens, Sentence sentence)
    {
        var roots = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            roots += tokens[i].Head < 0 ? 1 : 0;
            Assert.Equal(tokens[i].Head < 0, tokens[i].Deprel == Deprel.Root);
            var steps = 0;
            for (var at = i; tokens[at].Head >= 0; at = tokens[at].Head)
            {
                Assert.InRange(tokens[at].Head, sentence.First, sentence.End - 1);
                Assert.True(++steps <= sentence.End - sentence.First);
            }
        }

        Assert.Equal(1, roots);
    }
}
