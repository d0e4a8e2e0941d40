namespace Sitrep.Reading;

/// <summary>Mentions joined into chains (union-find; the earliest mention stands for its chain).</summary>
internal sealed class MentionLinks
{
    private readonly (char Gender, MentionClass Class)[] _said;
    private readonly int[] _parent;
    private readonly bool[] _joined;
    private readonly Dictionary<int, int> _byHead;

    public MentionLinks(List<Mention> mentions)
    {
        _said = new (char, MentionClass)[mentions.Count];
        _parent = new int[mentions.Count];
        _joined = new bool[mentions.Count];
        _byHead = new(mentions.Count);
        for (var i = 0; i < _parent.Length; i++)
        {
            _parent[i] = i;
            _said[i] = (mentions[i].Gender, mentions[i].Class);
            _byHead.TryAdd(mentions[i].Head, i);
        }
    }

    /// <summary>Index of the mention with a head, or -1.</summary>
    public int At(int head) => _byHead.GetValueOrDefault(head, -1);

    /// <summary>Whether a mention shares a chain with another.</summary>
    public bool IsJoined(int mention) => _joined[mention];

    /// <summary>Joins the chains of two mentions.</summary>
    public void Join(int left, int right)
    {
        int a = Root(left), b = Root(right);
        _joined[left] = _joined[right] = true;
        if (a != b)
        {
            var (first, second) = a < b ? (a, b) : (b, a);
            _parent[second] = first;
            _said[first] = (_said[first].Gender == ' ' ? _said[second].Gender : _said[first].Gender,
                _said[first].Class == MentionClass.Unknown ? _said[second].Class : _said[first].Class);
        }
    }

    /// <summary>Index of the first mention of a chain.</summary>
    public int Root(int mention)
    {
        while (_parent[mention] != mention)
        {
            mention = _parent[mention] = _parent[_parent[mention]];
        }

        return mention;
    }

    /// <summary>What a chain's mentions say of gender and class together.</summary>
    public (char Gender, MentionClass Class) Of(int mention) => _said[Root(mention)];

    /// <summary>For each mention the index of its chain's first mention.</summary>
    public int[] Chains()
    {
        var chains = new int[_parent.Length];
        for (var i = 0; i < chains.Length; i++)
        {
            chains[i] = Root(i);
        }

        return chains;
    }
}
