using System.Text;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Coding;

namespace Sitrep.Ledger.Recoding;

/// <summary>Compares a new coding of an article with the one that a ledger has.</summary>
public static class CodingComparison
{
    /// <summary>What differs.</summary>
    public static ArticleDifference Of(SqliteConnection connection, long articleSeq, CodedArticle coded)
    {
        var stored = connection.Query<(long Seq, string Id, string Json)>(
            """
            SELECT e.seq, e.id, e.json FROM events e JOIN current_memberships m ON m.event_seq = e.seq
            WHERE e.article_seq = @articleSeq ORDER BY e.seq
            """,
            new { articleSeq }).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var differences = new List<EventDifference>();
        var added = new List<Event>();
        var old = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var one in coded.Events.DistinctBy(one => one.Id))
        {
            var json = Encoding.UTF8.GetString(EventJson.ToUtf8(coded.Article, one));
            if (!stored.Remove(one.Id, out var before))
            {
                differences.Add(Difference("gained", coded, json, [], one.Trace));
                added.Add(one);
            }
            else if (before.Json != json)
            {
                differences.Add(Changed(coded, before.Json, json));
                added.Add(one);
                old[one.Id] = before.Seq;
            }
        }

        var gained = added.Where(one => !old.ContainsKey(one.Id)).ToArray();
        var successors = Successors(coded, stored.Values.Select(lost => lost.Json), gained);
        foreach (var lost in stored.Values)
        {
            differences.Add(Difference("lost", coded, lost.Json, [], Trace(lost.Json)));
            old[lost.Id] = lost.Seq;
        }

        return new ArticleDifference(articleSeq, coded, differences, added, old, successors);
    }

    /// <summary>The gained event that each lost one evidently is: of the same type, and of all those the one whose evidence overlaps most.</summary>
    private static Dictionary<string, string> Successors(CodedArticle coded, IEnumerable<string> lost, IReadOnlyList<Event> gained)
    {
        var pairs =
            from json in lost
            let before = Read(coded, json)
            from after in gained
            where after.Type == before.Type
            let shared = Math.Min(before.Evidence.End, after.Evidence.End) - Math.Max(before.Evidence.Start, after.Evidence.Start)
            where shared > 0
            orderby shared descending, Math.Abs(before.Trigger.Start - after.Trigger.Start), before.Id, after.Id
            select (Before: before.Id, After: after.Id);
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (before, after) in pairs)
        {
            if (!successors.ContainsKey(before) && !successors.ContainsValue(after))
            {
                successors[before] = after;
            }
        }

        return successors;
    }

    private static Event Read(CodedArticle coded, string json)
    {
        using var document = JsonDocument.Parse(json);
        return EventJson.Read(coded.Article, document.RootElement);
    }

    private static EventDifference Changed(CodedArticle coded, string before, string after)
    {
        using var old = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        var (was, became) = (Fields(old.RootElement), Fields(now.RootElement));
        var fields = was.Keys.Union(became.Keys).Where(name => was.GetValueOrDefault(name) != became.GetValueOrDefault(name));
        var (first, second) = (Trace(before), Trace(after));
        var rules = first.Except(second).Concat(second.Except(first)).ToArray();
        return Difference("changed", coded, after, [.. fields], rules.Length > 0 ? rules : second);
    }

    private static Dictionary<string, string> Fields(JsonElement json) => json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText());

    private static EventDifference Difference(string change, CodedArticle coded, string json, IReadOnlyList<string> fields, IReadOnlyList<string> rules)
    {
        using var document = JsonDocument.Parse(json);
        var one = document.RootElement;
        return new EventDifference(
            change, coded.Article.Id, one.GetProperty("id").GetString()!, one.GetProperty("type").GetString()!, fields, rules,
            one.GetProperty("evidence").GetProperty("text").GetString()!);
    }

    private static string[] Trace(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("trace", out var trace) ? [.. trace.EnumerateArray().Select(rule => rule.GetString()!)] : [];
    }
}
