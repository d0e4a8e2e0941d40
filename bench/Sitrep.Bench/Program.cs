using Sitrep.Bench;
using Sitrep.Coding;

var verbose = args.Contains("--verbose");
var wanted = args.Where(arg => !arg.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
var scores = new (string Name, Action<EventCoder, bool> Run)[]
{
    ("pairs", Pairs.Run),
    ("tolls", Tolls.Run),
    ("event-places", EventPlaceScore.Run),
    ("status", StatusScore.Run),
};

var coder = new EventCoder();
foreach (var (name, run) in scores)
{
    if (wanted.Count == 0 || wanted.Contains(name))
    {
        run(coder, verbose);
    }
}

return 0;
