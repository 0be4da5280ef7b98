// Package base32 writes bytes as text of 32 different characters (RFC 4648) and reads them.
package base32

import (
	"io"
	"strconv"
)

const (
	// StdPadding ends encodings that are not a multiple of eight characters long.
	StdPadding rune = '='
	// NoPadding stands for no padding.
	NoPadding rune = -1
)

// An Encoding is an alphabet of 32 characters.
type Encoding struct {
	encode  string
	decode  [256]uint8
	padChar rune
}

const invalid = 0xff

// NewEncoding returns an Encoding with the given alphabet and the usual padding.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 32 {
		panic("encoding alphabet is not 32-bytes long")
	}
	e := &Encoding{encode: encoder, padChar: StdPadding}
	for i := range e.decode {
		e.decode[i] = invalid
	}
	for i := range len(encoder) {
		switch c := encoder[i]; {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.decode[c] != invalid:
			panic("encoding alphabet includes duplicate symbols")
		default:
			e.decode[c] = uint8(i)
		}
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

// StdEncoding is the usual encoding.
var StdEncoding = NewEncoding("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

// HexEncoding is the one that keeps the order of what it encodes, as DNS uses it.
var HexEncoding = NewEncoding("0123456789ABCDEFGHIJKLMNOPQRSTUV")

// EncodedLen returns the number of characters for n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/5*8 + (n%5*8+4)/5
	}
	return (n + 4) / 5 * 8
}

// DecodedLen returns the largest number of bytes that n characters can stand for.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padChar == NoPadding {
		return n/8*5 + n%8*5/8
	}
	return n / 8 * 5
}

// AppendEncode adds the encoding of src to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	for len(src) > 0 {
		n := min(len(src), 5)
		// 40 bits are more than a number's 32, so they are taken from two that overlap.
		var five [5]byte
		copy(five[:], src[:n])
		high := uint32(five[0])<<24 | uint32(five[1])<<16 | uint32(five[2])<<8 | uint32(five[3])
		low := uint32(five[3])<<8 | uint32(five[4])
		digits := (8*n + 4) / 5
		for i := range digits {
			if i < 6 {
				dst = append(dst, enc.encode[high>>(27-5*i)&31])
			} else {
				dst = append(dst, enc.encode[low>>(35-5*i)&31])
			}
		}
		for ; digits < 8 && enc.padChar != NoPadding; digits++ {
			dst = append(dst, byte(enc.padChar))
		}
		src = src[n:]
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

// CorruptInputError is the place in the input, without newlines, where it is not what it should be.
type CorruptInputError int64

// Error says where it is.
func (e CorruptInputError) Error() string {
	return "illegal base32 data at input byte " + strconv.FormatInt(int64(e), 10)
}

func isNewline(c byte) bool { return c == '\n' || c == '\r' }

// appendDecoded adds what src, which has no newlines, stands for. At padding it ends.
func (enc *Encoding) appendDecoded(dst, src []byte) (out []byte, ended bool, err error) {
	for at := 0; at < len(src) && !ended; at += 8 {
		var digits [8]uint8
		n := 0
		for n < 8 {
			if at+n == len(src) {
				if enc.padChar != NoPadding {
					return dst, false, CorruptInputError(at)
				}
				ended = true
				break
			}
			c := src[at+n]
			left := len(src) - (at + n + 1)
			// Padding can only be in the last eight characters; else it is a character like any other.
			if enc.padChar != NoPadding && c == byte(enc.padChar) && n >= 2 && left < 8 {
				if err := enc.checkPadding(src, at, n); err != nil {
					return dst, false, err
				}
				ended = true
				break
			}
			if digits[n] = enc.decode[c]; digits[n] == invalid {
				return dst, false, CorruptInputError(at + n)
			}
			n++
		}
		high := uint32(digits[0])<<27 | uint32(digits[1])<<22 | uint32(digits[2])<<17 | uint32(digits[3])<<12 | uint32(digits[4])<<7 | uint32(digits[5])<<2 | uint32(digits[6])>>3
		five := [5]byte{byte(high >> 24), byte(high >> 16), byte(high >> 8), byte(high), digits[6]<<5 | digits[7]}
		// One, three or six digits cannot occur; what they would stand for is left out.
		if n != 1 && n != 3 && n != 6 {
			dst = append(dst, five[:n*5/8]...)
		}
	}
	return dst, ended, nil
}

// checkPadding looks at the padding that begins with the n-th of the eight characters from at.
func (enc *Encoding) checkPadding(src []byte, at, n int) error {
	first := at + n
	if len(src) < at+8 {
		return CorruptInputError(len(src))
	}
	for i := first + 1; i < at+8; i++ {
		if src[i] != byte(enc.padChar) {
			return CorruptInputError(i - 1)
		}
	}
	if n == 3 || n == 6 {
		return CorruptInputError(first)
	}
	return nil
}

func withoutNewlines(dst, src []byte) []byte {
	for _, c := range src {
		if !isNewline(c) {
			dst = append(dst, c)
		}
	}
	return dst
}

// Decode writes what src stands for to dst, passing over newlines, and returns the number of bytes.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	out, err := enc.AppendDecode(nil, src)
	if len(out) > 0 {
		_ = dst[len(out)-1]
	}
	return copy(dst, out), err
}

// AppendDecode adds what src stands for to dst.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	out, _, err := enc.appendDecoded(dst, withoutNewlines(nil, src))
	return out, err
}

// DecodeString returns what s stands for.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	return enc.AppendDecode(make([]byte, 0, enc.DecodedLen(len(s))), []byte(s))
}

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
	whole := len(all) / 5 * 5
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
	// Characters that were read, but fewer than eight.
	rest  []byte
	out   []byte
	ended bool
	err   error
}

// NewDecoder returns a Reader of what the text in r stands for, passing over newlines.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 && d.err == nil {
		d.fill(len(p))
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	if len(d.out) == 0 {
		err = d.err
	}
	return n, err
}

// fill reads once, and decodes what there is; without padding, where the end cannot be seen otherwise, it reads all it has room for.
func (d *decoder) fill(want int) {
	room := min(1024, max(8, (want+4)/5*8))
	var err error
	for {
		more := make([]byte, room-len(d.rest))
		var n int
		n, err = d.r.Read(more)
		d.rest = withoutNewlines(d.rest, more[:n])
		if err != nil || d.enc.padChar != NoPadding || len(d.rest) == room {
			break
		}
	}
	whole := len(d.rest) / 8 * 8
	if d.enc.padChar == NoPadding {
		whole = len(d.rest)
	}
	d.err = err
	if whole > 0 && d.ended {
		d.err = CorruptInputError(0)
		return
	}
	if whole > 0 {
		var wrong error
		d.out, d.ended, wrong = d.enc.appendDecoded(nil, d.rest[:whole])
		d.rest = append([]byte(nil), d.rest[whole:]...)
		if wrong != nil && (err == nil || err == io.EOF) {
			d.err = wrong
			return
		}
	}
	if err == io.EOF && len(d.rest) > 0 {
		d.err = io.ErrUnexpectedEOF
	}
}
