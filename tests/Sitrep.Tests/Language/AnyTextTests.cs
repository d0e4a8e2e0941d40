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
    [InlineData("S KILL T^WELVE SOLDIERS")]
    [InlineData("Ed, ing: 3 dead, s, 4 hurt – : x")]
    public void Hostile_text_is_analysed(string text) => Check(new Article { Title = text, Text = text });

    [Fact]
    public void Random_text_is_analysed()
    {
        const string alphabet = "ab AB .,'’“”-–—!?()\n\t09$%@#:/&\uD83D\uDE00\u0301\u200Bя中س";
        var characters = Gen.OneOf(Gen.Elements(alphabet.ToCharArray()), Gen.Choose(0, 0xFFFF).Select(code => (char)code), Gen.Elements(alphabet.ToCharArray()));
        var texts = characters.ArrayOf().Resize(200).Select(array => new string(array));
        Prop.ForAll(texts.ToArbitrary(), text => Check(new Article { Text = text })).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(17, 23));
    }

    /// <summary>Runs for SITREP_FUZZ_MINUTES where that is set, and over a few texts where it is not.</summary>
    [Fact]
    public void Garbled_text_is_analysed()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("SITREP_FUZZ_MINUTES") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var random = new Random(minutes > 0 ? Environment.TickCount : 7);
        var end = Environment.TickCount64 + (long)(minutes * 60_000);
        long texts = 0, characters = 0;
        for (; texts < 60 || Environment.TickCount64 < end; texts++)
        {
            var text = Garbled(random);
            var failure = Record.Exception(() => Check(new Article { Title = random.Next(4) == 0 ? text[..Math.Min(text.Length, 80)] : null, Text = text }));
            Assert.True(failure is null, $"{System.Text.Json.JsonSerializer.Serialize(text)}: {failure}");
            characters += text.Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{texts} texts, {characters} characters");
    }

    /// <summary>Pieces of ordinary and of hostile text with characters put in, doubled, cut and swapped.</summary>
    private static string Garbled(Random random)
    {
        const string Marks = ".,;:!?'\"()[]{}<>-–—…’“”@#$%&*/\\|~^=+_ \t\r\n\u0085\u2028\0\u0007\u00AD\u200B\u200D\u202E\uFEFF\uD83D\uDE00\u0301مسя中9aZ";
        var text = new System.Text.StringBuilder();
        for (var pieces = random.Next(1, 12); pieces > 0; pieces--)
        {
            text.Append(random.Next(5) == 0 ? (string)HostileTexts.ElementAt(random.Next(HostileTexts.Count)).Data : Ordinary[random.Next(Ordinary.Length)]);
        }

        for (var changes = random.Next(1 + text.Length / 4); changes > 0 && text.Length > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, Marks[random.Next(Marks.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)); break;
                case 2: text.Insert(at, text[at].ToString(), random.Next(1, 40)); break;
                default: text[at] = (char)random.Next(0x10000); break;
            }
        }

        return text.Length > 20_000 ? text.ToString(0, 20_000) : text.ToString();
    }

    private static readonly string[] Ordinary =
    [
        "Dr. Omar of the U.S. Army left at 9 a.m. on Jan. 5. ", "“Go!” he said. She didn't. ", "REBELS KILL TWELVE SOLDIERS\n\n", "1. See http://example.org/a?b=c and write to a@b.org.\n",
        "He paid $3.5m (about 3,000,000 euros) to al-Shabaab's men.[12] ", "from: Omar 11/30/2001 09:14 AM ", "The CIA-backed, pro-government militia cannot hold the town... ",
        "Sudan: RSF drone attack kills 12, 30 wounded – police\n\n", "Thai, Cambodian troops exchange fire, killing two: army\n\n", "Protesters block roads, demand release, dozens held\n\n",
    ];

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
