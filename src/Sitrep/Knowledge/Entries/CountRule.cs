using Sitrep.Reading;

namespace Sitrep.Knowledge;

/// <summary>Says that the number of an argument counts something: the object of "kill" the killed.</summary>
/// <param name="Slot">Where the argument stands.</param>
/// <param name="Kind">What its number counts.</param>
public readonly record struct CountRule(ArgumentSlot Slot, QuantityKind Kind);
