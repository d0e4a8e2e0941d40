namespace Sitrep.Language;

/// <summary>
/// Tags, lemmas and features as the treebanks pair them: a table by word and tag, and edits of word endings for words that
/// are not in it (Chrupała 2006; the edit of the longest known ending wins).
/// </summary>
internal sealed class Lexicon
{
    public const int LongestEnding = 6;

    /// <summary>Joint tags: universal part of speech and Penn tag.</summary>
    public required (Upos Upos, string Xpos)[] Tags { get; init; }

    /// <summary>Features of each tag when the table has none.</summary>
    public required string[] Feats { get; init; }

    /// <summary>Lemma and features by lower-case word and tag; an empty string where the rules are right.</summary>
    public required Dictionary<(string Word, int Tag), (string Lemma, string Feats)> Words { get; init; }

    /// <summary>Edits by ending and tag: characters to cut, and what to put in their place.</summary>
    public required Dictionary<(string Ending, int Tag), (int Cut, string Put)> Endings { get; init; }

    public string FeatsOf(string lower, int tag) =>
        Words.TryGetValue((lower, tag), out var entry) && entry.Feats.Length > 0 ? entry.Feats : Feats[tag];

    public string LemmaOf(string form, string lower, int tag)
    {
        if (Words.TryGetValue((lower, tag), out var entry) && entry.Lemma.Length > 0)
        {
            return entry.Lemma;
        }

        return ByEnding(KeepsCase(tag) ? form : lower, lower, tag);
    }

    /// <summary>The tag of a verb with a Penn tag.</summary>
    public int VerbTag(string xpos) => Array.IndexOf(Tags, (Upos.VERB, xpos));

    /// <summary>The tag of a common noun with a Penn tag.</summary>
    public int NounTag(string xpos) => Array.IndexOf(Tags, (Upos.NOUN, xpos));

    /// <summary>Whether lemmas of a tag keep capitals.</summary>
    public bool KeepsCase(int tag) => Tags[tag].Upos is Upos.PROPN or Upos.X or Upos.SYM || Tags[tag].Xpos is "FW" or "ADD" or "GW" or "NNP" or "NNPS";

    private string ByEnding(string word, string lower, int tag)
    {
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (Endings.TryGetValue((lower[^length..], tag), out var edit) && edit.Cut < word.Length + (edit.Put.Length > 0 ? 1 : 0))
            {
                return edit.Cut == 0 && edit.Put.Length == 0 ? word : string.Concat(word.AsSpan(0, word.Length - edit.Cut), edit.Put);
            }
        }

        return word;
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var tags = new (Upos, string)[reader.ReadInt32()];
        var feats = new string[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = ((Upos)reader.ReadByte(), reader.ReadString());
            feats[i] = reader.ReadString();
        }

        var values = new string[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadString();
        }

        var count = reader.ReadInt32();
        var words = new Dictionary<(string, int), (string, string)>(count);
        for (var i = 0; i < count; i++)
        {
            words[(reader.ReadString(), reader.ReadByte())] = (reader.ReadString(), values[reader.Read7BitEncodedInt()]);
        }

        count = reader.ReadInt32();
        var endings = new Dictionary<(string, int), (int, string)>(count);
        for (var i = 0; i < count; i++)
        {
            endings[(reader.ReadString(), reader.ReadByte())] = (reader.ReadByte(), reader.ReadString());
        }

        return new Lexicon { Tags = tags, Feats = feats, Words = words, Endings = endings };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Tags.Length);
        for (var i = 0; i < Tags.Length; i++)
        {
            writer.Write((byte)Tags[i].Upos);
            writer.Write(Tags[i].Xpos);
            writer.Write(Feats[i]);
        }

        var values = Words.Values.Select(entry => entry.Feats).Distinct().Order(StringComparer.Ordinal).ToArray();
        writer.Write(values.Length);
        Array.ForEach(values, writer.Write);
        writer.Write(Words.Count);
        foreach (var ((word, tag), (lemma, feats)) in Words.OrderBy(entry => entry.Key.Word, StringComparer.Ordinal).ThenBy(entry => entry.Key.Tag))
        {
            writer.Write(word);
            writer.Write((byte)tag);
            writer.Write(lemma);
            writer.Write7BitEncodedInt(Array.BinarySearch(values, feats, StringComparer.Ordinal));
        }

        writer.Write(Endings.Count);
        foreach (var ((ending, tag), (cut, put)) in Endings.OrderBy(entry => entry.Key.Ending, StringComparer.Ordinal).ThenBy(entry => entry.Key.Tag))
        {
            writer.Write(ending);
            writer.Write((byte)tag);
            writer.Write((byte)cut);
            writer.Write(put);
        }
    }
}
