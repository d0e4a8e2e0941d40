using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Puts a sentence together from pieces of others and from single words.</summary>
internal sealed class SentenceBuilder(Corpus corpus)
{
    private readonly List<string> _forms = [], _lemmas = [], _feats = [];
    private readonly List<int> _tags = [], _heads = [], _relations = [], _names = [];

    /// <summary>Words so far.</summary>
    public int Count => _forms.Count;

    /// <summary>Adds a word, whose head is counted in the whole.</summary>
    public void Add(string form, Upos upos, string xpos, int head, string relation)
    {
        _forms.Add(form);
        _lemmas.Add(form);
        _feats.Add("_");
        _tags.Add(corpus.Tags.IndexOf((upos, xpos)));
        _heads.Add(head);
        _relations.Add(corpus.Relations.IndexOf(relation));
        _names.Add(0);
    }

    /// <summary>Adds the first words of a piece with names marked, its root hung from a head that is counted in the whole.</summary>
    public void Add(GoldSentence piece, int words, int head, string relation)
    {
        var first = Count;
        for (var i = 0; i < words; i++)
        {
            var isRoot = piece.Heads[i] < 0;
            _forms.Add(piece.Forms[i]);
            _lemmas.Add(piece.Lemmas[i]);
            _feats.Add(piece.Feats[i]);
            _tags.Add(piece.Tags[i]);
            _heads.Add(isRoot ? head : first + piece.Heads[i]);
            _relations.Add(isRoot ? corpus.Relations.IndexOf(relation) : piece.Relations[i]);
            _names.Add(piece.Names![i]);
        }
    }

    /// <summary>The sentence.</summary>
    public GoldSentence Done() => new([.. _forms], [.. _tags], [.. _lemmas], [.. _feats], [.. _heads], [.. _relations], [.. _names]);
}
