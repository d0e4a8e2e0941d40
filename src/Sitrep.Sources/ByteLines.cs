namespace Sitrep.Sources;

/// <summary>The lines of a stream, one at a time, in a buffer that never outgrows the longest line allowed.</summary>
/// <param name="stream">The rest of the input.</param>
/// <param name="head">What was read of it already.</param>
/// <param name="limit">Longest line, in bytes; what a longer one holds is passed over.</param>
internal sealed class ByteLines(Stream stream, ReadOnlyMemory<byte> head, int limit)
{
    private const int FirstSize = 64 * 1024;

    private byte[] _buffer = Filled(head);
    private int _start;
    private int _end = head.Length;
    private bool _ended;

    /// <summary>Number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The line without its end, valid until the next is read; empty when it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line is past the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False at the end of the input.</returns>
    public bool Read()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                return Take(searched + newline, 1);
            }

            searched = _end - _start;
            if (_ended)
            {
                return (searched > 0 || IsTooLong) && Take(searched, 0);
            }

            if (searched > limit)
            {
                IsTooLong = true;
                _start = _end = searched = 0;
            }

            Fill();
        }
    }

    private static byte[] Filled(ReadOnlyMemory<byte> head)
    {
        var buffer = new byte[Math.Max(FirstSize, head.Length)];
        head.CopyTo(buffer);
        return buffer;
    }

    private bool Take(int length, int lineEnd)
    {
        IsTooLong |= length > limit;
        Line = IsTooLong ? default : _buffer.AsMemory(_start, length);
        _start += length + lineEnd;
        Number++;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _ended = count == 0;
    }
}
