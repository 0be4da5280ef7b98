package bytes

import (
	"errors"
	"io"
	"math"
	"unicode/utf8"
)

// MinRead is the room that ReadFrom makes at least for each Read.
const MinRead = 512

// ErrTooLarge is what a Buffer panics with when it cannot grow.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

var errNegativeRead = errors.New("bytes.Buffer: reader returned negative count from Read")

// What the last call read, so that it can be taken back: 1 to 4 are the bytes of a rune.
const (
	readNothing = 0
	readOther   = -1
)

// A Buffer is written at one end and read at the other. Its zero value is empty.
type Buffer struct {
	buf      []byte
	off      int
	lastRead int8
}

// NewBuffer returns a Buffer that begins with buf, which belongs to it then.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that begins with s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what has not been read, until the buffer changes.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns an empty slice with the room that is left, to be appended to and then written.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

// String returns what has not been read; "<nil>" for a nil Buffer.
func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

// Peek returns the next n bytes without reading them.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

// Len returns the number of bytes not read.
func (b *Buffer) Len() int { return len(b.buf) - b.off }

// Cap returns the number of bytes that there is memory for.
func (b *Buffer) Cap() int { return cap(b.buf) }

// Available returns the number of bytes that there is room for.
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate drops all but the first n bytes not read.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.lastRead = readNothing
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset empties the buffer.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.lastRead = readNothing
}

// grow makes room for n bytes and returns where they go.
func (b *Buffer) grow(n int) int {
	m := b.Len()
	if m == 0 && b.off != 0 {
		b.Reset()
	}
	if l := len(b.buf); n <= cap(b.buf)-l {
		b.buf = b.buf[:l+n]
		return l
	}
	if b.buf == nil && n <= 64 {
		b.buf = make([]byte, n, 64)
		return 0
	}
	if c := cap(b.buf); n <= c/2-m {
		copy(b.buf, b.buf[b.off:])
	} else {
		// As append grows, but at least to twice what there is.
		unread := b.buf[b.off:]
		if c > math.MaxInt-c-n {
			panic(ErrTooLarge)
		}
		want := max(len(unread)+n, 2*(c-b.off))
		b2 := append([]byte(nil), make([]byte, want)...)
		copy(b2, unread)
		b.buf = b2[:len(unread)]
	}
	b.off = 0
	b.buf = b.buf[:m+n]
	return m
}

// Grow makes room for n more bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	m := b.grow(n)
	b.buf = b.buf[:m]
}

// Write adds p; the error is always nil.
func (b *Buffer) Write(p []byte) (n int, err error) {
	b.lastRead = readNothing
	m := b.grow(len(p))
	return copy(b.buf[m:], p), nil
}

// WriteString adds s; the error is always nil.
func (b *Buffer) WriteString(s string) (n int, err error) {
	b.lastRead = readNothing
	m := b.grow(len(s))
	return copy(b.buf[m:], s), nil
}

// WriteByte adds c; the error is always nil.
func (b *Buffer) WriteByte(c byte) error {
	b.lastRead = readNothing
	m := b.grow(1)
	b.buf[m] = c
	return nil
}

// WriteRune adds the UTF-8 encoding of r; the error is always nil.
func (b *Buffer) WriteRune(r rune) (n int, err error) { return b.WriteString(string(r)) }

// ReadFrom reads from r until EOF.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	b.lastRead = readNothing
	for {
		i := b.grow(MinRead)
		b.buf = b.buf[:i]
		m, e := r.Read(b.buf[i:cap(b.buf)])
		if m < 0 {
			panic(errNegativeRead)
		}
		b.buf = b.buf[:i+m]
		n += int64(m)
		if e == io.EOF {
			return n, nil
		}
		if e != nil {
			return n, e
		}
	}
}

// WriteTo writes what has not been read to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.lastRead = readNothing
	if nBytes := b.Len(); nBytes > 0 {
		m, e := w.Write(b.buf[b.off:])
		if m > nBytes {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		n = int64(m)
		if e != nil {
			return n, e
		}
		if m != nBytes {
			return n, io.ErrShortWrite
		}
	}
	b.Reset()
	return n, nil
}

