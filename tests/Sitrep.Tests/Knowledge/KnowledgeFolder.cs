using Sitrep.Knowledge;

namespace Sitrep.Tests.Knowledge;

/// <summary>A knowledge folder that lives as long as a test.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sitrep-knowledge-").FullName;

    public KnowledgeFolder Add(string file, string yaml)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, yaml);
        return this;
    }

    /// <summary>What the folder says; the test fails when it has mistakes.</summary>
    public KnowledgeBase Read()
    {
        var knowledge = KnowledgeBase.Read(Path, out var problems);
        Assert.Empty(problems);
        return knowledge;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
