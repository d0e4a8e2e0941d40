namespace Sitrep.Ledger.Comparing;

/// <summary>What happened to an incident between two days.</summary>
/// <param name="Change">
/// <c>created</c>, <c>merged</c>, <c>split</c>, <c>withdrawn</c>, <c>re-dated</c>, <c>re-placed</c>, <c>re-counted</c>, <c>re-attributed</c>,
/// <c>status</c> or <c>contested</c>.
/// </param>
/// <param name="Incident">Its name on the later day; on the earlier, when it was withdrawn.</param>
/// <param name="Field">What differs: <c>date</c>, <c>place</c>, <c>actors</c>, <c>status</c>, <c>contested</c> or a kind of quantity; null for the first four.</param>
/// <param name="Before">The value on the earlier day; null when there was none.</param>
/// <param name="After">The value on the later day; null when there is none.</param>
/// <param name="From">Names on the earlier day of the incidents that it was made of.</param>
/// <param name="Into">Names on the later day of the incidents that it fell into.</param>
/// <param name="Articles">Ids of the articles that did it; of imported reports, the ids of the events.</param>
/// <param name="Reviews">Numbers of the reviews that did it.</param>
/// <param name="Recoded">Whether articles that were coded anew did it.</param>
public sealed record IncidentChange(
    string Change, string Incident, string? Field, string? Before, string? After, IReadOnlyList<string> From, IReadOnlyList<string> Into,
    IReadOnlyList<string> Articles, IReadOnlyList<long> Reviews, bool Recoded);
