using System.Globalization;
using Sitrep.Articles;
using Sitrep.Coding.Likelihood;
using Sitrep.Language;
using Sitrep.Reading;

namespace Sitrep.Coding;

/// <summary>Puts into words what the coder did.</summary>
internal static class Explainer
{
    /// <summary>Explains a coded article.</summary>
    public static Explanation Explain(ArticleReading reading, CodedArticle coded, IReadOnlyList<Candidate> candidates, Dictionary<int, Candidate> byToken)
    {
        var document = reading.Document;
        var sentences = new List<SentenceExplanation>();
        foreach (var sentence in document.Sentences)
        {
            var decisions = candidates
                .Where(candidate => candidate.Head >= sentence.First && candidate.Head < sentence.End)
                .Select(candidate => DecisionOn(document, coded, candidate, byToken[candidate.Head]))
                .ToList();
            sentences.Add(new SentenceExplanation(sentence.Span, Tree(document, sentence), Findings(reading, sentence.Span), decisions));
        }

        return new Explanation(coded, sentences);
    }

    private static Decision DecisionOn(Document document, CodedArticle coded, Candidate candidate, Candidate whole)
    {
        var trigger = document.Tokens[candidate.Words[0]].Span.Union(document.Tokens[candidate.Words[^1]].Span);
        var refused = coded.Rejected.FirstOrDefault(rejection => rejection.Trigger.Overlaps(trigger));
        var (outcome, reason) = whole != candidate ? ("part of", $"tells of the same happening as '{document.Tokens[whole.Head].Form}'")
            : refused is not null ? ("refused", refused.Reason)
            : ("event", candidate.Guess is { } guess ? Told(document, candidate, guess) : Told(candidate));
        return new Decision(trigger, outcome, candidate.Entry.Type?.ToString().ToUpperInvariant(), reason, candidate.Trace, candidate.Lost);
    }

    private static string Told(Document document, Candidate candidate, Guess guess) => string.Create(
        CultureInfo.InvariantCulture,
        $"no entry has '{document.Tokens[candidate.Head].Lemma}' in such a clause; the model of clauses gives the type {guess.Probability:F2} (such guesses are right in {guess.Confidence:F2}); closest verbs of the lexicon: {string.Join(", ", guess.Near)}");

    private static string? Told(Candidate candidate) => candidate.Opinion is { } opinion
        ? string.Create(CultureInfo.InvariantCulture, $"the model of clauses, which does not know the verb, gives the type {opinion:F2}") : null;

    private static List<string> Tree(Document document, Sentence sentence)
    {
        var lines = new List<string>();
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (document.Tokens[token].Head < 0)
            {
                Branch(document, sentence, token, 0, lines);
            }
        }

        return lines;
    }

    private static void Branch(Document document, Sentence sentence, int token, int depth, List<string> lines)
    {
        ref readonly var word = ref document.Tokens[token];
        lines.Add($"{new string(' ', depth * 2)}{word.Deprel.Text()}: {word.Form} [{word.Lemma} {word.Upos} {word.Xpos}] {token - sentence.First + 1}");
        foreach (var child in document.ChildrenOf(token))
        {
            Branch(document, sentence, child, depth + 1, lines);
        }
    }

    private static List<string> Findings(ArticleReading reading, Span sentence)
    {
        var article = reading.Article;
        var findings = new List<string>();
        findings.AddRange(reading.Names.All.Where(name => sentence.Contains(name.Span))
            .Select(name => $"name: {article.Quote(name.Span)} = {name.Best?.Entry.Id}"));
        findings.AddRange(reading.EventPlaces.Where(place => sentence.Contains(place.Place.Span))
            .Select(place => $"place: {article.Quote(place.Place.Span)} = {place.Place.Name}, {place.Place.Country} (precision {place.Place.Precision})"
                + (place.Place.NotEventPlace is { } why ? $", no place of an event: {why}" : "")));
        findings.AddRange(reading.Times.Where(time => time.Date.Span is { } span && sentence.Contains(span))
            .Select(time => $"time: {article.Quote(time.Date.Span!.Value)} = {time.Date.Start:O} to {time.Date.End:O} by {time.Rule}"));
        findings.AddRange(reading.Quantities.Where(quantity => sentence.Contains(quantity.Span))
            .Select(quantity => $"number: {article.Quote(quantity.Span)} = {quantity.Low}/{quantity.Best}/{quantity.High} {quantity.Operator}"));
        findings.AddRange(reading.Attributions.Where(said => said.Content.Overlaps(sentence))
            .Select(said => $"source: {said.Claimant} {said.Stance}"));
        return findings;
    }
}
