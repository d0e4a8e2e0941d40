using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Knowledge;

namespace Sitrep.Tests.Coding;

/// <summary>The report that Sitrep was founded on; it is read where it lies and quoted nowhere.</summary>
public sealed class FirstReportTests
{
    internal static readonly string Folder = Environment.GetEnvironmentVariable("SITREP_SHARED") ?? Path.Combine(Root(), "..", "shared");

    private static readonly Lazy<CodedArticle?> Coding = new(() =>
    {
        var path = Path.Combine(Folder, "acceptance", "first-report.txt");
        return File.Exists(path) ? Coded.From(File.ReadAllText(path)) : null;
    });

    [Theory]
    [InlineData(EventType.Assault, Status.Happened, null, "IRN", "Syria")]
    [InlineData(EventType.Agree, Status.Ongoing, "USA", null, "Syria")]
    [InlineData(EventType.Assault, Status.Happened, "SYR", null, "Idlib")]
    [InlineData(EventType.Assault, Status.Happened, "RUS", null, null)]
    [InlineData(EventType.Aid, Status.Planned, "IRN", "SYR", null)]
    [InlineData(EventType.Assault, Status.Planned, "SYR", null, "Aleppo")]
    [InlineData(EventType.Mobilize, Status.Happened, "IRN", null, "Syria")]
    [InlineData(EventType.Reject, Status.Happened, "USA", "RUS", null)]
    [InlineData(EventType.Consult, Status.Happened, "IRN", "SYR", "Damascus")]
    public void Rows_of_the_first_report_come_out(EventType type, Status status, string? actor, string? recipient, string? place)
    {
        var coded = Report();
        Assert.Contains(coded.Events, e => e.Type == type && e.Status == status
            && (actor is null || e.Actors.Any(a => a.Country == actor))
            && (recipient is null || e.Recipients.Any(a => a.Country == recipient))
            && (place is null || e.Place?.Name == place));
    }

    [Fact]
    public void Offensives_and_airstrikes_are_told_apart_and_claimed_by_nobody()
    {
        var attacks = Report().Events.Where(static e => e.Type == EventType.Assault && e.Place?.Name is "Idlib" or "Hama").ToList();

        Assert.All(attacks, static e => Assert.Empty(e.Attribution));
        Assert.All(attacks.Where(static e => e.Actors.Any(static a => a.Country == "SYR")), static e => Assert.Null(e.Mode));
        Assert.All(attacks.Where(static e => e.Actors.Any(static a => a.Country == "RUS")), static e => Assert.Equal("aerial", e.Mode));
    }

    [Fact]
    public void Nothing_is_coded_that_no_row_has()
    {
        Assert.DoesNotContain(Report().Events, static e => e.Type is EventType.Retreat || (e.Type == EventType.Agree && e.Status == Status.Happened) || e.Actors.Any(static a => a.Country is "TUR" or "SAU"));
    }

    [Fact]
    public void A_refusal_goes_to_the_other_side_and_a_chairman_has_his_name()
    {
        Assert.Equal(["RUS"], Report().Events.Single(static e => e.Type == EventType.Reject).Recipients.Select(static party => party.Country));
        Assert.Contains(Report().Events, static e => e.Type == EventType.Consult && e.Actors.Any(static actor => actor.Name.EndsWith("Boroujerdi", StringComparison.Ordinal)));
    }

    [Fact]
    public void Speculation_and_states_of_affairs_do_not_happen()
    {
        var coded = Report();
        var content = coded.Article.Content;
        foreach (var words in (string[])["could ", "remains under control", "stoked concerns", "would be to ultimately"])
        {
            var at = content.IndexOf(words, StringComparison.Ordinal);
            var clause = new Span(at, at + words.Length + 25);
            Assert.DoesNotContain(coded.Events, e => e.Status == Status.Happened && e.Trigger.Overlaps(clause));
        }
    }

    [Fact]
    public void Every_span_lies_in_the_report()
    {
        var coded = Report();
        foreach (var e in coded.Events)
        {
            Assert.InRange(e.Trigger.Start, 0, e.Trigger.End);
            Assert.True(e.Evidence.Contains(e.Trigger));
            Assert.True(e.Evidence.End <= coded.Article.Content.Length);
        }
    }

    private static CodedArticle Report()
    {
        Assert.SkipWhen(Coding.Value is null, $"no acceptance report under {Folder}: set SITREP_SHARED");
        return Coding.Value!;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? ".";
    }
}
