using System.Globalization;
using System.Text;
using Sitrep.Articles;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>An explanation as a researcher reads it: sentence by sentence the tree, what was found, what was decided, and the events field by field.</summary>
public static class ExplanationText
{
    /// <summary>Lines of text, indented by what belongs to what.</summary>
    public static string Of(Explanation explanation)
    {
        var text = new StringBuilder();
        var article = explanation.Coded.Article;
        foreach (var sentence in explanation.Sentences)
        {
            text.Append(article.Quote(sentence.Span)).Append('\n');
            Section(text, "tree (relation: word [lemma, part of speech, tag] number)", sentence.Tree);
            Section(text, "found", sentence.Findings);
            foreach (var decision in sentence.Decisions)
            {
                text.Append($"  '{article.Quote(decision.Trigger)}': {decision.Outcome}{(decision.Type is null ? "" : $" {decision.Type}")}")
                    .Append($"{(decision.Reason is null ? "" : $", {decision.Reason}")}\n");
                Section(text, "  fired", decision.Fired);
                Section(text, "  lost", decision.Lost);
            }

            foreach (var coded in explanation.Coded.Events.Where(coded => sentence.Span.Overlaps(coded.Evidence)))
            {
                text.Append($"  event {coded.Id}\n");
                foreach (var (field, value) in Fields(explanation.Coded, coded))
                {
                    text.Append($"    {field,-11} {value}\n");
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Field, string Value)> Fields(CodedArticle coded, Event e)
    {
        var article = coded.Article;
        yield return ("type", $"{EnumText<Knowledge.EventType>.Of(e.Type).ToUpperInvariant()}{(e.Mode is null ? "" : $"/{e.Mode}")}, by '{article.Quote(e.Trigger)}'");
        yield return ("status", EnumText<Status>.Of(e.Status));
        if (coded.Events.FirstOrDefault(other => other.Id == e.About) is { } about)
        {
            yield return ("about", $"{EnumText<Knowledge.EventType>.Of(about.Type).ToUpperInvariant()} '{article.Quote(about.Trigger)}'");
        }

        foreach (var actor in e.Actors)
        {
            yield return ("actor", Party(article, actor));
        }

        foreach (var recipient in e.Recipients)
        {
            yield return ("recipient", Party(article, recipient));
        }

        if (e.Place is { } place)
        {
            yield return ("place", $"{place.Name}{(place.Country is null ? "" : $", {place.Country}")} (precision {place.Precision}), by '{article.Quote(place.Span)}'");
        }

        if (e.Date is { } date)
        {
            yield return ("date", $"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd} (precision {date.Precision}, {EnumText<DateBasis>.Of(date.Basis)})"
                + (date.Span is { } words ? $", by '{article.Quote(words)}'" : ""));
        }

        foreach (var number in e.Quantities)
        {
            yield return ("number", string.Create(CultureInfo.InvariantCulture,
                $"{EnumText<QuantityKind>.Of(number.Kind)} {EnumText<QuantityOperator>.Of(number.Operator)} {number.Low}/{number.Best}/{number.High} ({EnumText<QuantityScope>.Of(number.Scope)}), by '{article.Quote(number.Span)}'"));
        }

        foreach (var said in e.Attribution)
        {
            yield return ("source", $"{(said.Claimant.Length == 0 ? "unnamed" : said.Claimant)} ({EnumText<ClaimantKind>.Of(said.Kind)}) {EnumText<Stance>.Of(said.Stance)}"
                + (said.Cue is { } cue ? $", by '{article.Quote(cue)}'" : ""));
        }

        if (e.Weapon is { } weapon)
        {
            yield return ("weapon", weapon);
        }

        if (e.Target is { } target)
        {
            yield return ("target", target);
        }

        if (e.Contexts.Count > 0)
        {
            yield return ("contexts", string.Join(", ", e.Contexts));
        }

        yield return ("codes", string.Create(CultureInfo.InvariantCulture,
            $"CAMEO {e.Codes.Cameo ?? "none"}, quad {e.Codes.Quad}, Goldstein {e.Codes.Goldstein}, ACLED {e.Codes.AcledSubEventType ?? "none"}, UCDP {e.Codes.UcdpTypeOfViolence?.ToString(CultureInfo.InvariantCulture) ?? "none"}"));
        yield return ("confidence", e.Confidence.ToString(CultureInfo.InvariantCulture));
        yield return ("by", string.Join("; ", e.Trace));
    }

    private static string Party(Article article, Actor actor) =>
        $"{actor.Name} ({string.Join(' ', ((string?[])[actor.Country, actor.Sector]).OfType<string>().DefaultIfEmpty("of unknown country and sector"))}{(actor.Id is null ? "" : $", entry {actor.Id}")}), by '{article.Quote(actor.Span)}'"
        + (actor.Via is { } via ? $" for '{article.Quote(via)}'" : "");

    private static void Section(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        text.Append("  ").Append(heading).Append('\n');
        foreach (var line in lines)
        {
            text.Append("    ").Append(line).Append('\n');
        }
    }
}
