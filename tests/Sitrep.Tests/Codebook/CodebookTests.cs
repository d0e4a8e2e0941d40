using Sitrep.Tests.Coding;

namespace Sitrep.Tests.Codebook;

/// <summary>The codebook that a researcher reads is the one that runs: every example block of docs/codebook is a case.</summary>
public sealed class CodebookTests
{
    /// <summary>Share of the examples that may be marked as known failures.</summary>
    private const double MostFailures = 0.15;

    /// <summary>Page and line of every block.</summary>
    public static TheoryData<string> Blocks => [.. Example.All.Select(static example => $"{example.Page}:{example.Line}")];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_is_coded_as_the_page_says(string block)
    {
        var example = Example.All.First(example => $"{example.Page}:{example.Line}" == block);
        var wrong = ExampleCheck.Run(Coded.Coder, example);
        if (example.Fails)
        {
            Assert.True(wrong.Count > 0, $"{block} is right now: let 'Sitrep.Bench codebook-marks' take 'fails' away\n{example.Text}");
        }
        else
        {
            Assert.True(wrong.Count == 0, $"{example.Text}\n{string.Join('\n', wrong)}");
        }
    }

    [Fact]
    public void Few_examples_are_known_failures() =>
        Assert.InRange(Example.All.Count(static example => example.Fails), 0, (int)(MostFailures * Example.All.Count));

    [Theory]
    [InlineData("```example\nNo dot.\n```")]
    [InlineData("```example\nNo end.\n.\nnone")]
    [InlineData("```example sometimes\nText.\n.\nnone\n```")]
    public void A_block_that_is_not_in_the_notation_is_a_mistake(string page) =>
        Assert.Throws<FormatException>(() => Example.In("page.md", page.Split('\n')).ToList());

    [Theory]
    [InlineData("Gunmen killed 12 soldiers near Maiduguri.", "ASSAULT happened: UAF -> MIL @ Maiduguri killed=12 (exact)", true)]
    [InlineData("Gunmen killed 12 soldiers near Maiduguri.", "ASSAULT happened: UAF -> MIL @ Maiduguri killed=13", false)]
    [InlineData("Gunmen killed 12 soldiers near Maiduguri.", "ASSAULT happened: UAF -> -", false)]
    [InlineData("Gunmen killed 12 soldiers near Maiduguri.", "none", false)]
    [InlineData("The earthquake killed 200 people.", "none: refused disaster", true)]
    [InlineData("The earthquake killed 200 people.", "none: refused speculation", false)]
    public void A_block_that_says_something_else_fails(string text, string expected, bool right) =>
        Assert.Equal(right, ExampleCheck.Run(Coded.Coder, new Example("page.md", 1, text, Example.UsualDay, false, [expected])).Count == 0);
}
