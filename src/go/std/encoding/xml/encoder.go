package xml

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// An Encoder writes tokens and values to a document.
type Encoder struct {
	w      *bufio.Writer
	err    error
	closed bool

	prefix, indent string
	depth          int
	// Whether nothing has been written, and whether a start tag was the last thing.
	fresh, opened bool

	// The open elements. One without a name lies below what a MarshalXML method writes.
	tags []openTag
	// URLs of the prefixes that were made for attributes, and the other way round.
	urls, prefixes map[string]string
	made           int
}

// An openTag is an open element with the prefixes that were made for its attributes.
type openTag struct {
	name     Name
	prefixes []string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder {
	return &Encoder{w: bufio.NewWriter(w), fresh: true, urls: map[string]string{}, prefixes: map[string]string{}}
}

// Indent has each element begin a line, with the prefix and an indent for each element that it lies in.
func (enc *Encoder) Indent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// Encode writes the XML of v, as Marshal makes it, and what is buffered.
func (enc *Encoder) Encode(v any) error {
	if err := enc.value(reflect.ValueOf(v), nil, nil); err != nil {
		return err
	}
	return enc.w.Flush()
}

// EncodeElement is Encode, with the name and the attributes of start for the outermost element.
func (enc *Encoder) EncodeElement(v any, start StartElement) error {
	if err := enc.value(reflect.ValueOf(v), nil, &start); err != nil {
		return err
	}
	return enc.w.Flush()
}

// Flush writes what is buffered.
func (enc *Encoder) Flush() error { return enc.w.Flush() }

// Close writes what is buffered and says if an element is still open. Nothing can be written afterwards.
func (enc *Encoder) Close() error {
	if enc.closed {
		return nil
	}
	enc.closed = true
	if err := enc.w.Flush(); err != nil {
		return err
	}
	if n := len(enc.tags); n > 0 {
		return fmt.Errorf("unclosed tag <%s>", enc.tags[n-1].name.Local)
	}
	return nil
}

// EncodeToken writes a token. What is written is buffered: call Flush or Close at the end, or have a MarshalXML method return.
func (enc *Encoder) EncodeToken(t Token) error {
	fail := func(what string) error { return errors.New("xml: EncodeToken of " + what) }
	switch t := t.(type) {
	case StartElement:
		if err := enc.start(t); err != nil {
			return err
		}
	case EndElement:
		if err := enc.end(t.Name); err != nil {
			return err
		}
	case CharData:
		enc.write(escape(string(t), false))
	case Comment:
		if bytes.Contains(t, []byte("-->")) {
			return fail("Comment containing --> marker")
		}
		enc.write("<!--" + string(t) + "-->")
	case ProcInst:
		inst := string(t.Inst)
		switch {
		case t.Target == "xml" && enc.w.Buffered() > 0:
			return fail("ProcInst xml target only valid for xml declaration, first token encoded")
		case !isName(t.Target):
			return fail("ProcInst with invalid Target")
		case strings.Contains(inst, "?>"):
			return fail("ProcInst containing ?> marker")
		}
		if inst != "" {
			inst = " " + inst
		}
		enc.write("<?" + t.Target + inst + "?>")
	case Directive:
		if !balanced(string(t)) {
			return fail("Directive containing wrong < or > markers")
		}
		enc.write("<!" + string(t) + ">")
	default:
		return fail("invalid token type")
	}
	return enc.failure()
}

// balanced reports whether angle brackets, quotes and comments in a directive end as they should.
func balanced(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\'', '"':
			n := strings.IndexByte(s[i+1:], c)
			if n < 0 {
				return false
			}
			i += n + 1
		case '<':
			if !strings.HasPrefix(s[i:], "<!--") || i+len("<!--") == len(s) {
				depth++
				continue
			}
			// The dashes at the beginning may be those at the end.
			n := strings.Index(s[i+2:], "-->")
			if n < 0 {
				return false
			}
			i += 2 + n + 2
		case '>':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

func (enc *Encoder) write(s string) {
	if enc.failure() == nil {
		_, enc.err = enc.w.WriteString(s)
	}
}

// failure returns the first error.
func (enc *Encoder) failure() error {
	if enc.err == nil && enc.closed {
		enc.err = errors.New("use of closed Encoder")
	}
	if enc.err == nil {
		_, enc.err = enc.w.Write(nil)
	}
	return enc.err
}

// line begins a new line, if there is to be an indent. by is 1 for a start tag, -1 for an end tag, and 0 for a comment.
func (enc *Encoder) line(by int) {
	if enc.prefix == "" && enc.indent == "" {
		return
	}
	opened := enc.opened
	if by < 0 {
		enc.depth--
		enc.opened = false
		if opened {
			return
		}
	}
	if !enc.fresh {
		enc.write("\n")
	}
	enc.fresh = false
	enc.write(enc.prefix + strings.Repeat(enc.indent, enc.depth))
	if by > 0 {
		enc.depth++
		enc.opened = true
	}
}

func (enc *Encoder) start(e StartElement) error {
	if e.Name.Local == "" {
		return errors.New("xml: start tag with no name")
	}
	enc.tags = append(enc.tags, openTag{name: e.Name})
	enc.line(1)
	enc.write("<" + e.Name.Local)
	if e.Name.Space != "" {
		enc.write(` xmlns="` + escape(e.Name.Space, true) + `"`)
	}
	for _, a := range e.Attr {
		if a.Name.Local == "" {
			continue
		}
		enc.write(" ")
		if a.Name.Space != "" {
			enc.write(enc.prefixFor(a.Name.Space) + ":")
		}
		enc.write(a.Name.Local + `="` + escape(a.Value, true) + `"`)
	}
	enc.write(">")
	return nil
}

// prefixFor returns a prefix for a name space. One that there has not been is declared at once: the tag has begun.
func (enc *Encoder) prefixFor(url string) string {
	if prefix := enc.prefixes[url]; prefix != "" {
		return prefix
	}
	if url == xmlURL {
		return xmlPrefix
	}
	prefix := strings.TrimRight(url, "/")
	prefix = prefix[strings.LastIndexByte(prefix, '/')+1:]
	if !isName(prefix) || strings.Contains(prefix, ":") {
		prefix = "_"
	}
	// Names that begin with xml are reserved.
	if len(prefix) >= 3 && strings.EqualFold(prefix[:3], "xml") {
		prefix = "_" + prefix
	}
	for taken := prefix; enc.urls[prefix] != ""; {
		enc.made++
		prefix = taken + "_" + strconv.Itoa(enc.made)
	}
	enc.prefixes[url] = prefix
	enc.urls[prefix] = url
	top := &enc.tags[len(enc.tags)-1]
	top.prefixes = append(top.prefixes, prefix)
	enc.write("xmlns:" + prefix + `="` + escape(url, true) + `" `)
	return prefix
}

func (enc *Encoder) end(name Name) error {
	if name.Local == "" {
		return errors.New("xml: end tag with no name")
	}
	n := len(enc.tags)
	if n == 0 || enc.tags[n-1].name.Local == "" {
		return fmt.Errorf("xml: end tag </%s> without start tag", name.Local)
	}
	top := enc.tags[n-1]
	switch {
	case top.name.Local != name.Local:
		return fmt.Errorf("xml: end tag </%s> does not match start tag <%s>", name.Local, top.name.Local)
	case top.name != name:
		return fmt.Errorf("xml: end tag </%s> in namespace %s does not match start tag <%s> in namespace %s", name.Local, name.Space, top.name.Local, top.name.Space)
	}
	enc.tags = enc.tags[:n-1]
	enc.line(-1)
	enc.write("</" + name.Local + ">")
	for _, prefix := range top.prefixes {
		delete(enc.prefixes, enc.urls[prefix])
		delete(enc.urls, prefix)
	}
	return nil
}
