namespace Sitrep.Reading;

/// <summary>Which mentions of a document speak of the same, and which point to something that the text does not give.</summary>
public sealed class Coreference
{
    private readonly MentionLinks _links;
    private readonly int[] _chainOf;
    private readonly int[] _bestOf;
    private readonly Dictionary<int, string> _open;

    internal Coreference(List<Mention> mentions, MentionLinks links, Dictionary<int, string> open)
    {
        Mentions = mentions;
        _links = links;
        _chainOf = links.Chains();
        _open = open;
        _bestOf = new int[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            var chain = _chainOf[i];
            _bestOf[chain] = chain == i || Rank(i) > Rank(_bestOf[chain]) ? i : _bestOf[chain];
        }
    }

    /// <summary>All mentions, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>Mentions of the same, in the order of the text; only what is mentioned at least twice.</summary>
    public IReadOnlyList<IReadOnlyList<Mention>> Chains => field ??= [.. Enumerable.Range(0, Mentions.Count).GroupBy(i => _chainOf[i]).Where(group => group.Skip(1).Any())
        .Select(IReadOnlyList<Mention> (group) => [.. group.Select(i => Mentions[i])])];

    /// <summary>Head token of the mention that best says who is meant: a name if the chain has one, else its first noun; null when nothing better is known.</summary>
    public int? AntecedentOf(int token)
    {
        var index = _links.At(token);
        if (index < 0)
        {
            return null;
        }

        var best = _bestOf[_chainOf[index]];
        return Rank(best) > Rank(index) ? Mentions[best].Head : null;
    }

    /// <summary>Why a pronoun or description stays without an antecedent, in words for a reader; null when it has one or needs none.</summary>
    public string? WhyOpen(int token) => _open.GetValueOrDefault(token);

    private int Rank(int index) => Mentions[index].Form switch
    {
        MentionForm.Name => 1000 + Math.Min(Mentions[index].End - Mentions[index].First, 9),
        MentionForm.Noun => 100,
        MentionForm.Description => 10,
        _ => 0,
    };
}
