using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Articles;
using Sitrep.Coding;
using Sitrep.Incidents;

namespace Sitrep.Ledger;

/// <summary>Hashes by which the ledger knows an article again and finds out that a row was damaged.</summary>
internal static class Checksum
{
    private const char Separator = '\0';

    /// <summary>SHA-256 of the words of an article.</summary>
    public static byte[] OfContent(Article article) => SHA256.HashData(Encoding.UTF8.GetBytes(article.Content));

    /// <summary>SHA-256 of an article with everything that was stored for it.</summary>
    public static byte[] Of(Article article, string? meta, IEnumerable<(string Json, IReadOnlyList<Claim> Claims)> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.Id, article.Title, article.Text, article.Url, article.Outlet, article.Published, article.Language, meta);
        foreach (var (json, claims) in events)
        {
            Add(hash, json);
            foreach (var claim in claims)
            {
                Add(hash, Line(claim));
            }
        }

        return hash.GetHashAndReset();
    }

    private static string Line(Claim claim) => string.Join(
        Separator,
        claim.Field,
        claim.Value,
        claim.Reference,
        claim.Country,
        claim.Sector,
        claim.Low?.ToString(CultureInfo.InvariantCulture),
        claim.Best?.ToString(CultureInfo.InvariantCulture),
        claim.High?.ToString(CultureInfo.InvariantCulture),
        claim.Operator?.ToString(),
        EnumText<Sitrep.Reading.QuantityScope>.Of(claim.Scope),
        claim.Claimant,
        claim.Kind.ToString(),
        claim.Stance.ToString(),
        claim.Span?.Start.ToString(CultureInfo.InvariantCulture),
        claim.Span?.End.ToString(CultureInfo.InvariantCulture));

    private static void Add(IncrementalHash hash, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(field ?? "\u0001"));
            hash.AppendData("\0"u8);
        }
    }
}
