using System.Text.Json;

namespace Sitrep.Command.Tests;

/// <summary>The views have the fields that the contract promises, each of its kind; what is not known is absent.</summary>
public sealed class ViewContractTests(ReviewedLedger ledger) : IClassFixture<ReviewedLedger>
{
    [Fact]
    public void Every_view_has_the_fields_of_the_contract()
    {
        using var folder = new TemporaryFolder();
        var db = folder["war.db"];
        var map = folder.Put("map.yaml", "name: mine\nid: id\nincident: event\ntype: ASSAULT\nzeros: stated\noutlet: source\nquantities:\n  killed: { best: dead }\n");
        var table = folder.Put("table.csv", "id,event,dead,source\nr1,e1,3,Echo\n");
        Program.RunWith(Feed.Of(1), "add", "-", "--db", db);
        Program.Run("import", table, "--map", map, "--db", db);

        var incidents = Program.Run("incidents", "--db", db).Lines;
        Has(incidents, "id:String type:String actors:Array recipients:Array quantities:Array status:String policy:String articles:Number origins:Number contested:Array");
        Has(incidents.Where(line => line.Contains("Bamako", StringComparison.Ordinal)), "place:Object date:Object");

        var named = JsonDocument.Parse(incidents.First(line => line.Contains("\"killed\"", StringComparison.Ordinal) && line.Contains("Bamako", StringComparison.Ordinal))).RootElement;
        var claims = Program.Run("claims", named.GetProperty("id").GetString()!, "--db", db).Lines;
        Has(claims, "id:String incident:String event:String field:String kind:String stance:String outlet:String article:String published:String first_seen:String status:String release:String");
        Has(claims.Where(line => line.Contains("\"field\":\"killed\"", StringComparison.Ordinal)), "low:Number best:Number operator:String start:Number end:Number quote:String claimant:String");
        Has(claims.Where(line => line.Contains("\"field\":\"type\"", StringComparison.Ordinal)), "value:String start:Number end:Number quote:String");
        Assert.DoesNotContain(claims, line => line.Contains("null", StringComparison.Ordinal));

        var imported = Program.Run("claims", "mine:e1", "--db", db).Lines;
        Has(imported, "id:String incident:String event:String field:String kind:String stance:String outlet:String first_seen:String status:String release:String file:String row:Number");
        Assert.DoesNotContain(imported, line => line.Contains("\"quote\"", StringComparison.Ordinal));

        Has(Program.Run("totals", "--field", "killed", "--db", db).Lines, "policy:String field:String total:Number low:Number high:Number incidents:Number contested:Number", exactly: true);
        Has(Program.Run("stats", "--db", db).Lines, "articles:Number events:Number claims:Number incidents:Number origins:Number summaries:Number", exactly: true);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("totals")]
    [InlineData("stats")]
    [InlineData("worklist")]
    [InlineData("diff", "2030-12-31", "2031-01-01")]
    public void A_day_before_everything_has_nothing(params string[] arguments)
    {
        var outcome = Program.Run(arguments[0] == "diff" ? [.. arguments, "--db", ledger.Path] : [.. arguments, "--as-of", "2030-12-31", "--db", ledger.Path]);

        Assert.Equal(0, outcome.Status);
        Assert.All(outcome.Lines, line => Assert.All(JsonDocument.Parse(line).RootElement.EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.Number), field => Assert.Equal(0, field.Value.GetDouble())));
    }

    private static void Has(IEnumerable<string> lines, string fields, bool exactly = false)
    {
        var expected = fields.Split(' ');
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var found = json.RootElement.EnumerateObject().Select(field => $"{field.Name}:{field.Value.ValueKind}").ToArray();
            Assert.Empty(expected.Except(found));
            if (exactly)
            {
                Assert.Equal(expected, found);
            }
        }
    }
}
