namespace Sitrep.Command.Tests;

public sealed class PlacesVerbTests
{
    private const string Text = "Gunmen killed two people in Zorvanabad on Sunday.";

    [Fact]
    public void Places_that_were_added_are_found()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Put("villages.csv", "name,lat,lon,country,admin1\nZorvanabad,35.51,36.42,SYR,Hama\n");

        var added = Program.Run("places", "add", file, "--knowledge", folder["mine"]);
        var read = Program.RunWith(Text, "read", "--knowledge", folder["mine"]);

        Assert.Equal((0, ""), (added.Status, added.Output));
        Assert.Contains("1 place stored", added.Messages, StringComparison.Ordinal);
        Assert.Contains("\"lat\":35.51", read.Output, StringComparison.Ordinal);
        Assert.Contains("\"country\":\"SYR\"", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_mistakes_are_named_and_the_rest_is_stored()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Put("villages.csv", "name,lat,lon,country\nZorvanabad,35.51,36.42,SYR\nNowhere,95,0,SYR\n");

        var added = Program.Run("places", "add", file, "--knowledge", folder["mine"]);

        Assert.Equal(3, added.Status);
        Assert.Contains("villages.csv(3): '95'", added.Messages, StringComparison.Ordinal);
        var stored = File.ReadAllText(Path.Combine(folder["mine"], "world", "places", "villages.csv"));
        Assert.Equal("name,lat,lon,country\nZorvanabad,35.51,36.42,SYR\n", stored);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("name,lat\nA,1\n")]
    public void Nothing_to_store_is_a_failure(string? content)
    {
        using var folder = new TemporaryFolder();
        var file = content is null ? folder["absent.csv"] : folder.Put("bad.csv", content);

        Assert.Equal(1, Program.Run("places", "add", file, "--knowledge", folder["mine"]).Status);
        Assert.False(Directory.Exists(folder["mine"]));
    }

    [Fact]
    public void Without_a_file_the_usage_is_wrong() => Assert.Equal(2, Program.Run("places", "add").Status);
}
