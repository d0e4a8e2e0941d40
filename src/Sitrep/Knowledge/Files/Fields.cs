using System.Globalization;

namespace Sitrep.Knowledge.Files;

/// <summary>The keys of one entry, taken one by one; a key that nobody takes is a mistake.</summary>
internal sealed class Fields(Node map, Node header)
{
    private readonly Node _map = map;
    private ulong _taken;

    public bool Has(string key) => !Take(key).IsNone;

    public string Text(string key) => OptionalText(key) ?? throw Mistake($"'{key}' is missing");

    public string? OptionalText(string key)
    {
        var value = Take(key);
        return value.IsNone ? null : value.IsText && value.Text.Length > 0 ? value.Text : throw Mistake($"'{key}' must be a text");
    }

    /// <summary>A list of texts; one text alone is a list of one, and nothing is the empty list.</summary>
    public string[] Texts(string key)
    {
        var value = Take(key);
        if (value.IsNone)
        {
            return [];
        }

        if (value.IsText)
        {
            return [value.Text];
        }

        var texts = new string[value.IsList ? value.Count : throw Mistake($"'{key}' must be a list of texts")];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = value[i].IsText ? value[i].Text : throw Mistake($"'{key}' must be a list of texts");
        }

        return texts;
    }

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Mistake($"'{key}' must be true or false"),
    };

    public int? Integer(string key) => OptionalText(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw Mistake($"'{key}' must be a whole number");

    public double? Number(string key) => OptionalText(key) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw Mistake($"'{key}' must be a number");

    public PartialDate? Date(string key) => OptionalText(key) is not { } text ? null
        : PartialDate.TryParse(text, out var value) ? value
        : throw Mistake($"'{key}' must be a year, a month (2015-10) or a day (2015-10-14)");

    /// <summary>Latitude and longitude in degrees, as <c>[33.5, 36.3]</c>.</summary>
    public (double Latitude, double Longitude)? Point(string key)
    {
        var texts = Texts(key);
        return texts.Length == 0 ? null
            : texts.Length == 2 && TryDegrees(texts[0], 90, out var latitude) && TryDegrees(texts[1], 180, out var longitude)
                ? (latitude, longitude)
            : throw Mistake($"'{key}' must be a latitude and a longitude in degrees");
    }

    /// <summary>A value written in lower case with hyphens: <c>armed-group</c> for <c>ArmedGroup</c>.</summary>
    public T? OneOf<T>(string key)
        where T : struct, Enum =>
        OptionalText(key) is { } text ? ParseEnum<T>(key, text) : null;

    public T ParseEnum<T>(string key, string text)
        where T : struct, Enum =>
        char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw Mistake($"'{key}' must be one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}, not '{text}'");

    /// <summary>Maps below a key, each read to its end; a single map is a list of one.</summary>
    public T[] Maps<T>(string key, Func<Fields, T> read)
    {
        var value = Take(key);
        if (value.IsNone)
        {
            return [];
        }

        var maps = new T[value.IsMap ? 1 : value.IsList ? value.Count : throw Mistake($"'{key}' must be a map or a list of maps")];
        for (var i = 0; i < maps.Length; i++)
        {
            var item = value.IsMap ? value : value[i];
            var fields = new Fields(item.IsMap ? item : throw Mistake($"'{key}' must be a list of maps"), Node.None);
            maps[i] = read(fields);
            fields.End();
        }

        return maps;
    }

    /// <summary>A map from any key to a text.</summary>
    public (string Key, string Value)[] Pairs(string key)
    {
        var value = Take(key);
        if (value.IsNone)
        {
            return [];
        }

        var pairs = new (string, string)[value.IsMap ? value.Count : throw Mistake($"'{key}' must be a map")];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (value.KeyAt(i), value.ValueAt(i).IsText ? value.ValueAt(i).Text : throw Mistake($"'{key}' must hold texts"));
        }

        return pairs;
    }

    /// <summary>Ends the entry.</summary>
    /// <exception cref="EntryMistake">A key was not taken by anybody.</exception>
    public void End()
    {
        for (var i = 0; i < _map.Count; i++)
        {
            if ((_taken & (1UL << i)) == 0)
            {
                throw Mistake($"'{_map.KeyAt(i)}' is not a key of this kind of entry");
            }
        }
    }

    public EntryMistake Mistake(string message) => new(message, _map.Line);

    private static bool TryDegrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;

    private Node Take(string key)
    {
        for (var i = 0; i < _map.Count; i++)
        {
            if (_map.KeyAt(i) == key)
            {
                _taken |= 1UL << i;
                return _map.ValueAt(i);
            }
        }

        if (header.IsMap)
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (header.KeyAt(i) == key)
                {
                    return header.ValueAt(i);
                }
            }
        }

        return Node.None;
    }
}
