using Sitrep.Knowledge;
using Sitrep.Knowledge.Files;

// compile FOLDER FILE: the YAML files of a folder into one binary file, for the build.
// check FOLDER: everything that is wrong with a folder, also between entries.
return args switch
{
    ["compile", var folder, var file] => Compile(folder, file),
    ["check", var folder] => Check(folder),
    _ => Usage(),
};

static int Compile(string folder, string file)
{
    var problems = new List<KnowledgeProblem>();
    var builder = new PackBuilder();
    YamlReader.ReadFolder(folder, builder, problems);
    var lists = new EntryLists();
    lists.Add(builder.Build(), problems);
    foreach (var problem in problems)
    {
        // The form that MSBuild takes for an error of the build.
        Console.WriteLine($"{Path.GetFullPath(Path.Combine(folder, problem.File))}({problem.Line}): error SITREP1: {problem.Message}");
    }

    if (problems.Count > 0)
    {
        return 1;
    }

    var indexes = KnowledgeIndexes.Of(lists.ToColumns(), builder.String);
    File.WriteAllBytes(file, builder.Build().ToBytes(indexes));
    return 0;
}

static int Check(string folder)
{
    var knowledge = KnowledgeBase.Read(folder, out var problems);
    var lines = problems.Select(problem => problem.ToString()).Concat(KnowledgeCheck.Run(knowledge)).ToList();
    lines.ForEach(Console.WriteLine);
    for (var kind = 0; kind < Kind.All.Length; kind++)
    {
        Console.Error.WriteLine($"{knowledge.Count(kind),7} {Kind.All[kind].Path}");
    }

    return lines.Count == 0 ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("usage: compile FOLDER FILE | check FOLDER");
    return 2;
}
