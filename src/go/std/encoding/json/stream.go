package json

import (
	"bytes"
	"io"
)

// An Encoder writes JSON values to a stream.
type Encoder struct {
	w              io.Writer
	err            error
	keepHTML       bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// Encode writes the JSON of v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	b, text, err := marshal(v, !enc.keepHTML)
	if err = asError(text, err); err != nil {
		return err
	}
	if enc.prefix != "" || enc.indent != "" {
		if b, err = indent(b, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	if _, err = enc.w.Write(append(b, '\n')); err != nil {
		enc.err = err
	}
	return err
}

// SetIndent has each element written on a line of its own; two empty strings end that.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether <, > and & in strings are escaped, as they are at first.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.keepHTML = !on }

// scanner is a native: it follows JSON byte by byte.
type scanner struct{}

func newScanner() *scanner

// begin makes ready for the next value.
func (s *scanner) begin()

// scan reads on in b from i and returns where it came to: behind the value if done.
func (s *scanner) scan(b []byte, i int) (end int, done bool, err error)

// ends reports whether the value would end with a space.
func (s *scanner) ends() bool

// What Token expects next, or has just seen.
const (
	atTop = iota
	atArrayStart
	atArrayValue
	atArrayComma
	atObjectStart
	atObjectKey
	atObjectColon
	atObjectValue
	atObjectComma
)

// A Decoder reads JSON values from a stream. It may read more of the stream than the values it was asked for.
type Decoder struct {
	r         io.Reader
	buf       []byte
	pos       int   // of what is not used yet, in buf
	dropped   int64 // bytes before buf
	scanner   *scanner
	err       error
	useNumber bool
	strict    bool
	state     int
	stack     []int
}

// NewDecoder returns a Decoder that reads from r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r, scanner: newScanner()} }

// UseNumber has numbers stored in interfaces as a Number instead of a float64.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes object keys without a struct field an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Decode reads the next JSON value and stores it in what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.beforeValue(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{msg: "not at beginning of value", Offset: dec.InputOffset()}
	}
	n, err := dec.readValue()
	if err != nil {
		return err
	}
	data := dec.buf[dec.pos : dec.pos+n]
	dec.pos += n
	err = asError(unmarshal(data, v, dec.useNumber, dec.strict))
	dec.afterValue()
	return err
}

// Buffered returns what was read from the stream and not used yet.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.pos:]) }

// InputOffset returns where in the stream the last value or token ended.
func (dec *Decoder) InputOffset() int64 { return dec.dropped + int64(dec.pos) }

// readValue has a whole value in buf and returns its length.
func (dec *Decoder) readValue() (int, error) {
	dec.scanner.begin()
	at := dec.pos
	var readErr error
	for {
		end, done, err := dec.scanner.scan(dec.buf, at)
		if err != nil {
			dec.err = err
			return 0, err
		}
		at = end
		if done {
			return at - dec.pos, nil
		}
		if readErr != nil {
			if readErr == io.EOF {
				if dec.scanner.ends() {
					return at - dec.pos, nil
				}
				if len(bytes.TrimLeft(dec.buf, " \t\r\n")) > 0 {
					readErr = io.ErrUnexpectedEOF
				}
			}
			dec.err = readErr
			return 0, readErr
		}
		n := at - dec.pos
		readErr = dec.refill()
		at = dec.pos + n
	}
}

func (dec *Decoder) refill() error {
	if dec.pos > 0 {
		dec.dropped += int64(dec.pos)
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.pos:])]
		dec.pos = 0
	}
	const least = 512
	if cap(dec.buf)-len(dec.buf) < least {
		dec.buf = append(make([]byte, 0, 2*cap(dec.buf)+least), dec.buf...)
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	return err
}

// peek returns the next byte that is no space.
func (dec *Decoder) peek() (byte, error) {
	var err error
	for {
		for i := dec.pos; i < len(dec.buf); i++ {
			switch c := dec.buf[i]; c {
			case ' ', '\t', '\r', '\n':
			default:
				dec.pos = i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = dec.refill()
	}
}

// beforeValue reads the comma or colon that must stand before a value.
func (dec *Decoder) beforeValue() error {
	switch dec.state {
	case atArrayComma:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ',' {
			return &SyntaxError{"expected comma after array element", dec.InputOffset()}
		}
		dec.pos++
		dec.state = atArrayValue
	case atObjectColon:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ':' {
			return &SyntaxError{"expected colon after object key", dec.InputOffset()}
		}
		dec.pos++
		dec.state = atObjectValue
	}
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case atTop, atArrayStart, atArrayValue, atObjectValue:
		return true
	}
	return false
}

func (dec *Decoder) afterValue() {
	switch dec.state {
	case atArrayStart, atArrayValue:
		dec.state = atArrayComma
	case atObjectValue:
		dec.state = atObjectComma
	}
}

// A Token is a Delim, a bool, a float64, a Number, a string, or nil for null.
type Token any

// A Delim is one of the four brackets and braces of JSON: [ ] { }.
type Delim rune

// String returns the character.
func (d Delim) String() string { return string(d) }

// More reports whether there is another element in the array or object that is being read.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token of the stream; commas and colons are passed over. At the end it returns nil, io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[', '{':
			if !dec.valueAllowed() {
				return dec.unexpected(c)
			}
			dec.pos++
			dec.stack = append(dec.stack, dec.state)
			dec.state = atArrayStart
			if c == '{' {
				dec.state = atObjectStart
			}
			return Delim(c), nil
		case ']', '}':
			first, comma := atArrayStart, atArrayComma
			if c == '}' {
				first, comma = atObjectStart, atObjectComma
			}
			if dec.state != first && dec.state != comma {
				return dec.unexpected(c)
			}
			dec.pos++
			dec.state = dec.stack[len(dec.stack)-1]
			dec.stack = dec.stack[:len(dec.stack)-1]
			dec.afterValue()
			return Delim(c), nil
		case ':':
			if dec.state != atObjectColon {
				return dec.unexpected(c)
			}
			dec.pos++
			dec.state = atObjectValue
			continue
		case ',':
			switch dec.state {
			case atArrayComma:
				dec.state = atArrayValue
			case atObjectComma:
				dec.state = atObjectKey
			default:
				return dec.unexpected(c)
			}
			dec.pos++
			continue
		}
		if c == '"' && (dec.state == atObjectStart || dec.state == atObjectKey) {
			var key string
			before := dec.state
			dec.state = atTop
			err := dec.Decode(&key)
			dec.state = before
			if err != nil {
				return nil, err
			}
			dec.state = atObjectColon
			return key, nil
		}
		if !dec.valueAllowed() {
			return dec.unexpected(c)
		}
		var v any
		if err := dec.Decode(&v); err != nil {
			return nil, err
		}
		return v, nil
	}
}

func (dec *Decoder) unexpected(c byte) (Token, error) {
	where := ""
	switch dec.state {
	case atTop, atArrayStart, atArrayValue, atObjectValue:
		where = " looking for beginning of value"
	case atArrayComma:
		where = " after array element"
	case atObjectKey:
		where = " looking for beginning of object key string"
	case atObjectColon:
		where = " after object key"
	case atObjectComma:
		where = " after object key:value pair"
	}
	return nil, &SyntaxError{"invalid character " + quoteChar(c) + where, dec.InputOffset()}
}
