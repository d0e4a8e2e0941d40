using Sitrep.Command.Run;

namespace Sitrep.Command.Tests;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Results_come_in_the_order_of_the_items(int jobs)
    {
        var results = new List<int>();
        using var work = new OrderedWork<int, int>(
            item =>
            {
                Thread.SpinWait((item * 7919 % 13) * 1000);
                return item;
            },
            (item, _) => -item,
            jobs);

        work.Run(Enumerable.Range(0, 500), (result, _) => results.Add(result), CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 500), results);
    }

    [Fact]
    public void An_item_that_fails_or_never_ends_is_set_aside_and_the_rest_goes_on()
    {
        var results = new List<string>();
        using var work = new OrderedWork<int, string>(
            item =>
            {
                while (item == 1)
                {
                    Thread.SpinWait(1000);
                }

                return item == 2 ? throw new InvalidOperationException("bad") : $"{item}";
            },
            (item, reason) => $"{item}: {reason}",
            1);

        work.Run(Enumerable.Range(0, 4), (result, _) => results.Add(result), CancellationToken.None);

        Assert.Equal(["0", "1: took longer than 2 s", "2: coding failed: InvalidOperationException: bad", "3"], results);
    }

    [Fact]
    public void No_more_is_read_than_can_be_held()
    {
        var ahead = 0;
        var consumed = 0;
        using var work = new OrderedWork<int, int>(item => item, (item, _) => item, 2);

        IEnumerable<int> Source()
        {
            for (var i = 0; i < 200; i++)
            {
                ahead = Math.Max(ahead, i - Volatile.Read(ref consumed));
                yield return i;
            }
        }

        work.Run(Source(), (_, _) => Interlocked.Increment(ref consumed), CancellationToken.None);

        Assert.InRange(ahead, 0, 12);
    }

    [Fact]
    public void A_source_that_breaks_says_so_after_what_it_gave()
    {
        var results = new List<int>();
        using var work = new OrderedWork<int, int>(item => item, (item, _) => item, 2);

        static IEnumerable<int> Source()
        {
            yield return 1;
            throw new IOException("gone");
        }

        Assert.Throws<IOException>(() => work.Run(Source(), (result, _) => results.Add(result), CancellationToken.None));
        Assert.Equal([1], results);
    }
}
