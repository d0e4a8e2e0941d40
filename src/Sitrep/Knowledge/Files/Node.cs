namespace Sitrep.Knowledge.Files;

/// <summary>A value of a <see cref="Pack"/>: nothing, a text, a list or a map.</summary>
internal readonly struct Node(Pack pack, int cell)
{
    public static Node None => new(null!, Pack.None);

    public bool IsNone => cell == Pack.None;

    public bool IsText => cell >= 0 && (cell & 3) == Pack.TextTag;

    public bool IsList => cell >= 0 && (cell & 3) == Pack.ListTag;

    public bool IsMap => cell >= 0 && (cell & 3) == Pack.MapTag;

    public string Text => pack.Texts[cell >> 2];

    /// <summary>Line of a map, from 1.</summary>
    public int Line => pack.Cells[cell >> 2];

    /// <summary>Number of items of a list, or of keys of a map.</summary>
    public int Count => pack.Cells[(cell >> 2) + (cell & 3) - 1];

    /// <summary>An item of a list.</summary>
    public Node this[int index] => new(pack, pack.Cells[(cell >> 2) + 1 + index]);

    public string KeyAt(int index) => pack.Texts[pack.Cells[(cell >> 2) + 2 + index * 2]];

    public Node ValueAt(int index) => new(pack, pack.Cells[(cell >> 2) + 3 + index * 2]);
}
