using Sitrep.Articles;
using Sitrep.Language;

namespace Sitrep.Reading;

/// <summary>Counts of phrases added up.</summary>
internal static class QuantitySums
{
    /// <summary>A count that the grammar gives: exactly so many.</summary>
    public static Quantity Exactly(Document document, int first, int head, long n, QuantityKind kind) => new()
    {
        Span = new Span(document.Tokens[first].Start, document.Tokens[head].End),
        Kind = kind,
        Operator = QuantityOperator.Exact,
        Low = n,
        Best = n,
        High = n,
        Head = head,
    };

    /// <summary>Two counts together; the sum is as vague as the vaguer of them.</summary>
    public static Quantity Sum(Quantity left, Quantity right)
    {
        var how = Combine(left.Operator, right.Operator);
        var low = left.Low + right.Low;
        return left with
        {
            Span = left.Span.Union(right.Span),
            Operator = how,
            Low = low,
            Best = how == QuantityOperator.AtLeast ? low : left.Best + right.Best,
            High = left.High + right.High,
        };
    }

    private static QuantityOperator Combine(QuantityOperator left, QuantityOperator right)
    {
        if (left == right)
        {
            return left == QuantityOperator.MoreThan ? QuantityOperator.AtLeast : left;
        }

        if (left is QuantityOperator.MoreThan && right is QuantityOperator.Exact)
        {
            return QuantityOperator.MoreThan;
        }

        var (weak, strong) = left == QuantityOperator.Exact ? (right, left) : (left, right);
        return strong == QuantityOperator.Exact
            ? weak is QuantityOperator.MoreThan ? QuantityOperator.AtLeast : weak is QuantityOperator.LessThan ? QuantityOperator.AtMost : weak
            : left is QuantityOperator.AtLeast or QuantityOperator.MoreThan && right is QuantityOperator.AtLeast or QuantityOperator.MoreThan ? QuantityOperator.AtLeast
            : left is QuantityOperator.Vague or QuantityOperator.Range || right is QuantityOperator.Vague or QuantityOperator.Range ? QuantityOperator.Vague
            : QuantityOperator.About;
    }
}
