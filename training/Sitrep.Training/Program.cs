using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Training;

var data = Path.Combine(Environment.GetEnvironmentVariable("SITREP_SHARED") ?? "../shared", "data");
switch (args)
{
    case ["language", var path]:
        LanguageTrainer.Train(TrainingData.Read(data), path);
        return 0;

    case ["lemmas", var path]:
        using (var stream = File.OpenRead(path))
        {
            (NeuralModel.Read(stream) with { Lexicon = TrainingData.ReadLexicon(data) }).Save(path + ".new");
        }

        File.Move(path + ".new", path, overwrite: true);
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
        Console.Error.WriteLine("usage: language MODEL | lemmas MODEL | check | gazetteer FILE | clauses MODEL");
        return 2;
}
