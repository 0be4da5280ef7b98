package xml

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// A Decoder reads tokens and values from a document.
type Decoder struct {
	// Strict, which NewDecoder sets, has the Decoder refuse what is no XML. Otherwise missing end tags are made up, unknown
	// entities are left as they are, and attributes may lack quotes and values. With AutoClose set to HTMLAutoClose and Entity to
	// HTMLEntity most HTML can be read then.
	Strict bool
	// AutoClose has elements that end at once, unless Strict.
	AutoClose []string
	// Entity has what entities stand for besides lt, gt, amp, apos and quot.
	Entity map[string]string
	// CharsetReader returns a reader that gives the rest of the document in UTF-8.
	CharsetReader func(charset string, input io.Reader) (io.Reader, error)
	// DefaultSpace is the name space of elements that have none.
	DefaultSpace string

	// One of these gives the raw tokens.
	scanner *scanner
	tokens  TokenReader

	// The open elements.
	open []level
	// What prefixes stand for.
	spaces map[string]string
	// A token that comes after one that was made up.
	ahead Token
	// An error of tokens that do not fit together.
	err error
	// How many elements must be open for there to be tokens: what an UnmarshalXML method is called with is all it sees.
	floor       int
	inUnmarshal bool
}

// A level is an open element with the prefixes that it changed.
type level struct {
	name    Name
	changed []binding
}

// A binding is what a prefix stood for before.
type binding struct {
	prefix, url string
	known       bool
}

// NewDecoder returns a Decoder that reads from r. If r is no io.ByteReader, it may read more than it needs.
func NewDecoder(r io.Reader) *Decoder {
	d := &Decoder{Strict: true, spaces: map[string]string{}, floor: -1}
	s := &scanner{lenient: func() bool { return !d.Strict }, entities: d.entity, charset: d.charset}
	s.line = 1
	s.open(r)
	d.scanner = s
	return d
}

// NewTokenDecoder returns a Decoder over tokens that come from elsewhere; t itself, if it is a Decoder.
func NewTokenDecoder(t TokenReader) *Decoder {
	if d, ok := t.(*Decoder); ok {
		return d
	}
	return &Decoder{Strict: true, spaces: map[string]string{}, tokens: t, floor: -1}
}

func (d *Decoder) entity(name string) (string, bool) {
	switch name {
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "amp":
		return "&", true
	case "apos":
		return "'", true
	case "quot":
		return `"`, true
	}
	text, ok := d.Entity[name]
	return text, ok
}

func (d *Decoder) charset(name string) (io.Reader, error) {
	if d.CharsetReader == nil {
		return nil, fmt.Errorf("xml: encoding %q declared but Decoder.CharsetReader is nil", name)
	}
	r, err := d.CharsetReader(name, d.scanner.rest())
	if err != nil {
		return nil, fmt.Errorf("xml: opening charset %q: %w", name, err)
	}
	return r, nil
}

// InputOffset returns how many bytes there are up to the end of the last token.
func (d *Decoder) InputOffset() int64 {
	if d.scanner == nil {
		return 0
	}
	return d.scanner.offset()
}

// InputPos returns the line, and the column in bytes, where the last token ends. Both count from 1.
func (d *Decoder) InputPos() (line, column int) {
	if d.scanner == nil {
		return 1, 1
	}
	return d.scanner.line, int(d.scanner.offset()-d.scanner.lineStart) + 1
}

var errRawToken = errors.New("xml: cannot use RawToken from UnmarshalXML method")

// RawToken returns the next token as it stands in the document: prefixes are not replaced, and that elements end where they
// should is not seen to.
func (d *Decoder) RawToken() (Token, error) {
	if d.inUnmarshal {
		return nil, errRawToken
	}
	return d.raw()
}

func (d *Decoder) raw() (Token, error) {
	if d.tokens != nil {
		return d.tokens.Token()
	}
	if d.err != nil {
		return nil, d.err
	}
	if t := d.scanner.token(); t != nil {
		return t, nil
	}
	return nil, d.scanner.err
}

