using Sitrep.Coding;

namespace Sitrep.Tests.Codebook;

/// <summary>What the coder makes of an example against what the codebook says.</summary>
internal static class ExampleCheck
{
    private const string AndOthers = "and others";
    private const string None = "none";
    private const string Refused = "refused ";

    /// <summary>What is wrong, one line each; empty when all is right.</summary>
    /// <remarks>Each expected event takes the event that lacks least of it; events that no line expects are wrong unless the block says "and others".</remarks>
    public static IReadOnlyList<string> Run(EventCoder coder, Example example)
    {
        var coded = coder.Analyze(example.Article);
        var left = coded.Events.ToList();
        var wrong = new List<string>();
        foreach (var line in example.Expected)
        {
            if (line is AndOthers or None)
            {
                continue;
            }

            if (RefusalIn(line) is { } refusal)
            {
                Refuses(coded, refusal, wrong);
                continue;
            }

            var expected = ExpectedEvent.Parse(line);
            var best = left.Select(e => (Event: e, Missing: expected.Missing(coded, e))).OrderBy(static one => one.Missing.Count).FirstOrDefault();
            if (best.Event is null)
            {
                wrong.Add($"no event for '{line}'");
                continue;
            }

            wrong.AddRange(best.Missing);
            left.Remove(best.Event);
        }

        if (!example.Expected.Contains(AndOthers))
        {
            wrong.AddRange(left.Select(static e => $"too many: {ExpectedEvent.Line(e)}"));
        }

        return wrong;
    }

    private static string? RefusalIn(string line)
    {
        var at = line.StartsWith($"{None}: {Refused}", StringComparison.Ordinal) ? None.Length + 2 : 0;
        return line.AsSpan(at).StartsWith(Refused, StringComparison.Ordinal) ? line[(at + Refused.Length)..] : null;
    }

    private static void Refuses(CodedArticle coded, string reason, List<string> wrong)
    {
        if (!coded.Rejected.Any(rejection => rejection.Reason.Contains(reason, StringComparison.OrdinalIgnoreCase)))
        {
            wrong.Add($"refused {string.Join("; ", coded.Rejected.Select(static rejection => rejection.Reason).DefaultIfEmpty("nothing"))}, not {reason}");
        }
    }
}
