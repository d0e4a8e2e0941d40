using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Loss and gradients of a linear chain over name classes (Lafferty, McCallum and Pereira 2001).</summary>
internal static class NameChain
{
    private const int Classes = EncoderShape.NameClasses;

    /// <summary>
    /// Negative log-likelihood of the gold classes; adds the gradients of the scores, which lie in rows of a stride from an offset on,
    /// and of what follows what. Outside is taken to stand before the first word.
    /// </summary>
    public static double Loss(float[] scores, float[] gradient, float[] follows, float[] followsGradient, int[] gold, int offset, int stride, float weight)
    {
        var n = gold.Length;
        double[] forward = new double[n * Classes], backward = new double[n * Classes];
        Span<double> terms = stackalloc double[Classes];
        for (var i = 0; i < n; i++)
        {
            for (var to = 0; to < Classes; to++)
            {
                for (var before = 0; before < Classes; before++)
                {
                    terms[before] = i == 0 ? before == 0 ? Step(0, to) : double.NegativeInfinity : forward[(i - 1) * Classes + before] + Step(before, to);
                }

                forward[i * Classes + to] = LogSum(terms) + scores[offset + i * stride + to];
            }
        }

        for (var i = n - 2; i >= 0; i--)
        {
            for (var from = 0; from < Classes; from++)
            {
                for (var to = 0; to < Classes; to++)
                {
                    terms[to] = Step(from, to) + scores[offset + (i + 1) * stride + to] + backward[(i + 1) * Classes + to];
                }

                backward[i * Classes + from] = LogSum(terms);
            }
        }

        var total = LogSum(forward.AsSpan((n - 1) * Classes));
        var right = 0.0;
        for (var i = 0; i < n; i++)
        {
            var before = i == 0 ? 0 : gold[i - 1];
            right += Step(before, gold[i]) + scores[offset + i * stride + gold[i]];
            gradient[offset + i * stride + gold[i]] -= weight;
            followsGradient[before * Classes + gold[i]] -= weight;
            for (var to = 0; to < Classes; to++)
            {
                gradient[offset + i * stride + to] += weight * (float)Math.Exp(forward[i * Classes + to] + backward[i * Classes + to] - total);
                for (var from = 0; from < (i == 0 ? 1 : Classes); from++)
                {
                    followsGradient[from * Classes + to] += weight * (float)Math.Exp((i == 0 ? 0 : forward[(i - 1) * Classes + from])
                        + Step(from, to) + scores[offset + i * stride + to] + backward[i * Classes + to] - total);
                }
            }
        }

        return weight * (total - right);

        double Step(int from, int to) => NameDecoder.Follows(from, to) ? follows[from * Classes + to] : double.NegativeInfinity;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        if (double.IsNegativeInfinity(most))
        {
            return most;
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }
}
