using System.Text;
using System.Text.RegularExpressions;
using Sitrep.Knowledge;

namespace Sitrep.Incidents;

/// <summary>
/// Phrases of <c>en/words.yaml</c> as one pattern: <c>past/last</c> is either word, <c>the?</c> may be missing, <c>~</c> is up to three words of any
/// kind and <c>#</c> a figure. Matching takes time linear in the text.
/// </summary>
internal static class Phrases
{
    /// <summary>A pattern that any phrase of a bundled list matches.</summary>
    public static Regex Of(string list)
    {
        var pattern = new StringBuilder(@"\b(?:");
        var first = true;
        foreach (var phrase in KnowledgeBase.LoadBundled().Words(list))
        {
            pattern.Append(first ? "" : "|");
            first = false;
            var words = phrase.Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                pattern.Append(Word(words[i], i == words.Length - 1));
            }
        }

        return new(pattern.Append(@")\b").ToString(), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static string Word(string word, bool isLast)
    {
        var space = isLast ? "" : @"\s";
        var optional = word[^1] == '?';
        word = optional ? word[..^1] : word;
        return word switch
        {
            "~" => @"(?:\w+\s){0,3}",
            "#" => @"\d+" + space,
            _ when optional => $"(?:(?:{Alternatives(word)}){space})?",
            _ => $"(?:{Alternatives(word)}){space}",
        };
    }

    private static string Alternatives(string word) => string.Join('|', word.Split('/').Select(Regex.Escape));
}
