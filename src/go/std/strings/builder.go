package strings

import (
	"errors"
	"io"
	"unicode/utf8"
)

// A Builder puts a string together piece by piece. Its zero value is ready. Do not copy one that is in use.
type Builder struct {
	addr *Builder
	// A JavaScript string grows as fast as a Go buffer. What was added last is put together first, so that the pieces
	// that the engine remembers are many only for a short time.
	buf  string
	last string
	room int
}

// lastMax is the length from which what was added last goes to the rest.
const lastMax = 1024

func flat(s string) string

func (b *Builder) settle() {
	b.buf += flat(b.last)
	b.last = ""
}

func (b *Builder) copyCheck() {
	if b.addr == nil {
		b.addr = b
	} else if b.addr != b {
		panic("strings: illegal use of non-zero Builder copied by value")
	}
}

// String returns what was written.
func (b *Builder) String() string {
	if b.last != "" {
		b.settle()
	}
	return b.buf
}

// Len returns the number of bytes written.
func (b *Builder) Len() int { return len(b.buf) + len(b.last) }

// Cap returns the number of bytes that there is room for, those written included.
func (b *Builder) Cap() int {
	for b.room < b.Len() {
		b.room = max(8, 2*b.room)
	}
	return b.room
}

// Reset empties the builder.
func (b *Builder) Reset() { *b = Builder{} }

// Grow makes room for n more bytes.
func (b *Builder) Grow(n int) {
	b.copyCheck()
	if n < 0 {
		panic("strings.Builder.Grow: negative count")
	}
	if c := b.Cap(); c-b.Len() < n {
		b.room = 2*c + n
	}
}

// Write adds p; the error is always nil.
func (b *Builder) Write(p []byte) (int, error) {
	b.copyCheck()
	if b.last += string(p); len(b.last) >= lastMax {
		b.settle()
	}
	return len(p), nil
}

func byteString(c byte) string

// WriteByte adds c; the error is always nil.
func (b *Builder) WriteByte(c byte) error {
	b.copyCheck()
	if b.last += byteString(c); len(b.last) >= lastMax {
		b.settle()
	}
	return nil
}

// WriteRune adds the UTF-8 encoding of r; the error is always nil.
func (b *Builder) WriteRune(r rune) (int, error) {
	b.copyCheck()
	s := string(r)
	if b.last += s; len(b.last) >= lastMax {
		b.settle()
	}
	return len(s), nil
}

// WriteString adds s; the error is always nil.
func (b *Builder) WriteString(s string) (int, error) {
	b.copyCheck()
	if b.last += s; len(b.last) >= lastMax {
		b.settle()
	}
	return len(s), nil
}

// A Reader reads from a string.
type Reader struct {
	s        string
	i        int64
	prevRune int
}

// NewReader returns a Reader at the start of s.
func NewReader(s string) *Reader { return &Reader{s, 0, -1} }

// Len returns the number of bytes not yet read.
func (r *Reader) Len() int {
	if r.i >= int64(len(r.s)) {
		return 0
	}
	return int(int64(len(r.s)) - r.i)
}

// Size returns the length of the whole string.
func (r *Reader) Size() int64 { return int64(len(r.s)) }

// Read reads into b.
func (r *Reader) Read(b []byte) (n int, err error) {
	if r.i >= int64(len(r.s)) {
		return 0, io.EOF
	}
	r.prevRune = -1
	n = copy(b, r.s[r.i:])
	r.i += int64(n)
	return n, nil
}

// ReadAt reads into b from offset off.
func (r *Reader) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 {
		return 0, errors.New("strings.Reader.ReadAt: negative offset")
	}
	if off >= int64(len(r.s)) {
		return 0, io.EOF
	}
	n = copy(b, r.s[off:])
	if n < len(b) {
		err = io.EOF
	}
	return n, err
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
		return errors.New("strings.Reader.UnreadByte: at beginning of string")
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
	ch, size = utf8.DecodeRuneInString(r.s[r.i:])
	r.i += int64(size)
	return ch, size, nil
}

// UnreadRune takes back the rune that the last call read.
func (r *Reader) UnreadRune() error {
	if r.i <= 0 {
		return errors.New("strings.Reader.UnreadRune: at beginning of string")
	}
	if r.prevRune < 0 {
		return errors.New("strings.Reader.UnreadRune: previous operation was not ReadRune")
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
		return 0, errors.New("strings.Reader.Seek: invalid whence")
	}
	if abs < 0 {
		return 0, errors.New("strings.Reader.Seek: negative position")
	}
	r.i = abs
	return abs, nil
}

// WriteTo writes the rest of the string to w.
func (r *Reader) WriteTo(w io.Writer) (n int64, err error) {
	r.prevRune = -1
	if r.i >= int64(len(r.s)) {
		return 0, nil
	}
	s := r.s[r.i:]
	m, err := io.WriteString(w, s)
	if m > len(s) {
		panic("strings.Reader.WriteTo: invalid WriteString count")
	}
	r.i += int64(m)
	if m != len(s) && err == nil {
		err = io.ErrShortWrite
	}
	return int64(m), err
}

// Reset has the Reader read s from its start.
func (r *Reader) Reset(s string) { *r = Reader{s, 0, -1} }

// A Replacer replaces strings by others.
type Replacer struct {
	oldnew []string
}

// NewReplacer returns a Replacer for pairs of an old and a new string. At each place of the text the first old
// string that is found there is replaced.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

func replaceAll(oldnew []string, s string) string

// Replace returns s with all replacements done.
func (r *Replacer) Replace(s string) string { return replaceAll(r.oldnew, s) }

// WriteString writes s to w with all replacements done.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
