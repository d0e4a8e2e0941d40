using Sitrep.Articles;

namespace Sitrep.Reading;

/// <summary>Where an article says that it comes from.</summary>
/// <param name="OriginalOutlet">Who published it first, where another republishes it; null when it does not say.</param>
/// <param name="Agencies">Agencies and outlets that it takes its news from, by their usual names, in the order of the text.</param>
/// <param name="Notices">Bylines, credits, copyright and reprint lines.</param>
public sealed record Provenance(string? OriginalOutlet, IReadOnlyList<string> Agencies, IReadOnlyList<Span> Notices)
{
    /// <summary>The one whose report it is, by reprint line, dateline, byline or credit, not merely quoted; null when it is nobody's else.</summary>
    public string? Credited { get; init; }
}
