using System.Reflection;
using System.Text.Json;
using Sitrep.Articles;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;
using Sitrep.Knowledge.Places;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Reads articles into events. Thread-safe; does no I/O once it is made.</summary>
public sealed class EventCoder
{
    /// <summary>
    /// Names the program and the models that code, whatever the release is called: two of the same name differ in nothing but their
    /// knowledge.
    /// </summary>
    public static readonly string Build =
        typeof(EventCoder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(static part => part.Key == "Coder")?.Value
        ?? typeof(EventCoder).Module.ModuleVersionId.ToString();

    /// <summary>What the ids of word lists begin with that say on what a predicate acts.</summary>
    private const string ActsOn = "acts-on-";

    private readonly Analyzer _analyzer;
    private readonly KnowledgeBase _knowledge;

    // The gazetteer and the claimants take a while to lay out; the first article's trees are made meanwhile.
    private readonly Task<PlaceReader> _places;
    private readonly Task<ClaimantKinds> _claimants;
    private readonly ReportingLexicon _reporting;
    private readonly HashSet<string> _causes;
    private readonly Means _means;
    private readonly Crowds _crowds;
    private readonly Peacekeeping _peacekeeping;
    private readonly ContextWords _contexts;
    private readonly Targets _targets;
    private readonly StatusWords _statusWords;
    private readonly Continuations _continuations;
    private readonly SpokenOf _spokenOf;
    private readonly Merging _merging;
    private readonly Dictionary<string, HashSet<string>> _things;

    /// <summary>Uses the model and the knowledge that come with the program.</summary>
    public EventCoder()
        : this(Analyzer.LoadBundled(), KnowledgeBase.LoadBundled())
    {
    }

    /// <summary>Uses a model and knowledge of the caller's.</summary>
    public EventCoder(Analyzer analyzer, KnowledgeBase knowledge)
        : this(analyzer, knowledge, [])
    {
    }

    /// <summary>Uses a model, knowledge and places of the caller's, the last beside those of the bundled gazetteer.</summary>
    public EventCoder(Analyzer analyzer, KnowledgeBase knowledge, IReadOnlyList<GazetteerRow> places)
    {
        _analyzer = analyzer;
        _knowledge = knowledge;
        _reporting = new ReportingLexicon(knowledge);
        _places = Task.Run(() =>
        {
            var gazetteer = Gazetteer.LoadBundled(knowledge);
            return new PlaceReader(knowledge, places.Count > 0 ? gazetteer.With(places) : gazetteer);
        });
        _causes = [.. knowledge.Words("causes-accident"), .. knowledge.Words("causes-disaster"), .. knowledge.Words("causes-disease")];
        _means = new Means(knowledge);
        _crowds = new Crowds(knowledge);
        _peacekeeping = new Peacekeeping(knowledge);
        _contexts = new ContextWords(knowledge);
        _targets = new Targets(knowledge);
        _statusWords = new StatusWords(knowledge);
        _continuations = new Continuations(knowledge);
        _spokenOf = new SpokenOf(knowledge);
        _merging = new Merging(knowledge);
        _things = knowledge.All<WordListEntry>().Where(static list => list.Id.StartsWith(ActsOn, StringComparison.Ordinal))
            .ToDictionary(static list => list.Id[ActsOn.Length..], static list => list.Words.ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _claimants = Task.Run(() => new ClaimantKinds(knowledge));
    }

    /// <summary>The events of an article, in the order of the text.</summary>
    public IReadOnlyList<Event> Code(Article article) => Analyze(article).Events;

    /// <summary>The events of an article and what was refused.</summary>
    public CodedArticle Analyze(Article article)
    {
        var plain = Plain(article);
        var coded = Code(Read(plain?.Article ?? article), out _, out _);
        return plain is null ? coded : PublishedSpans.Of(coded, article, plain);
    }

    /// <summary>Why an article is coded as it is.</summary>
    public Explanation Explain(Article article)
    {
        var plain = Plain(article);
        var reading = Read(plain?.Article ?? article);
        var explanation = Explainer.Explain(reading, Code(reading, out var candidates, out var byToken), candidates, byToken);
        return plain is null ? explanation : PublishedSpans.Of(explanation, article, plain);
    }

    /// <summary>Writes what reading finds in an article (names, places, times, numbers, sources) as one JSON object.</summary>
    public void WriteReading(Utf8JsonWriter json, Article article)
    {
        var plain = Plain(article);
        ReadingJson.Write(new PartsJson(json, article, plain), Read(plain?.Article ?? article), _knowledge, _claimants.Result);
    }

    private Document WithNames(Document document) => PersonNames.In(WholeNames.In(document, _knowledge), _knowledge);

    private PlainText? Plain(Article article) => PlainText.Of(article, _analyzer.Knows, _analyzer.KnowsWell);

    private ArticleReading Read(Article article)
    {
        var document = _analyzer.Analyze(article);
        document = UsualCapitals.Of(document, _knowledge) is { } spelled ? _analyzer.Analyze(spelled) : document;
        document = WithNames(document);
        var names = new KnownNames(document, _knowledge);
        if (names.Torn() is { Length: > 0 } torn)
        {
            document = WithNames(_analyzer.AnalyzeAgain(document, torn));
            names = new KnownNames(document, _knowledge);
        }

        var places = _places.Result.Read(document, names);
        places = _places.Result.WithSites(document, names, places);
        var times = TimeReader.Read(document);
        var chains = CoreferenceReader.Read(document, _knowledge, names);
        var attributions = AttributionReader.Read(document, new Subtrees(document), _reporting, _claimants.Result);
        var actors = new ActorReader(document, _knowledge, names, token =>
            Speakers.Of(document, attributions, chains, token) ?? LocalAntecedents.Of(document, names, token) ?? chains.AntecedentOf(token),
            new PlaceCountries(document, places, _places.Result.CountryOfDivision), new HomeState(document, _knowledge, names, places));
        return new ArticleReading
        {
            Article = article,
            Document = document,
            Names = names,
            Actors = actors,
            Places = [.. places.Select(static mention => mention.Named)],
            EventPlaces = [.. places.Select(static mention => (mention.Located, mention.Head))],
            PlaceWords = _places.Result.Lists,
            Times = times,
            Quantities = QuantityReader.Read(document, times, [.. places.Where(static place => place.Named.IsCoordinates).Select(static place => place.Named.Span)]),
            Chains = chains,
            Attributions = attributions.ConvertAll(said => said is { Kind: ClaimantKind.Unnamed or ClaimantKind.Military or ClaimantKind.Official, SourceHead: { } source }
                && ClaimantKinds.OfActor(said.Kind, actors.ActorAt(source)) is var kind && kind != said.Kind ? said with { Kind = kind } : said),
        };
    }

    /// <summary>What the lexicon alone finds in an article, with the verbs of which it has no entry: what the model of clauses is trained on.</summary>
    internal (ArticleReading Reading, ArgumentTests Tests, List<Candidate> Candidates, IReadOnlyList<int> Silent) Find(Article article)
    {
        var reading = Read(article);
        var (tests, silent) = Find(reading, out var candidates);
        return (reading, tests, candidates, silent);
    }

    private (ArgumentTests Tests, IReadOnlyList<int> Silent) Find(ArticleReading reading, out List<Candidate> candidates)
    {
        var tests = new ArgumentTests(reading.Document, _knowledge, reading.Names, reading.Actors, [.. reading.EventPlaces.Select(static place => place.Place)]);
        var finder = new CandidateFinder(reading.Document, _knowledge, reading.Names, tests, _causes, _things);
        candidates = finder.Find();
        return (tests, finder.Silent);
    }

    private CodedArticle Code(ArticleReading reading, out List<Candidate> candidates, out Dictionary<int, Candidate> byToken)
    {
        var document = reading.Document;
        var (tests, silent) = Find(reading, out candidates);
        var judge = new ClauseJudge(reading, _knowledge, tests, candidates.ToArray(), ClauseModel.Bundled);
        candidates.AddRange(judge.Unlisted(silent));
        byToken = candidates.ToDictionary(static candidate => candidate.Head);

        var status = new StatusRules(document, _knowledge, _statusWords);
        foreach (var candidate in candidates)
        {
            Decide(document, candidate, status);
            _means.Read(document, candidate, byToken);
            _crowds.Settle(document, candidate, reading.Actors.ActorAt);
            _peacekeeping.Settle(document, candidate);
        }

        SpeechLinks.Link(document, candidates, byToken);
        foreach (var speech in Announcements.Of(document, candidates, reading.Attributions, reading.Actors, tests))
        {
            candidates.Add(speech);
            byToken[speech.Head] = speech;
        }

        candidates.Sort(static (left, right) => left.Head.CompareTo(right.Head));
        Linking.Parts(reading, candidates, byToken);

        var builder = new EventBuilder(reading, _knowledge, _crowds, _contexts, _targets, byToken);
        var events = new List<Event>();
        var rejected = new List<Rejection>();
        var ids = new Dictionary<Candidate, string>();
        foreach (var candidate in candidates)
        {
            if (byToken[candidate.Head] != candidate)
            {
                continue;
            }

            if ((candidate.Refusal ?? Unprepared(document, candidate, events)) is { } reason)
            {
                rejected.Add(builder.Refuse(candidate, reason));
                continue;
            }

            candidate.Opinion = judge.Opinion(candidate);
            var built = builder.Build(candidate);
            if (built.Count == 0)
            {
                rejected.Add(builder.Refuse(candidate, "an event noun without a party, a place or a number"));
                continue;
            }

            ids[candidate] = built[0].Id;
            events.AddRange(built);
        }

        var about = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (candidate, id) in ids)
        {
            if (candidate.About is not null && ids.TryGetValue(byToken[candidate.About.Head], out var spokenOf))
            {
                about[id] = spokenOf;
            }
        }

        events = _spokenOf.Settle(document, events.ConvertAll(e => about.TryGetValue(e.Id, out var id) ? e with { About = id } : e));
        var article = reading.Article;
        return new CodedArticle(article, [.. AcledIncidents.Settle(_knowledge, _merging.Merge(document, _continuations.Settle(document, events))).Select(static e => e with { Confidence = Confidence.Of(e) })], rejected)
        {
            Knowledge = _knowledge,
            Publisher = (_knowledge.Outlets.Find(article.Outlet ?? article.Url ?? "") is { } outlet ? outlet.Name : null) ?? article.Outlet,
            CreditedTo = ProvenanceReader.Read(document, _claimants.Result, []).Credited,
            Names = TellingNames.Of(reading),
            Country = reading.Places.Select(place => place.Country).OfType<string>().GroupBy(country => country).MaxBy(group => group.Count())?.Key
                ?? HomeState.MostNamed(reading.Names) ?? _places.Result.StateOfOutlet(article),
            Lemmas = LemmasOf(document),
        };
    }

    private static HashSet<string> LemmasOf(Document document)
    {
        var lemmas = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ref readonly var token in document.Tokens.AsSpan())
        {
            if (!token.Lemma.Equals(token.Form, StringComparison.OrdinalIgnoreCase))
            {
                lemmas.Add(token.Lemma);
            }
        }

        return lemmas;
    }

