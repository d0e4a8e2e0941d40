using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Name classes: 0 outside, then begin and inside of person, organisation and location.</summary>
internal static class NameClasses
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC"];

    /// <summary>Reads IOB or IOB2 marks; kinds other than the three are outside.</summary>
    public static int[] FromMarks(IReadOnlyList<string> marks)
    {
        var classes = new int[marks.Count];
        for (var i = 0; i < classes.Length; i++)
        {
            var kind = marks[i].Length > 2 ? Array.IndexOf(Kinds, marks[i][2..]) : -1;
            if (kind >= 0)
            {
                var inside = marks[i][0] == 'I' && i > 0 && marks[i - 1].Length > 2 && marks[i - 1][2..] == Kinds[kind];
                classes[i] = kind * 2 + (inside ? 2 : 1);
            }
        }

        return classes;
    }

    /// <summary>The classes with a beginning for every name, also where the word that began it is gone.</summary>
    public static int[] Begun(int[] classes)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            if (!NameDecoder.Follows(i == 0 ? 0 : classes[i - 1], classes[i]))
            {
                classes[i]--;
            }
        }

        return classes;
    }

    /// <summary>The names as (first, end, kind).</summary>
    public static HashSet<(int, int, int)> Spans(ReadOnlySpan<int> classes)
    {
        var spans = new HashSet<(int, int, int)>();
        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] == 0)
            {
                continue;
            }

            var kind = (classes[i] - 1) / 2;
            var end = i + 1;
            while (end < classes.Length && classes[end] == kind * 2 + 2)
            {
                end++;
            }

            spans.Add((i, end, kind));
            i = end - 1;
        }

        return spans;
    }
}
