using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Step 3 of the decision procedure: an accepted candidate with its actors, place, date, numbers and sources becomes events.</summary>
internal sealed class EventBuilder(ArticleReading reading, KnowledgeBase knowledge, Crowds crowds, ContextWords contexts, Targets targets, IReadOnlyDictionary<int, Candidate> byToken)
{
    private readonly Document _document = reading.Document;
    private readonly PartyTest _isParty = new(reading, knowledge);
    private readonly AcledRules _acled = new(knowledge, crowds, reading.Document);

    /// <summary>The events of a candidate: one, or one for each of its coordinated places; none of a noun that names nobody, no place and no number. Who is named after it as its source does not do it.</summary>
    public List<Event> Build(Candidate candidate)
    {
        var said = AttributionOf(candidate);
        var actors = Parties(candidate.Actors.Where(head => head < candidate.Head || candidate.Entry == Announcements.Demand || !said.Exists(source => source.SourceHead == head)));
        var recipients = OtherSides(candidate, actors, Parties(candidate.Recipients, candidate.Type).ConvertAll(party => AsVictim(party, candidate.Type)));
        if (candidate.Entry.Symmetric && !candidate.IsOneSided)
        {
            // "met the leaders of France and Germany": one phrase may name several.
            actors.AddRange(recipients.Where(party => !actors.Exists(other => other.Span == party.Span && (other.Country == party.Country || party.Country is null))).ToList());
            recipients.Clear();
        }

        // "Fighters struck from three directions": nobody does it to himself in the same words.
        recipients.RemoveAll(party => actors.Exists(actor => actor.Span == party.Span));

        var quantities = EventCounts.Of(_document, reading.Names, candidate, reading.Quantities, reading.Actors.ActorAt, knowledge.Words("fleeing"));
        // "The toll rose on Tuesday": the day and the place are those of the count.
        var date = candidate.Entry.NeedsEarlier ? null : EventDates.Of(_document, candidate, byToken, reading.Times, reading.IsReportingVerb);
        var status = StatusOf(candidate, date, said);
        var places = candidate.Entry.NeedsEarlier ? [] : EventPlaces.Of(reading, candidate, byToken);
        if (candidate is { Entry.Part: PredicatePart.Noun, Support: < 0, Actors.Count: 0, Recipients.Count: 0, Parts.Count: 0 } && places.Count == 0 && quantities.Count == 0)
        {
            return [];
        }

        var trigger = TriggerOf(candidate);
        var evidence = EvidenceOf(candidate);
        List<Span> more = [.. candidate.Parts.Select(EvidenceOf).Where(span => span != evidence).Distinct()];
        var codes = Codes.Of(knowledge, _acled, candidate, new Parties(actors, recipients), quantities);

        var events = new List<Event>();
        foreach (var place in places.Count == 0 ? [null] : places.ConvertAll<Place?>(static place => place))
        {
            events.Add(new Event
            {
                Id = IdOf(candidate, trigger, place),
                ArticleId = _document.Article.Id,
                Sentence = _document.SentenceOf(candidate.Head),
                Evidence = evidence,
                More = more,
                Type = candidate.Type,
                Mode = candidate.Mode,
                Contexts = contexts.Of(_document, candidate, evidence),
                Weapon = candidate.Type == EventType.Assault ? candidate.Weapon?.Word : null,
                Target = targets.Of(_document, candidate),
                Trigger = trigger,
                Actors = actors,
                Recipients = recipients,
                Place = place,
                Date = date,
                Quantities = quantities,
                Status = status,
                Attribution = said,
                Codes = codes,
                Confidence = candidate.Guess?.Confidence ?? 1,
                Opinion = candidate.Opinion,
                Trace = candidate.Trace,
            });
        }

        return events;
    }

    /// <summary>The refusal of a candidate.</summary>
    public Rejection Refuse(Candidate candidate, string reason) => new(
        _document.Article.Id, _document.SentenceOf(candidate.Head), EvidenceOf(candidate), TriggerOf(candidate), reason, candidate.Entry.Type);

    /// <summary>"killed 40 Tutsis", "arrested 200 Tamils": people of whom only that is known are civilians where force is used on them.</summary>
    private Actor AsVictim(Actor party, EventType type) =>
        type is EventType.Assault or EventType.Coerce && party is { Sector: null, Id: { } id } && knowledge.Find<PeopleEntry>(id) is not null ? party with { Sector = "CVL" } : party;

