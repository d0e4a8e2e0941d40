using Sitrep.Articles;

namespace Sitrep.Coding;

/// <summary>Why an article was coded as it was, sentence by sentence.</summary>
/// <param name="Coded">What came out.</param>
/// <param name="Sentences">One for each sentence.</param>
public sealed record Explanation(CodedArticle Coded, IReadOnlyList<SentenceExplanation> Sentences);

/// <summary>Why a sentence was coded as it was.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Tree">One line a word: number, form, lemma, part of speech, head and relation, indented by depth.</param>
/// <param name="Findings">What the readers found in it: names, places, times, numbers, sources.</param>
/// <param name="Decisions">One for each word that might have carried an event.</param>
public sealed record SentenceExplanation(
    Span Span, IReadOnlyList<string> Tree, IReadOnlyList<string> Findings, IReadOnlyList<Decision> Decisions);

/// <summary>What was decided about one word.</summary>
/// <param name="Trigger">The word, with the rest of its pattern.</param>
/// <param name="Outcome">"event", "part of" another trigger, or "refused".</param>
/// <param name="Type">The type that was coded or considered; null where the lexicon refuses the sense.</param>
/// <param name="Reason">Why it was refused, what it is a part of, or what the model of clauses says of it.</param>
/// <param name="Fired">Ids of the entries and rules that fired, in order.</param>
/// <param name="Lost">Entries that matched less of the words or whose constraints failed, each with why.</param>
public sealed record Decision(
    Span Trigger, string Outcome, string? Type, string? Reason, IReadOnlyList<string> Fired, IReadOnlyList<string> Lost);
