namespace Sitrep.Reading;

/// <summary>A place where it stands in the document.</summary>
/// <param name="Named">The place that the name names.</param>
/// <param name="Located">Where the words round the name put what they speak of: "20 km north of X", "western X", "between X and Y".</param>
/// <param name="First">Index of the first token of its name.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Head">Index of the token by which the name hangs in the tree.</param>
public readonly record struct PlaceMention(Place Named, Place Located, int First, int End, int Head);
