using System.Text;

namespace Sitrep.Sources.Tests;

/// <summary>A feed that is made while it is read.</summary>
internal sealed class EndlessFeed(int lines) : MemoryStream
{
    private int _line;
    private byte[] _rest = [];

    public long Written { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_rest.Length == 0 && _line < lines)
        {
            _rest = Encoding.UTF8.GetBytes($"{{\"text\": \"Report {_line++} on the same {new string('x', 200)}.\"}}\n");
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest.AsSpan(0, count).CopyTo(buffer);
        _rest = _rest[count..];
        Written += count;
        return count;
    }
}
