using Sitrep.Coding;
using Sitrep.Command.Output;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Ledger.Recoding;

namespace Sitrep.Command;

/// <summary>The coder, with the knowledge that the user asked for.</summary>
internal static class Coder
{
    public static EventCoder Load(Settings settings) => Load(settings, out _);

    /// <param name="settings">The common options.</param>
    /// <param name="state">What the coder knows, to be kept with what it codes.</param>
    public static EventCoder Load(Settings settings, out KnowledgeStore state)
    {
        // The model and the knowledge are read side by side, since the first event waits for both.
        var analyzer = Task.Run(Analyzer.LoadBundled);
        var bundled = KnowledgeBase.LoadBundled();
        if (UserFolder.InUse(settings) is not { } overlay)
        {
            state = new KnowledgeStore(bundled, []);
            return new EventCoder(analyzer.GetAwaiter().GetResult(), bundled);
        }

        var knowledge = WithOverlay(bundled, overlay);
        var places = UserFolder.ReadPlaces(overlay, knowledge);
        state = new KnowledgeStore(knowledge, places);
        return new EventCoder(analyzer.GetAwaiter().GetResult(), knowledge, places);
    }

    private static KnowledgeBase WithOverlay(KnowledgeBase bundled, string overlay)
    {
        if (!Directory.EnumerateFiles(overlay, "*.yaml", SearchOption.AllDirectories).Any())
        {
            return bundled;
        }

        var knowledge = bundled.WithOverlay(overlay, out var problems);
        foreach (var problem in problems)
        {
            Messages.Error($"{problem}; the entry is left out");
        }

        return knowledge;
    }
}
