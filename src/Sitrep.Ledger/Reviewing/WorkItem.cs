using Sitrep.Ledger.Reading;

namespace Sitrep.Ledger.Reviewing;

/// <summary>An incident that is worth another look.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Score">What one more independent report may settle; more is better. Only the order means something.</param>
/// <param name="Reasons">Why, the weightiest first.</param>
public sealed record WorkItem(Incident Incident, double Score, IReadOnlyList<WorkReason> Reasons);

/// <summary>Why an incident is worth another look.</summary>
/// <param name="Kind"><c>responsibility</c>, <c>status</c>, <c>number</c>, <c>one-origin</c> or <c>place</c>.</param>
/// <param name="Weight">How much it weighs beside the other reasons.</param>
/// <param name="Text">In words.</param>
public sealed record WorkReason(string Kind, double Weight, string Text);
