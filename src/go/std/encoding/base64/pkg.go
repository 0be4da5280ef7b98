// Package base64 writes bytes as text of 64 different characters and reads them.
package base64

import (
	"io"
	"strconv"
)

const (
	// StdPadding ends encodings that are not a multiple of four characters long.
	StdPadding rune = '='
	// NoPadding stands for no padding.
	NoPadding rune = -1
)

// An Encoding is an alphabet of 64 characters.
type Encoding struct {
	encode  string
	decode  [256]uint8
	padChar rune
	strict  bool
}

const invalid = 0xff

// NewEncoding returns an Encoding with the given alphabet and the usual padding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{encode: encoder, padChar: StdPadding}
	for i := range e.decode {
		e.decode[i] = invalid
	}
	for i := 0; i < len(encoder); i++ {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case e.decode[encoder[i]] != invalid:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.decode[encoder[i]] = uint8(i)
	}
	return e
}

// WithPadding returns the encoding with another padding character, or NoPadding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decode[byte(padding)] != invalid:
		panic("padding contained in alphabet")
	}
	enc.padChar = padding
	return &enc
}

// Strict returns the encoding with the rule that bits that are not used be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// StdEncoding is the usual encoding.
var StdEncoding = NewEncoding(alphabet + "+/")

// URLEncoding is for URLs and file names.
var URLEncoding = NewEncoding(alphabet + "-_")

// RawStdEncoding is StdEncoding without padding.
var RawStdEncoding = StdEncoding.WithPadding(NoPadding)

// RawURLEncoding is URLEncoding without padding.
var RawURLEncoding = URLEncoding.WithPadding(NoPadding)

// EncodedLen returns the number of characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the largest number of bytes that n characters can stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// AppendEncode adds the encoding of src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	for len(src) >= 3 {
		v := uint32(src[0])<<16 | uint32(src[1])<<8 | uint32(src[2])
		dst = append(dst, enc.encode[v>>18], enc.encode[v>>12&63], enc.encode[v>>6&63], enc.encode[v&63])
		src = src[3:]
	}
	pad := 0
	switch len(src) {
	case 1:
		v := uint32(src[0]) << 4
		dst = append(dst, enc.encode[v>>6], enc.encode[v&63])
		pad = 2
	case 2:
		v := (uint32(src[0])<<8 | uint32(src[1])) << 2
		dst = append(dst, enc.encode[v>>12], enc.encode[v>>6&63], enc.encode[v&63])
		pad = 1
	}
	if enc.padChar != NoPadding {
		for ; pad > 0; pad-- {
			dst = append(dst, byte(enc.padChar))
		}
	}
	return dst
}

// Encode writes the encoding of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	if len(src) > 0 {
		_ = dst[enc.EncodedLen(len(src))-1]
		enc.AppendEncode(dst[:0], src)
	}
}

// EncodeToString returns the encoding of src.
func (enc *Encoding) EncodeToString(src []byte) string { return string(enc.AppendEncode(nil, src)) }

// CorruptInputError is the place in the input where it is not what it should be.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// quantum decodes up to four characters from src[si:] and returns where it stopped and the bytes.
func (enc *Encoding) quantum(src []byte, si int) (next int, out []byte, err error) {
	var digit [4]uint32
	n := 4
	for j := 0; j < 4; j++ {
		if si == len(src) {
			if j == 0 {
				return si, nil, nil
			}
			if j == 1 || enc.padChar != NoPadding {
				return si, nil, CorruptInputError(si - j)
			}
			n = j
			break
		}
		c := src[si]
		si++
		if d := enc.decode[c]; d != invalid {
			digit[j] = uint32(d)
			continue
		}
		if c == '\n' || c == '\r' {
			j--
			continue
		}
		if rune(c) != enc.padChar || j < 2 {
			return si, nil, CorruptInputError(si - 1)
		}
		if j == 2 {
			// A second padding character must follow.
			si = skipNewlines(src, si)
			if si == len(src) {
				return si, nil, CorruptInputError(len(src))
			}
			if rune(src[si]) != enc.padChar {
				return si, nil, CorruptInputError(si - 1)
			}
			si++
		}
		si = skipNewlines(src, si)
		if si < len(src) {
			err = CorruptInputError(si)
		}
		n = j
		break
	}
	v := digit[0]<<18 | digit[1]<<12 | digit[2]<<6 | digit[3]
	if enc.strict && (n == 3 && v&0xff != 0 || n == 2 && v&0xffff != 0) {
		return si, nil, CorruptInputError(si - 4 + n)
	}
	all := []byte{byte(v >> 16), byte(v >> 8), byte(v)}
	return si, all[:n-1], err
}

