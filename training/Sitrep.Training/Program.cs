using Sitrep.Knowledge;
using Sitrep.Training;

var data = Path.Combine(Environment.GetEnvironmentVariable("SITREP_SHARED") ?? "../shared", "data");
switch (args)
{
    case ["language", var path]:
        LanguageTrainer.Train(TrainingData.Read(data), path);
        return 0;

    case ["check"]:
        GradientCheck.Run(new Corpus(data));
        return 0;

    case ["gazetteer", var path]:
        File.WriteAllBytes(path, GazetteerCompiler.Compile(KnowledgeBase.LoadBundled()));
        return 0;

    case ["clauses", var path]:
        ClauseModelTrainer.Train(data, path);
        return 0;

    default:
        Console.Error.WriteLine("usage: language MODEL | check | gazetteer FILE | clauses MODEL");
        return 2;
}