    private bool IsWhere(int head) => _document.CaseOf(head) is "in" or "at" or "near" or "outside" or "around";

    /// <summary>The parties at some heads; what an act of force hits may be a thing, what anything else is done to may not.</summary>
    private List<Actor> Parties(IEnumerable<int> heads, EventType? acted = null)
    {
        var parties = new List<Actor>();
        foreach (var head in heads.Where(head => _isParty.Holds(head, hits: acted == EventType.Assault)))
        {
            // "Norway said it would": one party, whatever words stand for it.
            parties.AddRange(reading.Actors.ActorsAt(head).Where(party => (party.Id is null || !parties.Exists(other => other.Id == party.Id && other.Sector == party.Sector))
                // "strikes in Syria": the state is where, not whom.
                && !(acted == EventType.Assault && party.Id is not null && party.Id == party.Country && _document.CaseOf(head) == "in") && ((acted is EventType.Protest or EventType.Coerce or EventType.Assault && !IsWhere(head)) || acted is null || !_isParty.IsMereThing(party, head))));
        }

        return parties;
    }

    /// <summary>"The Pentagon ruled out cooperation between the US-led coalition and Russia": of those between whom something is or is not, the own side receives nothing.</summary>
    private List<Actor> OtherSides(Candidate candidate, List<Actor> actors, List<Actor> recipients)
    {
        if (recipients.Count < 2 || candidate.Entry.Symmetric || !candidate.Recipients.Exists(head => _document.CaseOf(head) == "between"))
        {
            return recipients;
        }

        var others = recipients.Where(party => !actors.Exists(actor => actor.Country is not null && (actor.Country == party.Country || IsLedBy(party, actor.Country)))).ToList();
        return others.Count > 0 ? others : recipients;
    }

    /// <summary>"the US-led coalition"</summary>
    private bool IsLedBy(Actor party, string country)
    {
        for (var token = 0; token + 2 < _document.Tokens.Length; token++)
        {
            if (party.Span.Contains(_document.Tokens[token].Span) && _document.Tokens[token + 1].Form == "-" && _document.Tokens[token + 2].Form == "led"
                && knowledge.Names.Longest([_document.Tokens[token].Form], 0, out var entries) == 1 && Array.Exists(entries.ToArray(), entry => entry.State?.Id == country))
            {
                return true;
            }
        }

        return false;
    }

    private Status StatusOf(Candidate candidate, EventDate? date, List<Attribution> attribution)
    {
        if (candidate.Status is not (Status.Happened or Status.Ongoing))
        {
            return candidate.Status;
        }

        if (attribution.Exists(static said => said.Stance == Stance.Denies))
        {
            candidate.Trace.Add("status.denied");
            return Status.Denied;
        }

        if (EventDates.IsBackground(date, _document.Article.PublishedOn))
        {
            candidate.Trace.Add("status.background");
            return Status.Historical;
        }

        if (date is { Basis: not DateBasis.Publication, Start: { } start } && _document.Article.PublishedOn is { } published && start > published)
        {
            candidate.Trace.Add("status.date-ahead");
            return Status.Planned;
        }

        return candidate.Status;
    }

    /// <summary>Sources whose words hold the trigger, the closest first and the outermost last.</summary>
    private List<Attribution> AttributionOf(Candidate candidate)
    {
        var trigger = _document.Tokens[candidate.Head].Span;
        return [.. reading.Attributions
            .Where(said => said.Force == ReportingForce.Report && said.Content.Contains(trigger) && (said.Cue is not { } cue || !cue.Overlaps(trigger)))
            .OrderBy(static said => said.Content.Length)];
    }

    private Span TriggerOf(Candidate candidate)
    {
        var span = _document.Tokens[candidate.Head].Span;
        foreach (var word in candidate.Words)
        {
            span = span.Union(_document.Tokens[word].Span);
        }

        return candidate.Support >= 0 ? span.Union(_document.Tokens[candidate.Support].Span) : span;
    }

    private Span EvidenceOf(Candidate candidate)
    {
        var clause = _document.ClauseSpan(_document.ClauseOf(candidate.Anchor));
        return clause.Union(TriggerOf(candidate));
    }

    private string IdOf(Candidate candidate, Span trigger, Place? place)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture, $"{_document.Article.Id}\0{candidate.Type}\0{trigger.Start}\0{trigger.End}\0{place?.Span.Start}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
