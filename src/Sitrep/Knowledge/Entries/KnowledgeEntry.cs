namespace Sitrep.Knowledge;

/// <summary>One fact of the knowledge files.</summary>
public abstract record KnowledgeEntry
{
    /// <summary>Unique among the entries of its kind; what <c>trace</c> and <c>explain</c> name.</summary>
    public required string Id { get; init; }
}
