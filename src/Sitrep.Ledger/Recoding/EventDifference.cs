using Sitrep.Coding;

namespace Sitrep.Ledger.Recoding;

/// <summary>What coding an article anew makes of one event.</summary>
/// <param name="Change"><c>gained</c>, <c>lost</c> or <c>changed</c>.</param>
/// <param name="Article">Id of the article.</param>
/// <param name="Event">Id of the event.</param>
/// <param name="Type">PLOVER type, upper case; the new one where it changed.</param>
/// <param name="Fields">Names of the fields that differ; empty when the event is gained or lost.</param>
/// <param name="Rules">The lexicon entries and rules that did it: those that fired in only one of the two codings; without such, those of the new one.</param>
/// <param name="Words">The clause that carries the event.</param>
public sealed record EventDifference(
    string Change, string Article, string Event, string Type, IReadOnlyList<string> Fields, IReadOnlyList<string> Rules, string Words);

/// <summary>What coding an article anew makes of it.</summary>
/// <param name="ArticleSeq">Its number.</param>
/// <param name="Coded">The new coding.</param>
/// <param name="Events">The events that differ, in the order of the text.</param>
/// <param name="New">Those of the new coding.</param>
/// <param name="Old">Numbers of those that no longer count, by id.</param>
/// <param name="Successors">
/// Of the lost events that are evidently told again under another id (same type, evidence that overlaps), the id under which
/// they are.
/// </param>
public sealed record ArticleDifference(
    long ArticleSeq, CodedArticle Coded, IReadOnlyList<EventDifference> Events, IReadOnlyList<Event> New, IReadOnlyDictionary<string, long> Old,
    IReadOnlyDictionary<string, string> Successors);