// Token returns the next token, with names in their name spaces; at the end nil and io.EOF. Elements end in the order in which they
// began, or there is a SyntaxError. The bytes of a token are used again for the next: CopyToken keeps them.
func (d *Decoder) Token() (Token, error) {
	if len(d.open) == d.floor {
		return nil, io.EOF
	}
	t := d.ahead
	d.ahead = nil
	if t == nil {
		var err error
		if t, err = d.raw(); t == nil && err != nil {
			if err == io.EOF && len(d.open) > 0 {
				err = d.syntaxError("unexpected EOF")
			}
			return nil, err
		}
	}
	if !d.Strict && d.closesItself(t) {
		d.ahead = t
		t = EndElement{d.open[len(d.open)-1].name}
	}
	switch e := t.(type) {
	case StartElement:
		d.begin(&e)
		return e, nil
	case EndElement:
		if !d.end(&e) {
			return nil, d.err
		}
		return e, nil
	}
	return t, nil
}

func (d *Decoder) syntaxError(msg string) error {
	line, _ := d.InputPos()
	return &SyntaxError{msg, line}
}

// closesItself reports whether the innermost element has no end tag, and t is none.
func (d *Decoder) closesItself(t Token) bool {
	if len(d.open) == 0 || len(d.open) == d.floor {
		return false
	}
	name := d.open[len(d.open)-1].name.Local
	for _, one := range d.AutoClose {
		if strings.EqualFold(one, name) {
			end, ok := t.(EndElement)
			return !ok || !strings.EqualFold(end.Name.Local, name)
		}
	}
	return false
}

func (d *Decoder) begin(e *StartElement) {
	l := level{name: e.Name}
	for _, a := range e.Attr {
		var prefix string
		switch {
		case a.Name.Space == xmlnsPrefix:
			prefix = a.Name.Local
		case a.Name.Space != "" || a.Name.Local != xmlnsPrefix:
			continue
		}
		url, known := d.spaces[prefix]
		l.changed = append(l.changed, binding{prefix, url, known})
		d.spaces[prefix] = a.Value
	}
	d.open = append(d.open, l)
	d.translate(&e.Name, true)
	for i := range e.Attr {
		d.translate(&e.Attr[i].Name, false)
	}
}

func (d *Decoder) end(e *EndElement) bool {
	if len(d.open) == 0 || len(d.open) == d.floor {
		d.err = d.syntaxError("unexpected end element </" + e.Name.Local + ">")
		return false
	}
	last := d.open[len(d.open)-1]
	d.open = d.open[:len(d.open)-1]
	switch have, want := e.Name, last.name; {
	case have.Local != want.Local:
		if d.Strict {
			d.err = d.syntaxError("element <" + want.Local + "> closed by </" + have.Local + ">")
			return false
		}
		// What ends here has begun further out.
		if d.scanner != nil {
			d.scanner.closes, d.scanner.closeName = true, have
		}
		e.Name = want
	case have.Space != want.Space:
		space := have.Space
		if space == "" {
			space = `""`
		}
		d.err = d.syntaxError("element <" + want.Local + "> in space " + want.Space + " closed by </" + have.Local + "> in space " + space)
		return false
	default:
		d.translate(&e.Name, true)
	}
	for i := len(last.changed) - 1; i >= 0; i-- {
		if b := last.changed[i]; b.known {
			d.spaces[b.prefix] = b.url
		} else {
			delete(d.spaces, b.prefix)
		}
	}
	return true
}

// translate puts the URL of a name space in the place of its prefix. Attributes without a prefix are in no name space.
func (d *Decoder) translate(n *Name, element bool) {
	switch {
	case n.Space == xmlnsPrefix || n.Space == "" && (!element || n.Local == xmlnsPrefix):
		return
	case n.Space == xmlPrefix:
		n.Space = xmlURL
	}
	if url, ok := d.spaces[n.Space]; ok {
		n.Space = url
	} else if n.Space == "" {
		n.Space = d.DefaultSpace
	}
}

// Skip reads up to the end of the element that has begun last.
func (d *Decoder) Skip() error {
	for depth := 0; depth >= 0; {
		t, err := d.Token()
		if err != nil {
			return err
		}
		switch t.(type) {
		case StartElement:
			depth++
		case EndElement:
			depth--
		}
	}
	return nil
}
