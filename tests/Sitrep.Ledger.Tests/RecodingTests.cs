using Dapper;
using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Recoding;
using Sitrep.Ledger.Reviewing;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Tests;

public sealed class RecodingTests
{
    private static readonly DateOnly Today = new(2016, 4, 1);

    private static readonly KnowledgeStore Bundled = new(KnowledgeBase.LoadBundled(), []);

    private static readonly CodedArticle[] Kobani =
    [
        Reports.Attack("a", "Kobani", 3, 5, "Echo"),
        Reports.Attack("b", "Kobani", 3, 5, "Mirror"),
        Reports.Attack("x", "Idlib", 9, 5, "Echo"),
    ];

    [Fact]
    public void Old_events_stay_and_a_day_before_the_recoding_shows_them()
    {
        using var ledger = Ledger();
        var before = Views.All(ledger.Connection);

        var difference = Recode(ledger, 1, [Kobani[0].Events[0] with { Status = Status.Denied, Trace = ["test", "status.denied"] }]);

        var changed = Assert.Single(difference.Events);
        Assert.Equal(("changed", "a-0"), (changed.Change, changed.Event));
        Assert.Equal(["status", "trace"], changed.Fields);
        Assert.Equal(["status.denied"], changed.Rules);
        Assert.Equal("denied", EventQuery.Find(ledger.Connection, "a-0")!.Status);
        Assert.Equal(before, Views.All(ledger.Connection, Today.AddDays(-1)));
        Assert.NotEqual(before, Views.All(ledger.Connection, Today));
        Assert.Equal(2, ledger.Connection.ExecuteScalar<long>("SELECT count(*) FROM events WHERE id = 'a-0'"));
        Assert.Equal(3, StatsQuery.Of(ledger.Connection).Events);
        Assert.Empty(Verification.Problems(ledger.Ledger));
    }

    [Fact]
    public void An_event_that_is_lost_leaves_its_incident_and_one_that_is_gained_comes_to_one()
    {
        using var ledger = Ledger();

        Assert.Equal("lost", Assert.Single(Recode(ledger, 2, []).Events).Change);
        Assert.Equal(["a-0", "x-0"], Views.Groups(ledger.Connection));
        Assert.Equal("gained", Assert.Single(Recode(ledger, 2, Kobani[1].Events).Events).Change);
        Assert.Equal(["a-0 b-0", "x-0"], Views.Groups(ledger.Connection));
        Assert.Empty(Recode(ledger, 2, Kobani[1].Events).Events);
        Assert.Empty(Verification.Problems(ledger.Ledger));
    }

    [Fact]
    public void What_a_person_decided_holds_for_events_that_are_coded_anew()
    {
        using var ledger = Ledger();
        using (var reviewer = new Reviewer(ledger.Ledger, "test", new Clock(Today)))
        {
            reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign");
            reviewer.Split("a-0", ["b-0"], "Ann", "another");
        }

        Recode(ledger, 1, [Kobani[0].Events[0] with { Confidence = 0.5 }]);
        Recode(ledger, 2, [Kobani[1].Events[0] with { Confidence = 0.5 }]);

        Assert.Equal(["a-0 x-0", "b-0"], Views.Groups(ledger.Connection));
    }

    [Fact]
    public void What_a_person_decided_holds_for_an_event_that_has_another_id_now()
    {
        using var ledger = Ledger();
        using (var reviewer = new Reviewer(ledger.Ledger, "test", new Clock(Today)))
        {
            reviewer.Merge(["a-0", "x-0"], "Ann", "one campaign");
            reviewer.Split("a-0", ["b-0"], "Ann", "another");
        }

        var (again, other) = (Kobani[0].Events[0] with { Id = "a-9" }, Kobani[0].Events[0] with { Id = "a-8", Type = EventType.Protest });
        var difference = Recode(ledger, 1, [again, other]);

        Assert.Equal(new KeyValuePair<string, string>("a-0", "a-9"), Assert.Single(difference.Successors));
        Assert.Equal(["a-8", "a-9 x-0", "b-0"], Views.Groups(ledger.Connection));
        Assert.Empty(Verification.Problems(ledger.Ledger));
    }

