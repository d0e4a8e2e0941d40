using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Tests;

public sealed class AppenderTests
{
    [Fact]
    public void The_same_article_twice_changes_nothing()
    {
        using var ledger = new TemporaryLedger();

        Assert.Equal([Addition.Added], ledger.Add(Reports.Attack("a", "Kobani", 3, 5)));
        var before = StatsQuery.Of(ledger.Connection);
        Assert.Equal([Addition.Known, Addition.Added], ledger.Add(Reports.Attack("a", "Kobani", 3, 5), Reports.Attack("b", "Idlib", 9, 5)));

        Assert.Equal(new Stats(1, 1, 6, 1, 1), before);
        Assert.Equal(new Stats(2, 2, 12, 2, 2), StatsQuery.Of(ledger.Connection));
        Assert.Equal(2, ledger.Connection.ExecuteScalar<long>("SELECT count(*) FROM commits"));
    }

    [Fact]
    public void Another_article_by_the_same_id_is_not_stored()
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5));

        Assert.Equal([Addition.Conflicting], ledger.Add(Reports.Attack("a", "Kobani", 3, 6)));
        Assert.Equal(1, StatsQuery.Of(ledger.Connection).Articles);
    }

    [Fact]
    public void An_article_comes_back_as_it_was()
    {
        using var ledger = new TemporaryLedger();
        var coded = Reports.Attack("a", "Kobani", 3, 5);
        ledger.Add(coded);

        var stored = ArticleQuery.Find(ledger.Connection, "a")!.Article;
        var json = EventQuery.OfArticle(ledger.Connection, "a").Single().Json!;

        Assert.Equal((coded.Article.Title, coded.Article.Text, coded.Article.PublishedOn), (stored.Title, stored.Text, stored.PublishedOn));
        using var document = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equivalent(coded.Events[0], EventJson.Read(stored, document.RootElement), strict: true);
    }

    [Fact]
    public void Copies_of_a_report_are_one_origin()
    {
        using var ledger = new TemporaryLedger();
        var first = Reports.Attack("a", "Kobani", 3, 5);
        var copy = first with { Article = Renamed(first.Article, "b"), Events = [first.Events[0] with { Id = "b-0", ArticleId = "b" }] };

        ledger.Add(first, copy);

        Assert.Equal((2, 1), (StatsQuery.Of(ledger.Connection).Articles, StatsQuery.Of(ledger.Connection).Origins));
        var incident = Assert.Single(IncidentQuery.List(ledger.Connection, new Filter(), Sitrep.Incidents.Policy.Representative));
        Assert.Equal((2, 1), (incident.Articles, incident.Origins));
    }

    [Fact]
    public void Two_writers_take_turns()
    {
        using var ledger = new TemporaryLedger();

        Parallel.For(0, 4, writer =>
        {
            for (var i = 0; i < 25; i++)
            {
                ledger.Add(Reports.Attack($"{writer}-{i}", "Kobani", 3, i));
            }
        });

        Assert.Equal(100, StatsQuery.Of(ledger.Connection).Articles);
        Assert.Empty(Verification.Problems(ledger.Ledger));
    }

    [Theory]
    [InlineData("articles", "outlet = 'another'")]
    [InlineData("events", "status = 'denied'")]
    [InlineData("claims", "best = 6")]
    [InlineData("commits", "release = 'another'")]
    [InlineData("memberships", "incident = 'another'")]
    public void What_is_stored_can_be_neither_changed_nor_deleted(string table, string change)
    {
        using var ledger = new TemporaryLedger();
        ledger.Add(Reports.Attack("a", "Kobani", 3, 5));

        foreach (var statement in new[] { $"UPDATE {table} SET {change}", $"DELETE FROM {table}" })
        {
            Assert.Contains("append-only", Assert.Throws<SqliteException>(() => ledger.Connection.Execute(statement)).Message, StringComparison.Ordinal);
        }
    }

    private static Article Renamed(Article article, string id) => new()
    {
        Id = id,
        Title = article.Title,
        Text = article.Text,
        Outlet = "Mirror",
        Published = article.Published,
        PublishedOn = article.PublishedOn,
    };
}