    private static void Decide(Document document, Candidate candidate, StatusRules rules)
    {
        var reality = candidate.Entry.Part == PredicatePart.Noun
            ? rules.OfNoun(candidate.Head, candidate.Support)
            : rules.OfVerb(candidate.Head);
        if (candidate.Type == EventType.Protest && reality.Rule == "status.purpose" && rules.OfVerb(document.Tokens[candidate.Anchor].Head) is { IsMarked: false } main)
        {
            // "gathered to protest", "drove to the capital to demand": whoever came for it did it.
            reality = main with { Rule = "status.came-to-protest" };
        }

        candidate.Status = reality.IsMarked ? reality.Status : candidate.Entry.Status ?? reality.Status;
        candidate.Trace.Add(reality.Rule);
        if (reality.Speculation)
        {
            candidate.Refusal ??= $"speculation: told only as what could be ({reality.Rule})";
        }
    }

    /// <summary>"The toll rose to 12": of what, an event of its type before it must tell.</summary>
    private static string? Unprepared(Document document, Candidate candidate, List<Event> events) =>
        candidate.Entry.NeedsEarlier && !events.Exists(earlier => earlier.Type == candidate.Type && earlier.Sentence < document.SentenceOf(candidate.Head))
            ? $"nothing is told before it that '{string.Join(' ', candidate.Entry.Words)}' could speak of"
            : null;
}
