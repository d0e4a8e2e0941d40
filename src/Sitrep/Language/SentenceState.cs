namespace Sitrep.Language;

/// <summary>Working arrays for one sentence; kept by a thread and used again.</summary>
internal sealed class SentenceState
{
    public int Length;
    public string[] Forms = new string[64];
    public uint[] Lower = new uint[64];
    public uint[] Exact = new uint[64];
    public uint[] Prefix = new uint[64];
    public uint[] Suffix2 = new uint[64];
    public uint[] Suffix3 = new uint[64];
    public uint[] Shape = new uint[64];
    public int[] Tags = new int[64];
    public int[] Names = new int[64];
    public int[] Heads = new int[64];
    public int[] Relations = new int[64];

    /// <summary>Takes the words and computes the hashes of their parts.</summary>
    public void Load(ReadOnlySpan<string> forms)
    {
        Length = forms.Length;
        if (Forms.Length < forms.Length + 1)
        {
            var size = forms.Length * 2;
            Forms = new string[size];
            Lower = new uint[size];
            Exact = new uint[size];
            Prefix = new uint[size];
            Suffix2 = new uint[size];
            Suffix3 = new uint[size];
            Shape = new uint[size];
            Tags = new int[size];
            Names = new int[size];
            Heads = new int[size];
            Relations = new int[size];
        }

        for (var i = 0; i < forms.Length; i++)
        {
            Forms[i] = forms[i];
            Hash(i, forms[i]);
        }
    }

    private void Hash(int at, string form)
    {
        uint exact = 2166136261, lower = 2166136261, shape = 17, last = 0;
        uint prefix = 0, suffix2 = 7, suffix3 = 11;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i] == '\u2019' ? '\'' : form[i];
            var small = char.ToLowerInvariant(c);
            small = char.IsAsciiDigit(small) ? '0' : small;
            exact = (exact ^ c) * 16777619;
            lower = (lower ^ small) * 16777619;
            uint kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : (uint)c + 4;
            if (kind != last)
            {
                shape = (shape ^ kind) * 16777619;
                last = kind;
            }

            if (i == 2)
            {
                prefix = lower;
            }

            if (i >= form.Length - 3)
            {
                suffix3 = (suffix3 ^ small) * 16777619;
            }

            if (i >= form.Length - 2)
            {
                suffix2 = (suffix2 ^ small) * 16777619;
            }
        }

        Exact[at] = exact;
        Lower[at] = lower;
        Prefix[at] = prefix == 0 ? lower : prefix;
        Suffix2[at] = suffix2;
        Suffix3[at] = suffix3;
        Shape[at] = shape;
    }
}
