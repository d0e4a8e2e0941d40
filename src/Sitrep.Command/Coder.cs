using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Command;

/// <summary>The coder, with the knowledge that the user asked for.</summary>
internal static class Coder
{
    public static EventCoder Load(Settings settings)
    {
        // The model and the knowledge are read side by side, since the first event waits for both.
        var analyzer = Task.Run(Analyzer.LoadBundled);
        var knowledge = Knowledge(settings.Knowledge);
        return new EventCoder(analyzer.GetAwaiter().GetResult(), knowledge);
    }

    private static KnowledgeBase Knowledge(string? overlay)
    {
        var bundled = KnowledgeBase.LoadBundled();
        if (overlay is null)
        {
            return bundled;
        }

        if (!Directory.Exists(overlay))
        {
            throw Failure.Usage($"--knowledge {overlay}: no such folder");
        }

        var knowledge = bundled.WithOverlay(overlay, out var problems);
        foreach (var problem in problems)
        {
            Messages.Error($"{problem}; the entry is left out");
        }

        return knowledge;
    }
}
