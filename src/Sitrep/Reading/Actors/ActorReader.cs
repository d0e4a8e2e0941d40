using Sitrep.Articles;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>
/// Resolves noun phrases to actors: a name of the dictionary, a role noun with the state or body that its modifiers
/// name ("Syrian troops", "officers of the Revolutionary Guards"), a person by office and date, or the words as they
/// stand with what the text says of them.
/// </summary>
internal sealed partial class ActorReader
{
    private readonly Document _document;
    private readonly KnowledgeBase _knowledge;
    private readonly KnownNames _names;
    private readonly Func<int, int?> _antecedentOf;
    private readonly HomeState? _home;
    private readonly IReadOnlySet<string> _ofSeveral;
    private readonly IReadOnlySet<string> _withoutHome;
    private readonly IReadOnlySet<string> _acrossBorders;
    private readonly IReadOnlySet<string> _ofOffices;
    private Dictionary<string, Actor?>? _offices;
    private readonly TitledName?[] _titled;
    private readonly ActorGathering _gathering;
    private readonly NamedForces _forces;
    private readonly NamedHolders _holders;

    /// <summary>Actors that were asked for: coding asks for each many times over.</summary>
    private readonly Actor?[] _actors;

    /// <param name="document">The analysed article.</param>
    /// <param name="knowledge">The dictionaries.</param>
    /// <param name="names">Dictionary names in the document.</param>
    /// <param name="antecedentOf">Head token of what a pronoun or description refers to, by coreference.</param>
    /// <param name="lands">The states in which the article's places lie.</param>
    /// <param name="home">Whose army, police and government are meant where the text names none; null leaves it open.</param>
    public ActorReader(Document document, KnowledgeBase knowledge, KnownNames names, Func<int, int?> antecedentOf, PlaceCountries lands, HomeState? home = null)
    {
        _home = home;
        _ofSeveral = knowledge.WordsInAnyCase("of-several-states");
        _withoutHome = knowledge.WordsInAnyCase("roles-of-other-states");
        _acrossBorders = knowledge.WordsInAnyCase("roles-across-borders");
        _ofOffices = knowledge.WordsInAnyCase("words-of-offices");
        _document = document;
        _knowledge = knowledge;
        _names = names;
        _antecedentOf = antecedentOf;
        _gathering = new ActorGathering(document, knowledge, names, lands, antecedentOf, name => Offices().GetValueOrDefault(name), Resolve);
        _forces = new NamedForces(document, knowledge, names);
        _holders = new NamedHolders(document, knowledge, names);
        _actors = new Actor?[document.Tokens.Length];
        _titled = new TitledName?[document.Tokens.Length];
        foreach (var titled in TitledNames.Find(document, knowledge, names))
        {
            _titled.AsSpan(titled.First, titled.End - titled.First).Fill(titled);
        }
    }

    /// <summary>Persons with their offices before the name, in order.</summary>
    public IEnumerable<TitledName> Titled => _titled.OfType<TitledName>().Distinct();

    /// <summary>The actors that a noun phrase names, its coordinates each on their own.</summary>
    public List<Actor> ActorsAt(int head)
    {
        var actors = new List<Actor>();
        Collect(head, actors);
        return actors;
    }

    /// <summary>Who a name is of which an entity tells: "Colombian" in "Colombian President Andrés Pastrana" is no president.</summary>
    public Actor OfEntity(Entity entity) =>
        entity is { Id: not null, Type: not EntityType.Person } && _titled[entity.Head] is { } titled && entity.Head < titled.NameFirst && _names.Covering(entity.Head) is { } name
            ? ByName(name) : ActorAt(entity.Head);

    /// <summary>The actor that one noun phrase names, without its coordinates.</summary>
    public Actor ActorAt(int head) => _gathering.IsAsking ? Resolve(head) : _actors[head] ??= Resolve(head);

    private Actor Resolve(int head)
    {
        ref readonly var token = ref _document.Tokens[head];
        if (token.Upos is Upos.PRON or Upos.DET && _names.Covering(head) is null)
        {
            return OfPronoun(head);
        }

        if (_titled[head] is { } titled)
        {
            return WithOffice(OfTitled(titled), titled.End - 1);
        }

        var span = _document.NounPhrase(head);
        if (_document.ChildrenOf(head).ToArray().FirstOrDefault(child => _document.Tokens[child] is { Upos: Upos.PRON, Deprel: Deprel.Nmod or Deprel.Obl, Form: "them" or "these" or "those" } && _document.CaseOf(child) == "of", -1) is >= 0 and var counted
            && _antecedentOf(counted) is { } people && people != head && Through(span, people) is { } some)
        {
            // "hundreds of them"
            return some;
        }

        var evidence = _gathering.At(head);
        if (evidence.HasRole && _document.Sentences[_document.SentenceOf(head)].IsHeadline && HolderOf(head) is { } named)
        {
            // "Deputy minister holds talks", and below it "Georgia's deputy minister Lasha Darsalia"
            return OfTitled(named) with { Span = span };
        }

        var actor = evidence.ToActor(_document.Article, span);
        if (actor.Id is null && actor.Country is null && actor.Sector is null or "UNK" && _antecedentOf(head) is { } antecedent
            && antecedent != head)
        {
            return Through(span, antecedent) ?? actor;
        }

        if (actor is { Country: null, Id: null } && evidence.HasRole && _holders.Of(head) is { } holder)
        {
            var held = new ActorEvidence(_document, _knowledge);
            held.Person(holder);
            return held.ToActor(_document.Article, span);
        }

        var fuller = actor.Country is null && actor.Id is null && evidence.IsDefiniteRole && _antecedentOf(head) is { } other && other != head ? Through(span, other) : null;
        return fuller ?? WithOffice(AtHome(actor, evidence, head), head);
    }

