using System.Globalization;
using System.Text;
using Sitrep.Articles;

namespace Sitrep.Bench;

/// <summary>A document of GUM: its text, its tokens and its chains, each mention by the index of its head.</summary>
internal sealed class GumDocument
{
    private readonly List<(Span Span, int Head, string Xpos)> _tokens = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, List<int>> _chains = [];

    /// <summary>The text as it was written, paragraphs apart.</summary>
    public string Text => _text.ToString();

    /// <summary>Heads of the mentions of each entity.</summary>
    public IEnumerable<List<int>> Chains => _chains.Values;

    /// <summary>Whether a token is a proper noun or a personal pronoun.</summary>
    public bool IsNamedOrPronoun(int token) => token >= 0 && _tokens[token].Xpos is "NNP" or "NNPS" or "PRP" or "PRP$";

    /// <summary>Index of the token of a stretch whose head stands outside of it; -1 when it holds none.</summary>
    public int HeadOf(Span span) => _tokens.FindIndex(token => token.Span.Overlaps(span) && (token.Head < 0 || !_tokens[token.Head].Span.Overlaps(span)));

    /// <summary>A token with the words around it.</summary>
    public string Around(int token)
    {
        var span = _tokens[token].Span;
        return $"{Text[Math.Max(0, span.Start - 30)..span.Start]}[{Text[span.Start..span.End]}]{Text[span.End..Math.Min(_text.Length, span.End + 20)]}".ReplaceLineEndings(" ");
    }

    /// <summary>The documents of a CoNLL-U file.</summary>
    public static IEnumerable<GumDocument> Read(string path)
    {
        GumDocument? document = null;
        var sentence = new List<string[]>();
        foreach (var line in Shared.Lines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (document is not null)
                {
                    yield return document;
                }

                document = new();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && line.Length == 8 && document!._text.Length > 0)
            {
                document._text.Append("\n\n");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                sentence.Add(line.Split('\t'));
            }
            else if (line.Length == 0 && sentence.Count > 0)
            {
                document!.Add(sentence);
                sentence.Clear();
            }
        }

        yield return document!;
    }

    private void Add(List<string[]> rows)
    {
        var first = _tokens.Count;
        var open = new List<(string Id, int First)>();
        var mentions = new List<(string Id, int First, int End)>();
        var multiwordEnd = 0;
        var spaceAfterMultiword = true;
        foreach (var row in rows)
        {
            if (row[0].Contains('-', StringComparison.Ordinal))
            {
                multiwordEnd = int.Parse(row[0].Split('-')[1], CultureInfo.InvariantCulture);
                spaceAfterMultiword = !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                continue;
            }

            if (row[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            var number = int.Parse(row[0], CultureInfo.InvariantCulture);
            var start = _text.Length;
            _text.Append(row[1]);
            _tokens.Add((new Span(start, _text.Length), row[6] == "0" ? -1 : first + int.Parse(row[6], CultureInfo.InvariantCulture) - 1, row[4]));
            var space = number == multiwordEnd ? spaceAfterMultiword : number > multiwordEnd && !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            _text.Append(space ? " " : "");
            var entity = row[9].Split('|').FirstOrDefault(field => field.StartsWith("Entity=", StringComparison.Ordinal));
            Brackets(entity?["Entity=".Length..] ?? "", _tokens.Count - 1, open, mentions);
        }

        foreach (var (id, from, end) in mentions)
        {
            var head = Enumerable.Range(from, end - from).First(token => _tokens[token].Head is var above && (above < from || above >= end));
            (_chains.TryGetValue(id, out var chain) ? chain : _chains[id] = []).Add(head);
        }
    }

    /// <summary>Mentions that open "(12-person-…" and close "12)" at a token.</summary>
    private static void Brackets(string entity, int token, List<(string Id, int First)> open, List<(string Id, int First, int End)> mentions)
    {
        for (var i = 0; i < entity.Length;)
        {
            var opens = entity[i] == '(';
            i += opens ? 1 : 0;
            var start = i;
            while (i < entity.Length && entity[i] is not ('-' or ')' or '('))
            {
                i++;
            }

            var id = entity[start..i];
            if (opens)
            {
                open.Add((id, token));
                while (i < entity.Length && entity[i] is not (')' or '('))
                {
                    i++;
                }
            }

            if (i < entity.Length && entity[i] == ')')
            {
                i++;
                var at = open.FindLastIndex(one => one.Id == id);
                if (at >= 0)
                {
                    mentions.Add((id, open[at].First, token + 1));
                    open.RemoveAt(at);
                }
            }
        }
    }
}
