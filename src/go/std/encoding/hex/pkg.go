// Package hex writes bytes as hexadecimal digits and reads them.
package hex

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

const digits = "0123456789abcdef"

// ErrLength says that the number of digits is odd.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

// EncodedLen returns the number of digits for n bytes.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns the number of bytes that x digits stand for.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst and returns their number.
func Encode(dst, src []byte) int {
	for i, v := range src {
		dst[2*i] = digits[v>>4]
		dst[2*i+1] = digits[v&0x0f]
	}
	return len(src) * 2
}

// AppendEncode adds the digits of src to dst.
func AppendEncode(dst, src []byte) []byte {
	for _, v := range src {
		dst = append(dst, digits[v>>4], digits[v&0x0f])
	}
	return dst
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string { return string(AppendEncode(nil, src)) }

func value(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// Decode writes the bytes that the digits of src stand for to dst, and returns how many.
func Decode(dst, src []byte) (int, error) {
	i := 0
	for ; 2*i+1 < len(src); i++ {
		a, b := value(src[2*i]), value(src[2*i+1])
		if a < 0 {
			return i, InvalidByteError(src[2*i])
		}
		if b < 0 {
			return i, InvalidByteError(src[2*i+1])
		}
		dst[i] = byte(a<<4 | b)
	}
	if len(src)%2 == 1 {
		if value(src[len(src)-1]) < 0 {
			return i, InvalidByteError(src[len(src)-1])
		}
		return i, ErrLength
	}
	return i, nil
}

// AppendDecode adds the bytes that src stands for to dst.
func AppendDecode(dst, src []byte) ([]byte, error) {
	b := make([]byte, len(src)/2)
	n, err := Decode(b, src)
	return append(dst, b[:n]...), err
}

// DecodeString returns the bytes that s stands for.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, len(s)/2)
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

// Dump returns data as hexdump -C shows it.
func Dump(data []byte) string {
	if len(data) == 0 {
		return ""
	}
	var b strings.Builder
	d := Dumper(&b)
	d.Write(data)
	d.Close()
	return b.String()
}

// NewEncoder returns a Writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w} }

type encoder struct {
	w io.Writer
}

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 {
		chunk := p[:min(len(p), 512)]
		written, err := e.w.Write(AppendEncode(nil, chunk))
		n += written / 2
		if err != nil {
			return n, err
		}
		p = p[len(chunk):]
	}
	return n, nil
}

// NewDecoder returns a Reader of the bytes that the digits in r stand for.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

type decoder struct {
	r   io.Reader
	in  []byte
	err error
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil {
		buf := make([]byte, 1024)
		rest := copy(buf, d.in)
		n, d.err = d.r.Read(buf[rest:])
		d.in = buf[:rest+n]
		if d.err == io.EOF && len(d.in)%2 != 0 {
			if c := d.in[len(d.in)-1]; value(c) < 0 {
				d.err = InvalidByteError(c)
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	if avail := len(d.in) / 2; len(p) > avail {
		p = p[:avail]
	}
	n, err = Decode(p, d.in[:len(p)*2])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}

// Dumper returns a Writer that writes to w what hexdump -C shows. Close ends the last line.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   []byte
	offset int
	closed bool
}

func (h *dumper) Write(data []byte) (n int, err error) {
	if h.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, c := range data {
		h.line = append(h.line, c)
		if len(h.line) == 16 {
			if err := h.flush(); err != nil {
				return n, err
			}
		}
		n++
	}
	return n, nil
}

func (h *dumper) flush() error {
	b := []byte(fmt.Sprintf("%08x", h.offset))
	for i := 0; i < 16; i++ {
		if i%8 == 0 {
			b = append(b, ' ')
		}
		b = append(b, ' ')
		if i < len(h.line) {
			b = append(b, digits[h.line[i]>>4], digits[h.line[i]&15])
		} else {
			b = append(b, "  "...)
		}
	}
	b = append(b, "  |"...)
	for _, c := range h.line {
		if c < 32 || c > 126 {
			c = '.'
		}
		b = append(b, c)
	}
	b = append(b, "|\n"...)
	h.offset += len(h.line)
	h.line = h.line[:0]
	_, err := h.w.Write(b)
	return err
}

func (h *dumper) Close() (err error) {
	if h.closed {
		return
	}
	h.closed = true
	if len(h.line) == 0 {
		return
	}
	return h.flush()
}
