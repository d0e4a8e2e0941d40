using System.Collections.Concurrent;
using Sitrep.Articles;

namespace Sitrep.Command.Run;

/// <summary>Work on many items at once, with results in the order of the items and bounded memory.</summary>
/// <typeparam name="TIn">Item.</typeparam>
/// <typeparam name="TOut">Result.</typeparam>
/// <param name="work">Runs on several threads at the same time.</param>
/// <param name="setAside">Makes the result of an item whose work failed or took too long, from the reason.</param>
/// <param name="jobs">Number of threads.</param>
internal sealed class OrderedWork<TIn, TOut>(Func<TIn, TOut> work, Func<TIn, string, TOut> setAside, int jobs) : IDisposable
{
    private const int AheadPerJob = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentQueue<Slot> _queue = new();
    private readonly BlockingCollection<Slot> _open = [];
    private readonly CancellationTokenSource _over = new();
    private Exception? _sourceError;

    /// <summary>Gives each result to <paramref name="consume"/>, on this thread, with whether it would now have to wait for the next.</summary>
    /// <exception cref="OperationCanceledException">The work was stopped; what was consumed is complete.</exception>
    public void Run(IEnumerable<TIn> source, Action<TOut, bool> consume, CancellationToken stop)
    {
        var ordered = new BlockingCollection<Slot>(_queue, jobs * AheadPerJob);
        Start(() => Fill(source, ordered, stop));
        for (var i = 0; i < jobs; i++)
        {
            Start(Work);
        }

        foreach (var slot in ordered.GetConsumingEnumerable(stop))
        {
            Await(slot, stop);
            consume(slot.Result, !_queue.TryPeek(out var next) || !next.IsDone);
        }

        if (_sourceError is not null)
        {
            throw _sourceError;
        }
    }

    /// <summary>Lets the threads end.</summary>
    public void Dispose() => _over.Cancel();

    /// <summary>A thread of the background: one that hangs in an article or in a read cannot keep the program from ending.</summary>
    private static void Start(Action body) => new Thread(() => body()) { IsBackground = true }.Start();

    private void Fill(IEnumerable<TIn> source, BlockingCollection<Slot> ordered, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _over.Token);
        try
        {
            foreach (var item in source)
            {
                var slot = new Slot(item);
                ordered.Add(slot, either.Token);
                _open.Add(slot, either.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception error)
        {
            _sourceError = error;
        }
        finally
        {
            ordered.CompleteAdding();
            _open.CompleteAdding();
        }
    }

    private void Work()
    {
        var clock = ThreadClock.OfThisThread();
        try
        {
            foreach (var slot in _open.GetConsumingEnumerable(_over.Token))
            {
                slot.Clock = clock;
                slot.Finish(Try(slot.Item));
                if (slot.IsAbandoned)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private TOut Try(TIn item)
    {
        try
        {
            return work(item);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return setAside(item, $"coding failed: {error.GetType().Name}: {error.Message}");
        }
    }

    private void Await(Slot slot, CancellationToken stop)
    {
        TimeSpan? first = null;
        while (!slot.Wait(Patience, stop))
        {
            var used = slot.Clock?.ProcessorTime() ?? TimeSpan.Zero;
            first ??= slot.Clock is null ? null : used;
            if (used - first > Limits.ArticleTime && slot.Abandon(setAside(slot.Item, $"took longer than {Limits.ArticleTime.TotalSeconds} s")))
            {
                Start(Work);
            }
        }
    }

    private sealed class Slot(TIn item)
    {
        private readonly ManualResetEventSlim _done = new();
        private TOut? _result;
        private int _decided;

        public TIn Item { get; } = item;

        public ThreadClock? Clock { get; set; }

        public TOut Result => _result!;

        public bool IsDone => _done.IsSet;

        public bool IsAbandoned { get; private set; }

        public bool Wait(TimeSpan patience, CancellationToken stop) => _done.Wait(patience, stop);

        public void Finish(TOut result)
        {
            if (Interlocked.Exchange(ref _decided, 1) == 0)
            {
                _result = result;
                _done.Set();
            }
        }

        public bool Abandon(TOut result)
        {
            if (Interlocked.Exchange(ref _decided, 1) != 0)
            {
                return false;
            }

            IsAbandoned = true;
            _result = result;
            _done.Set();
            return true;
        }
    }
}
