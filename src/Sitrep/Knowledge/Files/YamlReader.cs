using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sitrep.Knowledge.Files;

/// <summary>Reads knowledge files: a list of entries, or keys for all entries and then <c>entries:</c>.</summary>
/// <remarks>
/// Entries are cut apart by their indentation before they are parsed, so that a mistake in the YAML of one does not
/// take the rest of the file with it.
/// </remarks>
internal static class YamlReader
{
    private const string EntriesKey = "entries:";

    /// <summary>Reads every <c>.yaml</c> file below a folder, in the order of their paths.</summary>
    public static void ReadFolder(string folder, PackBuilder builder, List<KnowledgeProblem> problems)
    {
        var paths = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            ReadFile(path, File.ReadAllText(Path.Combine(folder, path)), builder, problems);
        }
    }

    public static void ReadFile(string path, string text, PackBuilder builder, List<KnowledgeProblem> problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var header = Pack.None;
        var entries = new List<int>();
        var first = 0;
        var entriesAt = Array.FindIndex(lines, line => line.TrimEnd() == EntriesKey);
        if (entriesAt >= 0)
        {
            header = Parse(path, lines[..entriesAt], 1, builder, problems) ?? Pack.None;
            first = entriesAt + 1;
        }

        foreach (var (start, end) in Entries(path, lines, first, problems))
        {
            if (Parse(path, lines[start..end], start + 1, builder, problems, isItem: true) is { } entry)
            {
                entries.Add(entry);
            }
        }

        builder.File(path, header, entries);
    }

    private static IEnumerable<(int Start, int End)> Entries(string path, string[] lines, int first, List<KnowledgeProblem> problems)
    {
        static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
        var start = -1;
        var indent = 0;
        for (var i = first; i < lines.Length; i++)
        {
            var content = lines[i].Trim();
            if (content.Length == 0 || content[0] == '#' || content == "---")
            {
                continue;
            }

            var isItem = content == "-" || content.StartsWith("- ", StringComparison.Ordinal);
            if (start < 0 && isItem)
            {
                (start, indent) = (i, Indent(lines[i]));
            }
            else if (start >= 0 && isItem && Indent(lines[i]) == indent)
            {
                yield return (start, i);
                start = i;
            }
            else if (start < 0 || Indent(lines[i]) <= indent)
            {
                problems.Add(new KnowledgeProblem(path, i + 1, "not part of an entry: entries begin with '- ' at the same indentation"));
            }
        }

        if (start >= 0)
        {
            yield return (start, lines.Length);
        }
    }

    private static int? Parse(
        string path, string[] lines, int line, PackBuilder builder, List<KnowledgeProblem> problems, bool isItem = false)
    {
        try
        {
            var parser = new Parser(new StringReader(string.Join('\n', lines) + "\n"));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return null;
            }

            parser.Consume<DocumentStart>();
            if (isItem)
            {
                parser.Consume<SequenceStart>();
            }

            var at = parser.Current!.Start.Line;
            var value = Value(parser, line - 1, builder);
            if ((value & 3) != Pack.MapTag || value == Pack.None)
            {
                throw new EntryMistake("an entry is a map: key: value", (int)at + line - 1);
            }

            if (isItem)
            {
                parser.Consume<SequenceEnd>();
            }

            parser.Consume<DocumentEnd>();
            return value;
        }
        catch (YamlException mistake)
        {
            // The parser notices some mistakes only at the end of the text.
            var last = line + Array.FindLastIndex(lines, text => text.Trim().Length > 0);
            var at = Math.Min((int)mistake.Start.Line + line - 1, last);
            problems.Add(new KnowledgeProblem(path, at, mistake.Message.ReplaceLineEndings(" ")));
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to some texts that are no YAML, without a line.
            problems.Add(new KnowledgeProblem(path, line, "not YAML"));
        }
        catch (EntryMistake mistake)
        {
            problems.Add(new KnowledgeProblem(path, mistake.Line, mistake.Message));
        }

        return null;
    }

    private static int Value(IParser parser, int linesBefore, PackBuilder builder)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                var isNone = scalar is { Style: ScalarStyle.Plain, Value: "" or "~" or "null" };
                return isNone ? Pack.None : builder.Text(scalar.Value.Trim());
            case SequenceStart:
                parser.MoveNext();
                var items = new List<int>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(Value(parser, linesBefore, builder));
                }

                return builder.List(items);
            case MappingStart start:
                parser.MoveNext();
                return builder.Map((int)start.Start.Line + linesBefore, Pairs(parser, linesBefore, builder));
            default:
                var at = (int)parser.Current!.Start.Line + linesBefore;
                throw new EntryMistake("anchors and aliases are not used in knowledge files", at);
        }
    }

    private static List<(string Key, int Value)> Pairs(IParser parser, int linesBefore, PackBuilder builder)
    {
        var pairs = new List<(string Key, int Value)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (pairs.Exists(pair => pair.Key == key.Value))
            {
                throw new EntryMistake($"'{key.Value}' is given twice", (int)key.Start.Line + linesBefore);
            }

            pairs.Add((key.Value, Value(parser, linesBefore, builder)));
        }

        return pairs;
    }
}
