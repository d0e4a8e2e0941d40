using Sitrep.Language;

namespace Sitrep.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("The CIA-backed group left.", "The CIA - backed group left .")]
    [InlineData("Iran's army didn't fire.", "Iran 's army did n't fire .")]
    [InlineData("Iran’s army can’t fire", "Iran ’s army ca n’t fire")]
    [InlineData("the rebels' camp", "the rebels ' camp")]
    [InlineData("They cannot leave", "They can not leave")]
    [InlineData("He'd've gone", "He 'd 've gone")]
    [InlineData("a U.S.-led raid", "a U.S. - led raid")]
    [InlineData("Mr. J. Smith Jr. paid $1,200.50 (20%).", "Mr. J. Smith Jr. paid $ 1,200.50 ( 20 % ) .")]
    [InlineData("at 10:30 a.m. on 04/30/2001", "at 10:30 a.m. on 04/30/2001")]
    [InlineData("call 713-853-3989 now", "call 713-853-3989 now")]
    [InlineData("a 30-year-old man", "a 30 - year - old man")]
    [InlineData("5km north, 9pm", "5 km north , 9 pm")]
    [InlineData("pro-government and non-state forces", "pro-government and non-state forces")]
    [InlineData("killed.The army", "killed . The army")]
    [InlineData("see https://example.org/a-b?c=1.", "see https://example.org/a-b?c=1 .")]
    [InlineData("mail a.b@example.org, or @user #Aleppo", "mail a.b@example.org , or @user #Aleppo")]
    [InlineData("“We will…” he said", "“ We will … ” he said")]
    [InlineData("'We will' he said", "' We will ' he said")]
    [InlineData("wait... what?!", "wait ... what ?!")]
    [InlineData("Hama—Homs road", "Hama — Homs road")]
    [InlineData("the 1990s and the '90s", "the 1990s and the '90s")]
    [InlineData("No. 5 of Oct. 7", "No. 5 of Oct. 7")]
    [InlineData("He said no.", "He said no .")]
    [InlineData("AT&T in the U.N.", "AT&T in the U.N.")]
    [InlineData("", "")]
    [InlineData("\u200B\u0007 \uFEFF", "")]
    public void Words_are_split_as_the_treebank_does(string text, string expected)
    {
        var words = new List<RawToken>();
        Tokenizer.Tokenize(text, 0, text.Length, words);
        Assert.Equal(expected, string.Join(' ', words.Select(word => text[word.Start..word.End])));
    }

    [Fact]
    public void Clitics_are_joined_to_the_word_before_them()
    {
        const string text = "Iran's men don't - won't";
        var words = new List<RawToken>();
        Tokenizer.Tokenize(text, 0, text.Length, words);
        Assert.Equal(["'s", "n't", "n't"], words.Where(word => word.Joined).Select(word => text[word.Start..word.End]));
    }
}