    /// <summary>Those whom every country has are the home state's where the text does not say whose they are.</summary>
    private Actor AtHome(Actor actor, ActorEvidence evidence, int head) =>
        actor is { Id: null } && UnitNames.IsUnit(_document, _knowledge, head)
            // "the 103rd Infantry Brigade": of the only forces that the article names, or of where it is at home.
            ? actor with { Sector = actor.Sector is "REB" or "PRM" ? actor.Sector : "MIL", Country = OwnerBefore(head) ?? actor.Country ?? _forces.State ?? _forces.Beside(head) ?? _home?.Of(head, "MIL", isPerson: false) }
            : actor is { Country: null } && (actor is { Id: null } or { Sector: "MIL" } || evidence.IsOfPeople) && evidence.IsLocal && !IsNamedOtherwise(head)
            ? actor with { Country = _home?.Of(head, actor.Sector, isPerson: _acrossBorders.Contains(_document.Tokens[head].Lemma)) ?? (actor.Sector == "MIL" ? _forces.Beside(head) : null) } : OfForces(actor, head);

    /// <summary>"Angola's 5th Brigade": the state right before the name, however the tree hangs it.</summary>
    private string? OwnerBefore(int head)
    {
        var before = _document.Names[NounPhrases.NameAt(_document, head)].First - 1;
        return before >= 0 && _names.Covering(_document.Tokens[before].Xpos == "POS" ? before - 1 : before)?.Best?.State?.Id is { } state ? state : null;
    }

    /// <summary>The first person to whom the article gives the office that a headline names without him; or null where the headline says more.</summary>
    private TitledName? HolderOf(int head)
    {
        if (_titled[head] is not null || _document.HasChild(head, Deprel.Det) || _document.Tokens[head].Xpos is "NNS" or "NNPS")
        {
            return null;
        }

        foreach (var titled in _titled)
        {
            if (titled is not null && titled.First > head && _document.Tokens[titled.Role].Lemma.Equals(_document.Tokens[head].Lemma, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var child in _document.ChildrenOf(head))
                {
                    if (_document.Tokens[child].Deprel is Deprel.Compound or Deprel.Amod or Deprel.NmodPoss or Deprel.Nmod or Deprel.Flat && !Enumerable.Range(titled.First, titled.End - titled.First).Any(word => _document.Tokens[word].Form.Equals(_document.Tokens[child].Form, StringComparison.OrdinalIgnoreCase)))
                    {
                        return null;
                    }
                }

                return titled;
            }
        }

        return null;
    }

    /// <summary>Whether anything is known of the actor beyond its words.</summary>
    public bool IsKnown(Actor actor) =>
        actor.Id is not null || actor.Country is not null || actor.Sector is not null
        || _names.NamedAt(actor.Via ?? actor.Span) is NameKind.Person or NameKind.Organisation;

    private Actor ByName(KnownName name)
    {
        var evidence = new ActorEvidence(_document, _knowledge);
        evidence.Name(name, name.End - 1);
        return evidence.ToActor(_document.Article, name.Span);
    }

    private Actor OfPronoun(int head)
    {
        var span = _document.Tokens[head].Span;
        return (_antecedentOf(head) is { } antecedent && antecedent != head ? Through(span, antecedent) : null)
            ?? new Actor { Span = span, Name = _document.Article.QuoteName(span) };
    }

    private Actor? Through(Span span, int antecedent)
    {
        if (_document.Tokens[antecedent].Upos == Upos.PRON)
        {
            return null;
        }

        var words = _document.NounPhrase(antecedent);
        var titled = _titled[antecedent];
        if (titled is not null)
        {
            return WithOffice(OfTitled(titled), titled.End - 1) with { Span = span, Via = words };
        }

        var evidence = _gathering.At(antecedent);
        if (evidence.IsDefiniteRole && evidence.ToActor(_document.Article, words) is { Id: null, Country: null, Sector: null or "UNK" } && _antecedentOf(antecedent) is { } further && further < antecedent)
        {
            // "they", who are "the officers", who are "state police officers"
            return Through(span, further);
        }

        return WithOffice(AtHome(evidence.ToActor(_document.Article, words), evidence, antecedent), antecedent) with { Span = span, Via = words };
    }
}
