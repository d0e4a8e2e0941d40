using Sitrep.Articles;

namespace Sitrep.Coding;

/// <summary>An article with what was coded from it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Events">Its events, in the order of the text.</param>
/// <param name="Rejected">What looked like an event and was refused, in the order of the text.</param>
public sealed record CodedArticle(Article Article, IReadOnlyList<Event> Events, IReadOnlyList<Rejection> Rejected);
