using System.Globalization;
using Sitrep.Ledger.Recoding;

namespace Sitrep.Command.Run;

/// <summary>How many events recoding gained, lost and changed, in all and by rule.</summary>
internal sealed class RecodeTally
{
    private const int MostRules = 20;

    private readonly Dictionary<string, int> _byChange = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _byRule = new(StringComparer.Ordinal);

    /// <summary>Articles that could not be read again.</summary>
    public int SetAside { get; set; }

    public void Add(EventDifference difference)
    {
        Count(_byChange, difference.Change);
        foreach (var rule in difference.Rules)
        {
            Count(_byRule.TryGetValue(rule, out var known) ? known : _byRule[rule] = new(StringComparer.Ordinal), difference.Change);
        }
    }

    /// <summary>The lines for the user: the sum, then the rules that did most.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"events: {Text(_byChange)}";
        foreach (var (rule, counts) in _byRule.OrderByDescending(pair => pair.Value.Values.Sum()).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostRules))
        {
            yield return $"  {rule}: {Text(counts)}";
        }

        if (_byRule.Count > MostRules)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {_byRule.Count - MostRules} further rules");
        }
    }

    private static void Count(Dictionary<string, int> counts, string change) => counts[change] = counts.GetValueOrDefault(change) + 1;

    private static string Text(Dictionary<string, int> counts) => string.Join(
        ", ",
        new[] { "gained", "lost", "changed" }.Select(change => string.Create(CultureInfo.InvariantCulture, $"{counts.GetValueOrDefault(change):N0} {change}")));
}
