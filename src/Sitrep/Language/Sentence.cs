using Sitrep.Articles;

namespace Sitrep.Language;

/// <summary>A sentence, headline or list item.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsHeadline">Whether it is telegraphic: a title, or a line of the text that reads like one.</param>
/// <param name="OpensParagraph">Whether a paragraph, heading or list item begins with it; a line that is only wrapped begins none.</param>
public readonly record struct Sentence(int First, int End, Span Span, bool IsHeadline, bool OpensParagraph);
