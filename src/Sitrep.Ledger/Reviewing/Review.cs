namespace Sitrep.Ledger.Reviewing;

/// <summary>What a person decided about incidents.</summary>
/// <param name="Number">Its number, by which it is undone.</param>
/// <param name="Kind"><c>merge</c>, <c>split</c> or <c>undo</c>.</param>
/// <param name="At">When, ISO 8601 UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Undoes">Number of the review that this one takes back.</param>
/// <param name="UndoneBy">Number of the review that took this one back.</param>
/// <param name="Incidents">The incidents that it left, as they were named then.</param>
public sealed record Review(
    long Number, string Kind, string At, string Author, string Reason, long? Undoes, long? UndoneBy, IReadOnlyList<string> Incidents);