// Read reads into p.
func (b *Buffer) Read(p []byte) (n int, err error) {
	b.lastRead = readNothing
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.lastRead = readOther
	}
	return n, nil
}

// Next reads n bytes, fewer if there are no more, without copying them.
func (b *Buffer) Next(n int) []byte {
	b.lastRead = readNothing
	n = min(n, b.Len())
	data := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.lastRead = readOther
	}
	return data
}

// ReadByte reads one byte.
func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.lastRead = readOther
	return c, nil
}

// ReadRune reads one rune.
func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, n := utf8.DecodeRune(b.buf[b.off:])
	b.off += n
	b.lastRead = int8(n)
	return r, n, nil
}

// UnreadRune takes back the rune that the last call read.
func (b *Buffer) UnreadRune() error {
	if b.lastRead <= readNothing {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off = max(0, b.off-int(b.lastRead))
	b.lastRead = readNothing
	return nil
}

// UnreadByte takes back the byte that the last call read.
func (b *Buffer) UnreadByte() error {
	if b.lastRead == readNothing {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.lastRead = readNothing
	if b.off > 0 {
		b.off--
	}
	return nil
}

// ReadBytes reads up to and including delim.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	slice, err := b.readSlice(delim)
	return append(line, slice...), err
}

func (b *Buffer) readSlice(delim byte) (line []byte, err error) {
	i := IndexByte(b.buf[b.off:], delim)
	end := b.off + i + 1
	if i < 0 {
		end = len(b.buf)
		err = io.EOF
	}
	line = b.buf[b.off:end]
	b.off = end
	b.lastRead = readOther
	return line, err
}

// ReadString reads up to and including delim.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	slice, err := b.readSlice(delim)
	return string(slice), err
}

// A Reader reads from a slice.
type Reader struct {
	s        []byte
	i        int64
	prevRune int
}

// NewReader returns a Reader at the start of b.
func NewReader(b []byte) *Reader { return &Reader{b, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int { return int(max(0, int64(len(r.s))-r.i)) }

// Size returns the length of the whole slice.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Read reads into b.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.prevRune = -1
	n = copy(b, r.s[r.i:])
	r.i += int64(n)
	return
}

// ReadAt reads into b from offset off.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("bytes.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return
}

// ReadByte reads one byte.
func (r *Reader) ReadByte() (byte, error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	b := r.s[r.i]
	r.i++
	return b, nil
}

// UnreadByte takes back the byte read last.
func (r *Reader) UnreadByte() error {
	if r.i <= 0 {
		return errors.New("bytes.Reader.UnreadByte: at beginning of slice")
	}
	r.prevRune = -1
	r.i--
	return nil
}

// ReadRune reads one rune.
func (r *Reader) ReadRune() (ch rune, size int, err error) {
	if r.i >= int64(len(r.s)) {
		r.prevRune = -1
		return 0, 0, io.EOF
	}
	r.prevRune = int(r.i)
	ch, size = utf8.DecodeRune(r.s[r.i:])
	r.i += int64(size)
	return
}

// UnreadRune takes back the rune that the last call read.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("bytes.Reader.UnreadRune: at beginning of slice")
	}
	if r.prevRune < 0 {
		return errors.New("bytes.Reader.UnreadRune: previous operation was not ReadRune")
	}
	r.i = int64(r.prevRune)
	r.prevRune = -1
	return nil
}

// Seek sets where the next read begins.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	r.prevRune = -1
	var abs int64
	switch whence {
	case io.SeekStart:
		abs = offset
	case io.SeekCurrent:
		abs = r.i + offset
	case io.SeekEnd:
		abs = int64(len(r.s)) + offset
	default:
		return 0, errors.New("bytes.Reader.Seek: invalid whence")
	}
	if abs < 0 {
		return 0, errors.New("bytes.Reader.Seek: negative position")
	}
	r.i = abs
	return abs, nil
}

// WriteTo writes the rest to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, nil
	}
	b := r.s[r.i:]
	m, err := w.Write(b)
	if m > len(b) {
		panic("bytes.Reader.WriteTo: invalid Write count")
	}
	r.i += int64(m)
	if m != len(b) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Reset has the Reader read b from its start.
func (r *Reader) Reset(b []byte) { *r = Reader{b, 0, -1} }
