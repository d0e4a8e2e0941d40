using System.Text;

namespace Sitrep.Tests.Coding;

public class WrappedTextTests
{
    private const int Width = 46;

    [Theory]
    [InlineData("Maoist guerrillas attacked an army barracks in western Nepal on Friday night, killing at least 14 soldiers. They looted two banks and freed 35 comrades from a jail in the town of Ghorahi. The prime minister, who had held three rounds of talks with the rebels, said he was shocked.")]
    [InlineData("A drone struck a market in the Sudanese city of El Fasher on Tuesday, killing nine people, a doctor said. He told reporters that the Rapid Support Forces had fired it. The paramilitaries denied that they attacked the market and accused the army of the raid in Khan Younis.")]
    [InlineData("\"We will not leave,\" said the mayor of Port-au-Prince. \"The gangs burned our houses. They killed my brother, and the police did nothing.\" She urged the United Nations to send troops.")]
    public void Events_of_a_text_are_the_same_wherever_its_lines_break(string text)
    {
        var wrapped = Wrap(text);
        Assert.Contains('\n', wrapped);
        Assert.Equal(Coded.From(text).Events.Select(Coded.Line), Coded.From(wrapped).Events.Select(Coded.Line));
    }

    [Fact]
    public void A_name_has_no_line_break() =>
        Assert.Equal("Khan Younis", Coded.From("The ministry said late on Monday that the army had\nshelled two houses near the southern town of Khan\nYounis and that eight people were killed there.").Events[0].Place?.Name);

    private static string Wrap(string text)
    {
        var wrapped = new StringBuilder();
        var line = 0;
        foreach (var word in text.Split(' '))
        {
            var fits = line + 1 + word.Length <= Width;
            wrapped.Append(line == 0 ? "" : fits ? " " : "\n").Append(word);
            line = fits && line > 0 ? line + 1 + word.Length : word.Length;
        }

        return wrapped.ToString();
    }
}
