namespace Sitrep.Knowledge;

/// <summary>An entry of the knowledge files as text, so that two states of the knowledge can be compared.</summary>
/// <param name="Kind">The file or folder of its kind, such as <c>en/predicates/</c>.</param>
/// <param name="Id">Its id, unique within the kind.</param>
/// <param name="Fields">Its fields, with those that its file gives for all entries, as one JSON object.</param>
public sealed record KnowledgeLine(string Kind, string Id, string Fields);
