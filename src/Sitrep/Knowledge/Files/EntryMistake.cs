namespace Sitrep.Knowledge.Files;

/// <summary>Ends the reading of one entry; caught where entries are read, and told as a <see cref="KnowledgeProblem"/>.</summary>
internal sealed class EntryMistake(string message, int line) : Exception(message)
{
    public int Line { get; } = line;
}
