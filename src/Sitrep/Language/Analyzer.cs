using System.Collections.Concurrent;
using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>
/// Finds the sentences, words, tags, lemmas, dependency trees and names of articles. Thread-safe; the model is shared and
/// never changes, and each thread works in buffers of its own.
/// </summary>
public sealed class Analyzer
{
    private const string BundledModel = "models/english.bin";

    private readonly NeuralModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private Analyzer(NeuralModel model) => _model = model;

    /// <summary>Loads a model file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a model of this version.</exception>
    public static Analyzer Load(string modelPath)
    {
        using var stream = File.OpenRead(modelPath);
        return new(NeuralModel.Read(stream));
    }

    /// <summary>Loads the English model that lies beside the assembly.</summary>
    /// <exception cref="FileNotFoundException">The model was not copied with the program.</exception>
    public static Analyzer LoadBundled() => Load(Path.Combine(AppContext.BaseDirectory, BundledModel));

    /// <summary>Analyses an article. Never fails on any text, and takes time in proportion to its length.</summary>
    public Document Analyze(Article article)
    {
        var workspace = Take();
        try
        {
            return workspace.Analyze(article);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    /// <summary>The document with the sentences of names that its trees tore apart analysed again, each of these one word to the parser.</summary>
    internal Document AnalyzeAgain(Document document, StandIn[] torn)
    {
        var workspace = Take();
        try
        {
            return workspace.AnalyzeAgain(document, torn);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    /// <summary>
    /// Analyses words that are already split, as one sentence. Heads count from 0 in the given words; offsets are those of the
    /// words joined by single spaces.
    /// </summary>
    /// <exception cref="ArgumentException">There is no word, or an empty one.</exception>
    public Token[] Analyze(IReadOnlyList<string> words) => Run(words).Tokens;

    private (Token[] Tokens, List<Name> Names) Run(IReadOnlyList<string> words)
    {
        if (words.Count == 0 || words.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("a sentence needs words, and none may be empty", nameof(words));
        }

        var tokens = new Token[words.Count];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Form = words[i];
            tokens[i].Start = at;
            tokens[i].End = at + words[i].Length;
            at = tokens[i].End + 1;
        }

        var workspace = Take();
        try
        {
            var names = new List<Name>();
            workspace.Analyze(tokens, [tokens.Length], names);
            return (tokens, names);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    /// <summary>The names among words that are already split; offsets as in <see cref="Analyze(IReadOnlyList{string})"/>.</summary>
    /// <exception cref="ArgumentException">There is no word, or an empty one.</exception>
    public IReadOnlyList<Name> NamesOf(IReadOnlyList<string> words) => Run(words).Names;

    /// <summary>
    /// The same sentence with its own words and lines, and lemma, tags, features, head and relation as analysed. Comments, ranges,
    /// empty nodes and the last column stay as they are; a graph of enhanced relations would contradict the new tree and goes.
    /// </summary>
    public ConlluSentence Analyze(ConlluSentence sentence)
    {
        var words = sentence.Words.ToArray();
        if (words.Length == 0)
        {
            return sentence;
        }

        var tokens = Analyze([.. words.Select(word => word[1].Length == 0 ? "_" : word[1])]);
        var lines = new List<string[]>(sentence.Lines.Count);
        var next = 0;
        foreach (var line in sentence.Lines)
        {
            var copy = line.ToArray();
            if (next < words.Length && ReferenceEquals(line, words[next]))
            {
                ref readonly var token = ref tokens[next++];
                copy[2] = token.Lemma;
                copy[3] = token.Upos.ToString();
                copy[4] = token.Xpos;
                copy[5] = token.Feats;
                copy[6] = token.Head < 0 ? "0" : words[token.Head][0];
                copy[7] = token.Deprel.Text();
                copy[8] = "_";
            }

            lines.Add(copy);
        }

        return new(sentence.Comments, lines);
    }

    /// <summary>Whether the model has a vector for a word, in any case.</summary>
    public bool Knows(string word) => KnowsWell(word) || _model.Pretrained.Find(WordFeatures.KeyOf(word)) >= 0;

    /// <summary>Whether the model was trained on a word, in any case.</summary>
    public bool KnowsWell(string word) => _model.Words.Find(WordFeatures.KeyOf(word)) >= 0;

    private Workspace Take() => _workspaces.TryTake(out var workspace) ? workspace : new Workspace(_model);
}
