using System.Globalization;
using Sitrep.Ledger.Reading;

namespace Sitrep.Web;

/// <summary>Marks where the next page begins. To its users a cursor is a word without a meaning.</summary>
internal static class Cursors
{
    public static string Of(EventPosition position) => string.Create(CultureInfo.InvariantCulture, $"{position.Day}.{position.Seq}");

    public static EventPosition Event(string cursor)
    {
        var parts = cursor.Split('.');
        return parts.Length == 2 ? new EventPosition(Number(parts[0], cursor), Number(parts[1], cursor)) : throw Wrong(cursor);
    }

    public static string Of(int offset) => offset.ToString(CultureInfo.InvariantCulture);

    public static int Offset(string cursor) =>
        Number(cursor, cursor) is var number && number is >= 0 and <= int.MaxValue ? (int)number : throw Wrong(cursor);

    private static long Number(string text, string cursor) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(cursor);

    private static RequestProblem Wrong(string cursor) => RequestProblem.Wrong($"cursor: '{cursor}' is none that was given here");
}
