using System.Globalization;
using Sitrep.Coding;
using Sitrep.Coding.Likelihood;
using Sitrep.Knowledge;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Trains the model of clauses, and measures it on whole verbs that are held out: no entry and no clause of a verb is trained on when the
/// verb is tested.
/// </summary>
internal static class ClauseModelTrainer
{
    private const int Folds = 5;
    private const double Penalty = 1;

    /// <summary>A verb that the treebanks have this often without an entry is too common to stand for unknown verbs when precision is estimated.</summary>
    private const int CommonFrom = 3;

    /// <summary>
    /// Share of clauses with a party and an unknown verb that tell of an event: 10 of 63, read one by one, in re3d and the headlines of UCDP.
    /// Held-out verbs of the lexicon are more often events, and count that much less.
    /// </summary>
    private const double EventShare = 0.16;

    /// <summary>Precision that the threshold is chosen for.</summary>
    private const double WantedPrecision = 0.75;

    /// <summary>Trains, prints what held-out verbs show, and writes the model.</summary>
    public static void Train(string data, string path)
    {
        var knowledge = KnowledgeBase.LoadBundled();
        var coder = new EventCoder(Analyzer.LoadBundled(), knowledge);
        var texts = ClauseCorpus.OfTexts(data, coder, knowledge);
        var seen = texts.Where(static clause => !clause.IsListed).CountBy(static clause => clause.Frame.Verb).ToDictionary(StringComparer.Ordinal);
        List<Clause> clauses = [.. texts, .. ClauseCorpus.OfLexicon(knowledge)];
        var features = ClauseVectors.Build(clauses);
        Console.WriteLine($"{texts.Count} clauses of text, {texts.Count(static clause => clause.Type is not null)} with an event; {clauses.Count - texts.Count} entries; {seen.Count} verbs without an entry");

        var folds = Enumerable.Range(0, Folds).Select(fold => features.Regression(Penalty).Fit(features.Examples(clauses, clause => FoldOf(clause) != fold))).ToList();
        var tested = Enumerable.Range(0, texts.Count)
            .Where(i => texts[i].Source != ClauseCorpus.Headlines && (texts[i].IsListed || seen[texts[i].Frame.Verb] < CommonFrom))
            .Select(i => new Test(texts[i], features.Guess(folds[FoldOf(texts[i])], i))).ToList();
        var weight = EventShare / (1 - EventShare) * tested.Count(static test => !test.Clause.IsListed) / tested.Count(static test => test.Clause.Type is not null);
        var least = Report(tested, weight);
        var calibration = Calibrate(tested, weight);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {least:F2}; log-odds of being right: {calibration.Slope:F2} times those of the probability, {calibration.Intercept:+0.00;-0.00}"));

        var weights = features.Regression(Penalty).Fit(features.Examples(clauses, static _ => true));
        var writer = new ClauseModelWriter(knowledge, features);
        using var stream = File.Create(path);
        writer.Model(weights, folds, clauses, seen.ContainsKey, least, calibration).Write(stream);
    }

    private static int FoldOf(Clause clause) => ClauseModel.FoldOf(clause.Frame.Verb, Folds);

    /// <summary>Prints precision and recall by threshold and gives the least threshold of the precision that is wanted.</summary>
    private static float Report(List<Test> tested, double weight)
    {
        var events = tested.Count(static test => test.Clause.Type is not null);
        Console.WriteLine($"held-out verbs: {events} clauses with an event, {tested.Count(static test => test.Clause is { IsListed: true, Type: null })} of refused senses, {tested.Count(static test => !test.Clause.IsListed)} without an entry");
        Console.WriteLine($"{"least",6}{"guesses",9}{"right",7}{"wrong",7}{"no entry",10}{"recall",8}{"P weighed",11}");
        var least = 1f;
        for (var percent = 95; percent >= 30; percent -= 5)
        {
            var said = tested.Where(test => test.Guess.Probability >= percent / 100.0).ToList();
            var right = said.Count(static test => test.IsRight);
            var none = said.Count(static test => !test.Clause.IsListed);
            var precision = right * weight / Math.Max(1e-9, (said.Count - none) * weight + none);
            least = precision >= WantedPrecision ? percent / 100f : least;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{percent / 100.0,6:F2}{said.Count,9}{right,7}{said.Count - none - right,7}{none,10}{right / (double)events,8:F3}{precision,11:F3}"));
        }

        return least;
    }

    /// <summary>Platt scaling (1999): the log-odds of being right by the log-odds of the probability, by Newton's method with short steps.</summary>
    private static (float Slope, float Intercept) Calibrate(List<Test> tested, double weight)
    {
        var (slope, intercept) = (1.0, 0.0);
        for (var step = 0; step < 100; step++)
        {
            double g0 = 0, g1 = 0, h00 = 1e-6, h01 = 0, h11 = 1e-6;
            foreach (var test in tested)
            {
                var odds = Math.Log(Math.Max(1e-9, test.Guess.Probability) / Math.Max(1e-9, 1 - test.Guess.Probability));
                var said = 1 / (1 + Math.Exp(-(slope * odds + intercept)));
                var own = test.Clause.IsListed ? weight : 1;
                var (error, spread) = (own * (said - (test.IsRight ? 1 : 0)), own * said * (1 - said));
                (g0, g1) = (g0 + error * odds, g1 + error);
                (h00, h01, h11) = (h00 + spread * odds * odds, h01 + spread * odds, h11 + spread);
            }

            var determinant = h00 * h11 - h01 * h01;
            slope -= Math.Clamp((h11 * g0 - h01 * g1) / determinant, -0.2, 0.2);
            intercept -= Math.Clamp((h00 * g1 - h01 * g0) / determinant, -0.2, 0.2);
        }

        return ((float)slope, (float)intercept);
    }

    /// <summary>A clause of a verb that was held out, and what was said of it.</summary>
    private sealed record Test(Clause Clause, (EventType Type, double Probability) Guess)
    {
        public bool IsRight => Guess.Type == Clause.Type;
    }
}
