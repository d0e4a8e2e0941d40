namespace Sitrep.Reading;

/// <summary>A number as it is written, hedges included, and the noun that it counts.</summary>
/// <param name="First">Index of its first token, hedge included.</param>
/// <param name="Core">Index of the first token of the number itself.</param>
/// <param name="End">Index after the last token of the number and of what hedges it.</param>
/// <param name="Noun">Index of the counted noun's head; of the number's last word when no noun follows.</param>
/// <param name="Operator">How it is meant.</param>
/// <param name="Low">Least value.</param>
/// <param name="Best">Best value.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Partitive">Whether "of" and a definite whole follow: "three of them", "one of the soldiers".</param>
internal readonly record struct NumberPhrase(
    int First, int Core, int End, int Noun, QuantityOperator Operator, long? Low, long? Best, long? High, bool Partitive);

/// <summary>The value part of a <see cref="NumberPhrase"/>.</summary>
/// <param name="Operator">How it is meant.</param>
/// <param name="Low">Least value.</param>
/// <param name="Best">Best value.</param>
/// <param name="High">Greatest value.</param>
internal readonly record struct NumberValue(QuantityOperator Operator, long? Low, long? Best, long? High)
{
    /// <summary>A number with its operator, as the contract gives each its bounds.</summary>
    public static NumberValue Of(QuantityOperator how, long n) => how switch
    {
        QuantityOperator.AtLeast => new(how, n, n, null),
        QuantityOperator.MoreThan => new(how, n + 1, n, null),
        QuantityOperator.About => new(how, null, n, null),
        QuantityOperator.AtMost or QuantityOperator.LessThan => new(how, null, n, n),
        _ => new(QuantityOperator.Exact, n, n, n),
    };
}
