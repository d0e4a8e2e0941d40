namespace Sitrep.Knowledge;

/// <summary>Outlets by name and by domain. Immutable.</summary>
public sealed class OutletLexicon
{
    private readonly Dictionary<string, OutletEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OutletEntry> _byDomain = new(StringComparer.OrdinalIgnoreCase);

    internal OutletLexicon(IReadOnlyList<OutletEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var name in entry.Aliases.Prepend(entry.Name).Prepend(entry.Id))
            {
                _byName.TryAdd(name, entry);
            }

            foreach (var domain in entry.Domains)
            {
                _byDomain.TryAdd(domain, entry);
            }
        }
    }

    /// <summary>The outlet with a name, an id, a domain or an address on one of its domains; null when none is known.</summary>
    public OutletEntry? Find(string nameOrAddress) =>
        _byName.TryGetValue(nameOrAddress, out var entry) ? entry : ByHost(Host(nameOrAddress));

    private OutletEntry? ByHost(ReadOnlySpan<char> host)
    {
        var domains = _byDomain.GetAlternateLookup<ReadOnlySpan<char>>();
        while (host.Length > 0)
        {
            if (domains.TryGetValue(host, out var entry))
            {
                return entry;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return null;
    }

    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        address = scheme < 0 ? address : address[(scheme + 3)..];
        var end = address.IndexOfAny('/', ':', '?');
        return end < 0 ? address : address[..end];
    }
}