func skipNewlines(src []byte, si int) int {
	for si < len(src) && (src[si] == '\n' || src[si] == '\r') {
		si++
	}
	return si
}

func (enc *Encoding) decodeAll(src []byte) ([]byte, error) {
	out := make([]byte, enc.DecodedLen(len(src)))
	n, err := enc.Decode(out, src)
	return out[:n], err
}

// word decodes len(src) characters, if all are of the alphabet.
func (enc *Encoding) word(src []byte) (v uint64, ok bool) {
	for _, c := range src {
		d := enc.decode[c]
		if d == invalid {
			return 0, false
		}
		v = v<<6 | uint64(d)
	}
	return v, true
}

// Decode writes what src stands for to dst, passing over newlines, and returns the number of bytes. Zeros may be
// written behind them, for it decodes eight characters at a time.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	si := 0
	for _, size := range []int{8, 4} {
		for len(src)-si >= size && len(dst)-n >= size {
			v, ok := enc.word(src[si : si+size])
			if !ok {
				var out []byte
				si, out, err = enc.quantum(src, si)
				n += copy(dst[n:n+len(out)], out)
				if err != nil {
					return n, err
				}
				continue
			}
			v <<= 2 * size
			for i := range size {
				dst[n+i] = byte(v >> (8 * (size - 1 - i)))
			}
			n += size / 4 * 3
			si += size
		}
	}
	for si < len(src) {
		var out []byte
		si, out, err = enc.quantum(src, si)
		n += copy(dst[n:n+len(out)], out)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// AppendDecode adds what src stands for to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	out, err := enc.decodeAll(src)
	return append(dst, out...), err
}

// DecodeString returns what s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) { return enc.decodeAll([]byte(s)) }

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte
	err  error
}

// NewEncoder returns a Writer that writes the encoding to w. Close writes the last characters.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	all := append(e.rest, p...)
	whole := len(all) / 3 * 3
	if whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, all[:whole])); e.err != nil {
			return 0, e.err
		}
	}
	e.rest = append([]byte(nil), all[whole:]...)
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc *Encoding
	r   io.Reader
	// Characters read, but fewer than four.
	rest []byte
	out  []byte
	err  error
}

// NewDecoder returns a Reader of what the text in r stands for, passing over newlines.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 && d.err == nil {
		d.fill(len(p))
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if n == 0 && len(d.out) == 0 {
		err = d.err
	}
	return n, err
}

func (d *decoder) fill(want int) {
	var readErr error
	for len(d.rest) < 4 && readErr == nil {
		buf := make([]byte, max(4, min(1024, want/3*4))-len(d.rest))
		var k int
		k, readErr = d.r.Read(buf)
		for _, c := range buf[:k] {
			if c != '\n' && c != '\r' {
				d.rest = append(d.rest, c)
			}
		}
	}
	whole := len(d.rest) / 4 * 4
	if whole == 0 && d.enc.padChar == NoPadding {
		whole = len(d.rest)
	}
	if whole > 0 {
		d.out, d.err = d.enc.decodeAll(d.rest[:whole])
		d.rest = append([]byte(nil), d.rest[whole:]...)
	} else if d.err = readErr; readErr == io.EOF && len(d.rest) > 0 {
		d.err = io.ErrUnexpectedEOF
	}
}
