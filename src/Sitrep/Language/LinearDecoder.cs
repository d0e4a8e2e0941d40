namespace Sitrep.Language;

/// <summary>Runs the linear model over one sentence. Not thread-safe: one for each thread.</summary>
internal sealed class LinearDecoder
{
    /// <summary>Name classes: outside, then begin and inside of each kind.</summary>
    public const int NameClasses = 7;

    private readonly LinearModel _model;
    private readonly short[] _scores = new short[256];
    private readonly uint[] _features = new uint[64];

    public LinearDecoder(LinearModel model)
    {
        _model = model;
        Parser = new(Sentence);
    }

    public SentenceState Sentence { get; } = new();

    public LinearModel Model => _model;

    public ArcHybrid Parser { get; }

    public void Run(ReadOnlySpan<string> forms)
    {
        Sentence.Load(forms);
        for (var i = 0; i < Sentence.Length; i++)
        {
            var features = _features.AsSpan(0, LinearFeatures.TagCount);
            LinearFeatures.Tag(Sentence, i, features);
            Sentence.Tags[i] = Best(_model.Tagger, features);
        }

        for (var i = 0; i < Sentence.Length; i++)
        {
            var features = _features.AsSpan(0, LinearFeatures.NameCount);
            LinearFeatures.Name(Sentence, i, features);
            Sentence.Names[i] = Best(_model.Names, features);
        }

        Parse();
    }

    private void Parse()
    {
        Parser.Start();
        while (!Parser.Done)
        {
            var features = _features.AsSpan(0, ArcHybrid.ActionCount);
            Parser.ActionFeatures(features);
            _model.Actions.Score(features, _scores);
            var action = -1;
            for (var i = 0; i < 3; i++)
            {
                if (Parser.Allows(i) && (action < 0 || _scores[i] > _scores[action]))
                {
                    action = i;
                }
            }

            var label = 0;
            if (action != ArcHybrid.Shift)
            {
                features = _features.AsSpan(0, ArcHybrid.LabelCount);
                Parser.LabelFeatures(action, features);
                label = Best(_model.Labels, features);
            }

            Parser.Do(action, label);
        }
    }

    private int Best(LinearClassifier classifier, ReadOnlySpan<uint> features)
    {
        classifier.Score(features, _scores);
        var best = 0;
        for (var i = 1; i < classifier.Classes; i++)
        {
            if (_scores[i] > _scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
