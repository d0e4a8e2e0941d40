namespace Sitrep.Knowledge;

/// <summary>In what sense words name an entry.</summary>
public enum NameSense : byte
{
    /// <summary>They are its name, in full or short.</summary>
    Name,

    /// <summary>An adjective of the state or people: "Syrian".</summary>
    Adjective,

    /// <summary>The people themselves: "Syrians".</summary>
    People,

    /// <summary>The state's seat of government.</summary>
    Capital,

    /// <summary>Another word that stands for the government: "Kremlin".</summary>
    Metonym,

    /// <summary>A person's surname alone.</summary>
    Surname,
}

/// <summary>An entry that some words may name.</summary>
/// <param name="Sense">In what sense.</param>
/// <param name="Alias">The words, as the knowledge files write them.</param>
/// <param name="Entry">A state, actor, person, people or outlet.</param>
public sealed record NameEntry(NameSense Sense, string Alias, KnowledgeEntry Entry)
{
    /// <summary>The state that is named, if it is one.</summary>
    public StateEntry? State => Entry as StateEntry;

    /// <summary>The body that is named, if it is one.</summary>
    public ActorEntry? Actor => Entry as ActorEntry;

    /// <summary>The person who is named, if it is one.</summary>
    public PersonEntry? Person => Entry as PersonEntry;

    /// <summary>The people that is named, if it is one.</summary>
    public PeopleEntry? People => Entry as PeopleEntry;

    /// <summary>The outlet that is named, if it is one.</summary>
    public OutletEntry? Outlet => Entry as OutletEntry;
}
