using Sitrep.Coding;
using Sitrep.Knowledge;
using Sitrep.Ledger.Reading;
using Sitrep.Ledger.Recoding;
using Sitrep.Ledger.Reviewing;
using Sitrep.Ledger.Writing;

namespace Sitrep.Ledger.Tests;

public sealed class RandomHistoryTests
{
    private static readonly KnowledgeStore Bundled = new(KnowledgeBase.LoadBundled(), []);

    private static readonly CodedArticle[] Month =
    [
        .. from day in Enumerable.Range(1, 12)
           from place in new[] { "Kobani", "Idlib" }
           select Reports.Attack($"{place}{day}", place, day, 4 + (day % 3), $"Outlet {day % 4}"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_is_added_merged_split_and_undone_when_the_ledger_stays_whole_and_the_last_word_holds(int seed)
    {
        using var ledger = new TemporaryLedger();
        var random = new Random(seed);
        var left = new Queue<CodedArticle>(Month.OrderBy(_ => random.Next()));
        for (var step = 0; step < 40; step++)
        {
            // Days before, among and after those of the reports.
            var clock = new Clock(new DateOnly(2016, 3, 1).AddDays(random.Next(-5, 30)));
            using var reviewer = new Reviewer(ledger.Ledger, "test", clock);
            var groups = Views.Groups(ledger.Connection).Select(group => group.Split(' ')).ToArray();
            var large = groups.FirstOrDefault(group => group.Length > 1);
            switch (random.Next(5))
            {
                case 0 when groups.Length > 1:
                    reviewer.Merge([groups[0][0], groups[^1][0]], "Ann", "test");
                    break;
                case 1 when large is not null:
                    reviewer.Split(large[0], [large[^1]], "Ann", "test");
                    break;
                case 2 when ReviewQuery.List(ledger.Connection).Any(review => review.UndoneBy is null && review.Kind != "undo"):
                    reviewer.Undo(null, "Ann", "test");
                    break;
                case 3:
                    Recode(ledger, clock, random.Next(1, Month.Length - left.Count + 1), random.NextDouble());
                    break;
                default:
                    using (var appender = new Appender(ledger.Ledger, "test", clock))
                    {
                        appender.Add([.. Enumerable.Range(0, Math.Min(3, left.Count)).Select(_ => left.Dequeue())]);
                    }

                    break;
            }

            Assert.Empty(Verification.Problems(ledger.Ledger));
        }

        var last = Views.Groups(ledger.Connection);
        using var final = new Reviewer(ledger.Ledger, "test", new Clock(new DateOnly(2017, 1, 1)));
        var (one, other) = (last[0].Split(' ')[0], last[^1].Split(' ')[0]);
        final.Merge([one, other], "Ann", "test");
        Assert.Single(Views.Groups(ledger.Connection), group => group.Split(' ').Contains(one) && group.Split(' ').Contains(other));
        Assert.Equal(last, Views.Groups(ledger.Connection, new DateOnly(2016, 12, 31)));
    }

    private static void Recode(TemporaryLedger ledger, Clock clock, long article, double confidence)
    {
        if (ArticleQuery.Find(ledger.Connection, article) is { } stored)
        {
            var coded = Month.Single(one => one.Article.Id == stored.Article.Id);
            var difference = CodingComparison.Of(ledger.Connection, article, coded with { Events = [coded.Events[0] with { Confidence = confidence }] });
            using var recoder = new Recoder(ledger.Ledger, "test", Bundled, clock);
            recoder.Store([difference]);
        }
    }
}
