namespace Sitrep.Reading;

/// <summary>Mentions joined into chains (union-find; the earliest mention stands for its chain).</summary>
internal sealed class MentionLinks
{
    private readonly List<Mention> _mentions;
    private readonly int[] _parent;
    private readonly bool[] _joined;
    private readonly Dictionary<int, int> _byHead = [];

    public MentionLinks(List<Mention> mentions)
    {
        _mentions = mentions;
        _parent = new int[mentions.Count];
        _joined = new bool[mentions.Count];
        for (var i = 0; i < _parent.Length; i++)
        {
            _parent[i] = i;
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
            _parent[Math.Max(a, b)] = Math.Min(a, b);
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
    public (char Gender, MentionClass Class) Of(int mention)
    {
        var root = Root(mention);
        var (gender, kind) = (_mentions[mention].Gender, _mentions[mention].Class);
        for (var i = root; i < _mentions.Count && (gender == ' ' || kind == MentionClass.Unknown) && _joined[mention]; i++)
        {
            if (Root(i) == root)
            {
                gender = gender == ' ' ? _mentions[i].Gender : gender;
                kind = kind == MentionClass.Unknown ? _mentions[i].Class : kind;
            }
        }

        return (gender, kind);
    }

    /// <summary>For each mention the index of its chain's first mention.</summary>
    public int[] Chains() => [.. Enumerable.Range(0, _parent.Length).Select(Root)];
}