    [Fact]
    public void Only_articles_that_can_change_are_read_again()
    {
        using var ledger = Ledger();
        using var overlay = new Overlay("""
            - {id: test.annex, verb: annex, type: ASSAULT}
            - {id: test.kill, verb: kill, type: ASSAULT}
            """);

        Assert.Empty(Plan(ledger, "test", Bundled).Articles);
        Assert.Equal([1, 2, 3], Plan(ledger, "another", new KnowledgeStore(KnowledgeBase.LoadBundled(), [], coder: "another")).Articles);
        var plan = Plan(ledger, "test", new KnowledgeStore(overlay.Knowledge, []));
        Assert.Equal([1, 2, 3], plan.Articles);
        Assert.Equal(2, plan.ChangedEntries);

        using var other = new Overlay("- {id: test.annex, verb: annex, type: ASSAULT}");
        Assert.Empty(Plan(ledger, "test", new KnowledgeStore(other.Knowledge, [])).Articles);
    }

    [Fact]
    public void A_release_with_the_same_program_and_models_reads_only_what_its_knowledge_can_change()
    {
        using var ledger = Ledger();
        using var annex = new Overlay("- {id: test.annex, verb: annex, type: ASSAULT}");
        using var kill = new Overlay("- {id: test.kill, verb: kill, type: ASSAULT}");

        Assert.Empty(Plan(ledger, "another", Bundled).Articles);
        Assert.Empty(Plan(ledger, "another", new KnowledgeStore(annex.Knowledge, [])).Articles);
        Assert.Equal([1, 2, 3], Plan(ledger, "another", new KnowledgeStore(kill.Knowledge, [])).Articles);
    }

    [Fact]
    public void Entries_that_name_one_that_changed_count_as_changed()
    {
        KnowledgeLine[] changed = [new("world/actors/", "kachin-independence-organisation", "{}")];

        var touched = Bundled.WithReferring(changed);

        Assert.Contains(touched, line => line.Id == "kachin-independence-army");
        Assert.DoesNotContain(touched, line => line.Id == "abu-sayyaf");
    }

    [Fact]
    public void What_was_recoded_need_not_be_read_again()
    {
        using var ledger = Ledger();
        var other = new KnowledgeStore(KnowledgeBase.LoadBundled(), [], coder: "another");
        using (var recoder = new Recoder(ledger.Ledger, "another", other, new Clock(Today)))
        {
            recoder.Finish();
        }

        Assert.Empty(Plan(ledger, "another", other).Articles);
        Assert.Equal([1, 2, 3], Plan(ledger, "test", Bundled).Articles);
    }

    private static TemporaryLedger Ledger()
    {
        var ledger = new TemporaryLedger(new Clock(Today));
        using var appender = new Appender(ledger.Ledger, "test", new Clock(Today), Bundled);
        appender.Add([.. Kobani.Select(coded => coded with { Lemmas = ["kill", "attack"] })]);
        return ledger;
    }

    private static RecodePlan Plan(TemporaryLedger ledger, string release, KnowledgeStore knowledge) =>
        RecodePlan.Make(ledger.Connection, release, knowledge, all: false);

    private static ArticleDifference Recode(TemporaryLedger ledger, long article, IReadOnlyList<Event> events)
    {
        var stored = ArticleQuery.Find(ledger.Connection, article)!.Article;
        var difference = CodingComparison.Of(ledger.Connection, article, new CodedArticle(stored, events, []));
        using var recoder = new Recoder(ledger.Ledger, "test", Bundled, new Clock(Today));
        recoder.Store([difference]);
        return difference;
    }

    private sealed class Overlay : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-overlay-").FullName;

        public Overlay(string predicates)
        {
            Directory.CreateDirectory(Path.Combine(_folder, "en", "predicates"));
            File.WriteAllText(Path.Combine(_folder, "en", "predicates", "mine.yaml"), predicates);
            Knowledge = KnowledgeBase.LoadBundled().WithOverlay(_folder, out var problems);
            Assert.Empty(problems);
        }

        public KnowledgeBase Knowledge { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
