using Sitrep.Coding;
using Sitrep.Knowledge.Files;
using Sitrep.Reading;

namespace Sitrep.Knowledge;

/// <summary>Reads entries of <c>predicates/*.yaml</c>.</summary>
internal static class PredicateReader
{
    private static readonly ArgumentSlot[] VerbActor = [new(ArgumentRelation.Subject)];
    private static readonly ArgumentSlot[] VerbRecipient = [new(ArgumentRelation.Object)];
    private static readonly ArgumentSlot[] NounActor = Slots("by", "poss", "mod");
    private static readonly ArgumentSlot[] NounRecipient = Slots("on", "against", "of");

    public static PredicateEntry Read(Fields fields)
    {
        var (part, words, head) = Words(fields);
        var isNoun = part == PredicatePart.Noun;
        var needs = fields.Texts("needs");
        if (Array.Find(needs, need => need is not ("actor" or "recipient" or "earlier")) is { } wrong)
        {
            throw fields.Mistake($"'needs' lists actor, recipient and earlier, not '{wrong}'");
        }

        var entry = new PredicateEntry
        {
            Id = fields.Text("id"),
            Part = part,
            Words = words,
            HeadIndex = head,
            BesideHead = WordSigns.Of(words.Where((_, i) => i != head)),
            Type = fields.OneOf<EventType>("type"),
            Refusal = fields.OptionalText("reason"),
            Mode = fields.OptionalText("mode"),
            Contexts = fields.Texts("contexts"),
            Actor = Slots(fields, "actor") ?? (isNoun ? NounActor : VerbActor),
            Recipient = Slots(fields, "recipient") ?? (isNoun ? NounRecipient : VerbRecipient),
            Symmetric = fields.Flag("symmetric"),
            Counts = [.. fields.Pairs("counts").Select(pair =>
                new CountRule(Slot(fields, "counts", pair.Key), fields.ParseEnum<QuantityKind>("counts", pair.Value)))],
            Complement = fields.OneOf<Status>("complement"),
            Hostile = fields.OneOf<EventType>("hostile"),
            NeedsActor = needs.Contains("actor"),
            NeedsRecipient = needs.Contains("recipient"),
            NeedsEarlier = needs.Contains("earlier"),
            Object = Classes(fields, "object"),
            ActsOn = fields.OptionalText("acts-on"),
            Subject = Classes(fields, "subject"),
            With = fields.Texts("with"),
            Not = fields.Texts("not"),
            Bare = fields.Flag("bare"),
            Status = fields.OneOf<Status>("status"),
            Cameo = fields.OptionalText("cameo"),
            Acled = fields.OptionalText("acled"),
        };
        return (entry.Type is null) != (entry.Refusal is null)
            ? entry
            : throw fields.Mistake("an event has a type, a refused sense a reason, and neither has both");
    }

    private static (PredicatePart Part, string[] Words, int Head) Words(Fields fields)
    {
        var verb = Pattern.Words(fields.OptionalText("verb"));
        var noun = Pattern.Words(fields.OptionalText("noun"));
        var adjective = Pattern.Words(fields.OptionalText("adjective"));
        return (verb.Length > 0, noun.Length > 0, adjective.Length > 0) switch
        {
            (true, false, false) => (PredicatePart.Verb, verb, 0),
            (false, true, false) => (PredicatePart.Noun, noun, Pattern.NounHead(noun)),
            (false, false, true) => (PredicatePart.Adjective, adjective, adjective.Length - 1),
            _ => throw fields.Mistake("give one of 'verb', 'noun' and 'adjective'"),
        };
    }

    private static ArgumentClasses Classes(Fields fields, string key)
    {
        var classes = ArgumentClasses.Any;
        foreach (var text in fields.Texts(key))
        {
            classes |= fields.ParseEnum<ArgumentClasses>(key, text);
        }

        return classes;
    }

    private static ArgumentSlot[]? Slots(Fields fields, string key) =>
        fields.Has(key) ? [.. fields.Texts(key).Select(text => Slot(fields, key, text))] : null;

    private static ArgumentSlot[] Slots(params string[] texts) => [.. texts.Select(text => ArgumentSlot.TryParse(text)!.Value)];

    private static ArgumentSlot Slot(Fields fields, string key, string text) =>
        ArgumentSlot.TryParse(text) ?? throw fields.Mistake($"'{text}' in '{key}' is neither a relation nor a preposition");
}
