using Sitrep.Articles;
using Sitrep.Knowledge;

namespace Sitrep.Coding;

/// <summary>An article with what was coded from it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Events">Its events, in the order of the text.</param>
/// <param name="Rejected">What looked like an event and was refused, in the order of the text.</param>
public sealed record CodedArticle(Article Article, IReadOnlyList<Event> Events, IReadOnlyList<Rejection> Rejected)
{
    /// <summary>Usual name of the outlet that published it; as the article has it when the outlet is not known.</summary>
    public string? Publisher { get; init; } = Article.Outlet;

    /// <summary>Usual name of the agency or outlet whose report it says it is, by dateline, byline, credit or reprint line.</summary>
    public string? CreditedTo { get; init; }

    /// <summary>What it was coded with, whose word lists its events are compared by.</summary>
    public KnowledgeBase Knowledge { get; init; } = KnowledgeBase.LoadBundled();

    /// <summary>Names by which a happening is known again, in the article's content: places below the country, buildings, unknown people.</summary>
    public IReadOnlyList<Span> Names { get; init; } = [];

    /// <summary>
    /// ISO 3166-1 alpha-3 of the country in which most of the places that it names lie; where it places nothing, of that which it names
    /// most otherwise, or of its outlet's name.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Dictionary forms of its words, each once, without those of words that stand in the text as the dictionary has them.</summary>
    public IReadOnlyCollection<string> Lemmas { get; init; } = [];
}
