using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>What reading finds in an article, before it is coded, as one JSON object.</summary>
internal static class ReadingJson
{
    public static void Write(PartsJson parts, ArticleReading reading, KnowledgeBase knowledge, ClaimantKinds claimants)
    {
        var (json, document) = (parts.Json, reading.Document);
        json.WriteStartObject();
        json.WriteString("article"u8, reading.Article.Id);
        Array(json, "sentences"u8, document.Sentences, sentence => parts.Span(sentence.Span));
        Array(json, "entities"u8, EntityReader.Read(reading, knowledge), entity => Write(parts, reading.Actors, entity));
        Array(json, "places"u8, reading.Places, parts.Place);
        Array(json, "times"u8, reading.Times, time => Write(parts, time));
        Array(json, "quantities"u8, reading.Quantities, parts.Quantity);
        Array(json, "attributions"u8, reading.Attributions.GroupBy(said => (said.Cue, said.Content)), said => Write(parts, [.. said]));
        Array(json, "affiliations"u8, AffiliationReader.Read(document, reading.Names), affiliation => Write(parts, affiliation));
        Array(json, "chains"u8, reading.Chains.Chains, chain =>
        {
            json.WriteStartArray();
            foreach (var mention in chain)
            {
                parts.Span(mention.Span);
            }

            json.WriteEndArray();
        });
        Write(parts, ProvenanceReader.Read(document, claimants, reading.Attributions));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Write(PartsJson parts, ActorReader actors, Entity entity)
    {
        var actor = entity.Head >= 0 ? actors.OfEntity(entity) : null;
        parts.Json.WriteStartObject();
        parts.SpanFields(entity.Span);
        parts.Json.WriteString("type"u8, entity.Type.ToString());
        parts.Known("id"u8, entity.Id ?? actor?.Id);
        parts.Known("name"u8, entity.Name ?? (actor?.Id is null ? null : actor.Name));
        parts.Known("country"u8, actor?.Country);
        parts.Known("sector"u8, actor?.Sector);
        parts.Json.WriteEndObject();
    }

    private static void Write(PartsJson parts, TimeMention time)
    {
        if (time.Date.Span is not { } span)
        {
            return;
        }

        parts.Json.WriteStartObject();
        parts.SpanFields(span);
        parts.Known("start_date"u8, PartsJson.Day(time.Date.Start));
        parts.Known("end_date"u8, PartsJson.Day(time.Date.End));
        parts.Json.WriteNumber("precision"u8, time.Date.Precision);
        parts.Json.WriteString("basis"u8, EnumText<DateBasis>.Of(time.Date.Basis));
        parts.Json.WriteString("rule"u8, time.Rule);
        parts.Json.WriteEndObject();
    }

    /// <summary>One attribution; of several who say the same by one cue the source spans all, and each is a claimant.</summary>
    private static void Write(PartsJson parts, Attribution[] said)
    {
        parts.Json.WriteStartObject();
        var sources = said.Select(one => one.Pronoun ?? one.Source).OfType<Span>().ToArray();
        if (sources.Length > 0)
        {
            parts.Span("source"u8, sources.Aggregate((all, source) => all.Union(source)));
        }

        if (said[0].Cue is { } cue)
        {
            parts.Span("cue"u8, cue);
        }

        parts.Span("content"u8, said[0].Content);
        Array(parts.Json, "claimants"u8, said.Where(one => one.Claimant.Length > 0), one =>
        {
            parts.Json.WriteStartObject();
            parts.Json.WriteString("claimant"u8, one.Claimant);
            parts.Json.WriteString("kind"u8, EnumText<ClaimantKind>.Of(one.Kind));
            parts.Json.WriteEndObject();
        });
        parts.Json.WriteString("stance"u8, EnumText<Stance>.Of(said[0].Stance));
        parts.Json.WriteString("force"u8, EnumText<ReportingForce>.Of(said[0].Force));
        parts.Json.WriteEndObject();
    }

    private static void Write(PartsJson parts, Affiliation affiliation)
    {
        parts.Json.WriteStartObject();
        parts.Span("subject"u8, affiliation.Subject);
        parts.Json.WriteString("relation"u8, EnumText<AffiliationRelation>.Of(affiliation.Relation));
        parts.Span("object"u8, affiliation.Object);
        parts.Span("evidence"u8, affiliation.Evidence);
        parts.Json.WriteEndObject();
    }

    private static void Write(PartsJson parts, Provenance provenance)
    {
        parts.Json.WriteStartObject("provenance"u8);
        parts.Known("original_outlet"u8, provenance.OriginalOutlet);
        Array(parts.Json, "agencies"u8, provenance.Agencies, parts.Json.WriteStringValue);
        Array(parts.Json, "notices"u8, provenance.Notices, parts.Span);
        parts.Json.WriteEndObject();
    }
}
