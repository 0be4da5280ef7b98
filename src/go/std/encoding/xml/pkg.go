// Package xml reads and writes XML 1.0 with name spaces: as tokens, or as Go values whose struct tags say what is an element, an
// attribute or text.
package xml

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A SyntaxError says that text is no XML.
type SyntaxError struct {
	Msg  string
	Line int
}

// Error says what is wrong in which line.
func (e *SyntaxError) Error() string {
	return "XML syntax error on line " + strconv.Itoa(e.Line) + ": " + e.Msg
}

// A Name is a name in a name space, which is told by its URL. In what RawToken returns it is the prefix that stands there.
type Name struct {
	Space, Local string
}

// An Attr is an attribute of an element.
type Attr struct {
	Name  Name
	Value string
}

// A Token is a StartElement, EndElement, CharData, Comment, ProcInst or Directive.
type Token any

// A StartElement is the beginning of an element.
type StartElement struct {
	Name Name
	Attr []Attr
}

// Copy returns an element with attributes of its own.
func (e StartElement) Copy() StartElement {
	e.Attr = append(make([]Attr, 0, len(e.Attr)), e.Attr...)
	return e
}

// End returns the end of the element.
func (e StartElement) End() EndElement { return EndElement{e.Name} }

// An EndElement is the end of an element.
type EndElement struct {
	Name Name
}

// CharData is text, without escapes.
type CharData []byte

// Copy returns the text in memory of its own.
func (c CharData) Copy() CharData { return bytes.Clone(c) }

// A Comment is what stands between <!-- and -->.
type Comment []byte

// Copy returns the comment in memory of its own.
func (c Comment) Copy() Comment { return bytes.Clone(c) }

// A ProcInst is a processing instruction, <?target inst?>.
type ProcInst struct {
	Target string
	Inst   []byte
}

// Copy returns the instruction in memory of its own.
func (p ProcInst) Copy() ProcInst {
	p.Inst = bytes.Clone(p.Inst)
	return p
}

// A Directive is what stands between <! and >, as in <!DOCTYPE html>.
type Directive []byte

// Copy returns the directive in memory of its own.
func (d Directive) Copy() Directive { return bytes.Clone(d) }

// CopyToken returns the token in memory of its own: the Decoder uses its memory again for the next.
func CopyToken(t Token) Token {
	switch t := t.(type) {
	case StartElement:
		return t.Copy()
	case CharData:
		return t.Copy()
	case Comment:
		return t.Copy()
	case ProcInst:
		return t.Copy()
	case Directive:
		return t.Copy()
	}
	return t
}

// A TokenReader gives tokens. After the last it returns nil and io.EOF; it may return io.EOF with the last as well.
type TokenReader interface {
	Token() (Token, error)
}

const (
	xmlURL      = "http://www.w3.org/XML/1998/namespace"
	xmlnsPrefix = "xmlns"
	xmlPrefix   = "xml"
)

// escaped returns what is written for r, of which size bytes are there; "" if that is r itself.
func escaped(r rune, size int) string {
	switch r {
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '\t':
		return "&#x9;"
	case '\n':
		return "&#xA;"
	case '\r':
		return "&#xD;"
	}
	if !isChar(r) || r == utf8.RuneError && size == 1 {
		return "\uFFFD"
	}
	return ""
}

// escape returns s as it may stand in a document. Unless newlines is true, \n is left as it is.
func escape(s string, newlines bool) string {
	var b strings.Builder
	done := 0
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < utf8.RuneSelf && c != '"' && c != '\'' && c != '&' && c != '<' && c != '>' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if text := escaped(r, size); text != "" && (newlines || r != '\n') {
			b.WriteString(s[done:i])
			b.WriteString(text)
			done = i + size
		}
		i += size
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

// EscapeText writes s to w as it may stand in a document, in text and in attributes alike.
func EscapeText(w io.Writer, s []byte) error {
	_, err := io.WriteString(w, escape(string(s), true))
	return err
}

// Escape is EscapeText without the error.
func Escape(w io.Writer, s []byte) { EscapeText(w, s) }
