namespace Sitrep.Command.Output;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Least width in characters; the last column takes what is left of the line. Of none it stands in CSV only.</param>
/// <param name="Value">What stands in it; null is blank.</param>
internal sealed record Column<T>(string Name, int Width, Func<T, string?> Value);
