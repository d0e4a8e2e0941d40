namespace Sitrep.Knowledge;

/// <summary>A mistake in a knowledge file; it costs the entry that it is in and nothing else.</summary>
/// <param name="File">The file as it was named, or its path within the knowledge folder.</param>
/// <param name="Line">Line from 1 at which the entry begins.</param>
/// <param name="Message">What is wrong, in a sentence without a full stop.</param>
public sealed record KnowledgeProblem(string File, int Line, string Message)
{
    /// <summary>As compilers print it: <c>file(line): message</c>.</summary>
    public override string ToString() => $"{File}({Line}): {Message}";
}
