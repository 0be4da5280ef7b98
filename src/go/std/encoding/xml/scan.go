package xml

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A source gives the bytes of a document and counts lines. The first error stays.
type source struct {
	reader io.Reader
	// If single is not nil, it is read from, and not a byte more than needed.
	single io.ByteReader
	// What has been read, and how much of it was taken.
	chunk []byte
	pos   int
	// What was taken while keeping; what an element with an innerxml field has is cut out of it.
	keeping bool
	kept    []byte

	line      int
	lineStart int64
	// How many bytes were taken before chunk.
	before int64
	err    error
	// An error that came with the bytes of chunk.
	pending error
}

func (s *source) open(r io.Reader) {
	s.before += int64(s.pos)
	s.chunk, s.pos = nil, 0
	s.reader = r
	s.single, _ = r.(io.ByteReader)
}

// rest returns what has not been taken yet, as a Reader.
func (s *source) rest() io.Reader {
	if s.single != nil {
		return s.reader
	}
	return io.MultiReader(bytes.NewReader(s.chunk[s.pos:]), s.reader)
}

func (s *source) offset() int64 { return s.before + int64(s.pos) }

// fill reads more, when all was taken.
func (s *source) fill() bool {
	if s.err != nil {
		return false
	}
	s.before += int64(s.pos)
	s.pos = 0
	if s.single != nil {
		c, err := s.single.ReadByte()
		if err != nil {
			s.chunk, s.err = s.chunk[:0], err
			return false
		}
		s.chunk = append(s.chunk[:0], c)
		return true
	}
	if cap(s.chunk) == 0 {
		s.chunk = make([]byte, 4096)
	}
	room := s.chunk[:cap(s.chunk)]
	s.chunk = room[:0]
	for range 100 {
		if s.err = s.pending; s.err != nil {
			return false
		}
		n, err := s.reader.Read(room)
		s.pending = err
		if n > 0 {
			s.chunk = room[:n]
			return true
		}
	}
	if s.err = s.pending; s.err == nil {
		s.err = io.ErrNoProgress
	}
	return false
}

// next takes a byte.
func (s *source) next() (byte, bool) {
	if s.err != nil || s.pos == len(s.chunk) && !s.fill() {
		return 0, false
	}
	c := s.chunk[s.pos]
	s.pos++
	if s.keeping {
		s.kept = append(s.kept, c)
	}
	if c == '\n' {
		s.line++
		s.lineStart = s.offset()
	}
	return c, true
}

// back gives back c, the byte that was taken last.
func (s *source) back(c byte) {
	s.pos--
	if s.keeping {
		s.kept = s.kept[:len(s.kept)-1]
	}
	if c == '\n' {
		s.line--
	}
}

func (s *source) fail(msg string) {
	s.err = &SyntaxError{msg, s.line}
}

// must takes a byte that has to be there.
func (s *source) must() (byte, bool) {
	c, ok := s.next()
	if !ok && s.err == io.EOF {
		s.fail("unexpected EOF")
	}
	return c, ok
}

func (s *source) space() {
	for {
		c, ok := s.next()
		if !ok {
			return
		}
		if c != ' ' && c != '\r' && c != '\n' && c != '\t' {
			s.back(c)
			return
		}
	}
}

// scanner takes raw tokens from a source.
type scanner struct {
	source
	// What the token that is being read consists of.
	buf []byte
	// Set if an element has begun that ends with itself.
	closes    bool
	closeName Name
	lenient   func() bool
	entities  func(name string) (string, bool)
	charset   func(name string) (io.Reader, error)
}

// token takes a token; nil if there is an error.
func (s *scanner) token() Token {
	if s.err != nil {
		return nil
	}
	if s.closes {
		s.closes = false
		return EndElement{s.closeName}
	}
	c, ok := s.next()
	if !ok {
		return nil
	}
	if c != '<' {
		s.back(c)
		if data, ok := s.text(0, false); ok {
			return CharData(data)
		}
		return nil
	}
	if c, ok = s.must(); !ok {
		return nil
	}
	switch c {
	case '/':
		return s.end()
	case '?':
		return s.instruction()
	case '!':
		return s.declaration()
	}
	s.back(c)
	return s.start()
}

func (s *scanner) end() Token {
	name, ok := s.nsName("expected element name after </")
	if !ok {
		return nil
	}
	s.space()
	c, ok := s.must()
	if !ok {
		return nil
	}
	if c != '>' {
		s.fail("invalid characters between </" + name.Local + " and >")
		return nil
	}
	return EndElement{name}
}

func (s *scanner) start() Token {
	name, ok := s.nsName("expected element name after <")
	if !ok {
		return nil
	}
	attrs := []Attr{}
	for {
		s.space()
		c, ok := s.must()
		if !ok {
			return nil
		}
		switch c {
		case '>':
			return StartElement{name, attrs}
		case '/':
			if c, ok = s.must(); !ok {
				return nil
			}
			if c != '>' {
				s.fail("expected /> in element")
				return nil
			}
			s.closes, s.closeName = true, name
			return StartElement{name, attrs}
		}
		s.back(c)
		attr, ok := s.attribute()
		if !ok {
			return nil
		}
		attrs = append(attrs, attr)
	}
}

func (s *scanner) attribute() (attr Attr, ok bool) {
	if attr.Name, ok = s.nsName("expected attribute name in element"); !ok {
		return attr, false
	}
	s.space()
	c, ok := s.must()
	if !ok {
		return attr, false
	}
	if c != '=' {
		if !s.lenient() {
			s.fail("attribute name without = in element")
			return attr, false
		}
		s.back(c)
		attr.Value = attr.Name.Local
		return attr, true
	}
	s.space()
	if c, ok = s.must(); !ok {
		return attr, false
	}
	if c == '"' || c == '\'' {
		data, ok := s.text(c, false)
		attr.Value = string(data)
		return attr, ok
	}
	if !s.lenient() {
		s.fail("unquoted or missing attribute value in element")
		return attr, false
	}
	s.buf = s.buf[:0]
	for ; ok; c, ok = s.must() {
		if !isNameByte(c) || c == '.' {
			s.back(c)
			attr.Value = string(s.buf)
			return attr, true
		}
		s.buf = append(s.buf, c)
	}
	return attr, false
}

// until takes bytes into buf up to the end, which is not kept.
func (s *scanner) until(end string) bool {
	begin := len(s.buf)
	for {
		c, ok := s.must()
		if !ok {
			return false
		}
		s.buf = append(s.buf, c)
		if c == end[len(end)-1] && len(s.buf)-begin >= len(end) && string(s.buf[len(s.buf)-len(end):]) == end {
			s.buf = s.buf[:len(s.buf)-len(end)]
			return true
		}
	}
}

func (s *scanner) instruction() Token {
	target, ok := s.name("expected target name after <?")
	if !ok {
		return nil
	}
	s.space()
	s.buf = s.buf[:0]
	if !s.until("?>") {
		return nil
	}
	if target == "xml" && !s.prolog(string(s.buf)) {
		return nil
	}
	return ProcInst{target, s.buf}
}

// prolog sees to what <?xml …?> says of the version and the encoding.
func (s *scanner) prolog(inst string) bool {
	if version := parameter("version", inst); version != "" && version != "1.0" {
		s.err = fmt.Errorf("xml: unsupported version %q; only version 1.0 is supported", version)
		return false
	}
	encoding := parameter("encoding", inst)
	if encoding == "" || strings.EqualFold(encoding, "utf-8") {
		return true
	}
	r, err := s.charset(encoding)
	if err != nil {
		s.err = err
		return false
	}
	if r == nil {
		panic("CharsetReader returned a nil Reader for charset " + encoding)
	}
	s.open(r)
	return true
}

// parameter returns the value of name="value" in s.
func parameter(name, s string) string {
	for {
		_, after, found := strings.Cut(s, name+"=")
		if !found || after == "" {
			return ""
		}
		if after[0] == '\'' || after[0] == '"' {
			value, _, found := strings.Cut(after[1:], after[:1])
			if !found {
				return ""
			}
			return value
		}
		s = after[1:]
	}
}

// declaration takes what begins with <!.
func (s *scanner) declaration() Token {
	c, ok := s.must()
	if !ok {
		return nil
	}
	switch c {
	case '-':
		return s.comment()
	case '[':
		for _, want := range []byte("CDATA[") {
			if c, ok = s.must(); !ok {
				return nil
			}
			if c != want {
				s.fail("invalid <![ sequence")
				return nil
			}
		}
		if data, ok := s.text(0, true); ok {
			return CharData(data)
		}
		return nil
	}
	return s.directive(c)
}

func (s *scanner) comment() Token {
	c, ok := s.must()
	if !ok {
		return nil
	}
	if c != '-' {
		s.fail("invalid sequence <!- not part of <!--")
		return nil
	}
	s.buf = s.buf[:0]
	if !s.until("--") {
		return nil
	}
	if c, ok = s.must(); !ok {
		return nil
	}
	if c != '>' {
		s.fail(`invalid sequence "--" not allowed in comments`)
		return nil
	}
	return Comment(s.buf)
}

// directive takes what begins with c, whatever that is, up to its >. Quoted angle brackets do not count; a comment becomes a space.
func (s *scanner) directive(c byte) Token {
	s.buf = append(s.buf[:0], c)
	depth := 0
	var quote byte
	for {
		c, ok := s.must()
		if !ok {
			return nil
		}
		if quote == 0 && depth == 0 && c == '>' {
			return Directive(s.buf)
		}
		for quote == 0 && c == '<' {
			n := len(s.buf)
			matched := 0
			for ; matched < len("!--"); matched++ {
				if c, ok = s.must(); !ok {
					return nil
				}
				if c != "!--"[matched] {
					break
				}
			}
			if matched == len("!--") {
				if !s.until("-->") {
					return nil
				}
				s.buf = s.buf[:n]
				c = ' '
				break
			}
			depth++
			s.buf = append(append(s.buf, '<'), "!--"[:matched]...)
		}
		s.buf = append(s.buf, c)
		switch {
		case c == quote:
			quote = 0
		case quote != 0:
		case c == '\'' || c == '"':
			quote = c
		case c == '>':
			depth--
		}
	}
}

// nsName takes a name with at most one colon, or says what was expected.
func (s *scanner) nsName(expected string) (Name, bool) {
	all, ok := s.name(expected)
	if !ok {
		return Name{}, false
	}
	space, local, found := strings.Cut(all, ":")
	switch {
	case strings.Contains(local, ":"):
		s.fail(expected)
		return Name{}, false
	case !found || space == "" || local == "":
		return Name{"", all}, true
	}
	return Name{space, local}, true
}

func (s *scanner) name(expected string) (string, bool) {
	s.buf = s.buf[:0]
	if !s.appendName() {
		if s.err == nil {
			s.fail(expected)
		}
		return "", false
	}
	name := string(s.buf)
	if !isName(name) {
		s.fail("invalid XML name: " + name)
		return "", false
	}
	return name, true
}

// appendName takes bytes that may be a name; false if there is none, or no end.
func (s *scanner) appendName() bool {
	for n := 0; ; n++ {
		c, ok := s.must()
		if !ok {
			return false
		}
		if c < utf8.RuneSelf && !isNameByte(c) {
			s.back(c)
			return n > 0
		}
		s.buf = append(s.buf, c)
	}
}

// text takes text up to a <, to the quote if it is not 0, or to ]]> if it is CDATA.
func (s *scanner) text(quote byte, cdata bool) ([]byte, bool) {
	s.buf = s.buf[:0]
	// The two bytes before.
	var b0, b1 byte
	for {
		if s.plain() {
			b0, b1 = 0, 0
		}
		c, ok := s.next()
		if !ok {
			if cdata {
				if s.err == io.EOF {
					s.fail("unexpected EOF in CDATA section")
				}
				return nil, false
			}
			// In quotes, too, the end is seen by what comes next.
			break
		}
		if c == '>' && b0 == ']' && b1 == ']' && quote == 0 {
			if cdata {
				s.buf = s.buf[:len(s.buf)-2]
				break
			}
			s.fail("unescaped ]]> not in CDATA section")
			return nil, false
		}
		if !cdata {
			if c == '<' {
				if quote != 0 {
					s.fail("unescaped < inside quoted string")
					return nil, false
				}
				s.back(c)
				break
			}
			if c == quote && quote != 0 {
				break
			}
			if c == '&' {
				if !s.entity() {
					return nil, false
				}
				b0, b1 = 0, 0
				continue
			}
		}
		// Line ends of all kinds are \n.
		switch {
		case c == '\r':
			s.buf = append(s.buf, '\n')
		case c != '\n' || b1 != '\r':
			s.buf = append(s.buf, c)
		}
		b0, b1 = b1, c
	}
	return s.buf, s.checkChars()
}

// plain takes what nothing needs to be known of; false if there is none of it.
func (s *scanner) plain() bool {
	begin := s.pos
	for s.pos < len(s.chunk) {
		c := s.chunk[s.pos]
		if c < ' ' || c == '<' || c == '>' || c == '&' || c == ']' || c == '"' || c == '\'' {
			break
		}
		s.pos++
	}
	if s.pos == begin {
		return false
	}
	taken := s.chunk[begin:s.pos]
	s.buf = append(s.buf, taken...)
	if s.keeping {
		s.kept = append(s.kept, taken...)
	}
	return true
}

func (s *scanner) checkChars() bool {
	for i := 0; i < len(s.buf); {
		if c := s.buf[i]; c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s.buf[i:])
		if r == utf8.RuneError && size == 1 {
			s.fail("invalid UTF-8")
			return false
		}
		if !isChar(r) {
			s.fail(fmt.Sprintf("illegal character code %U", r))
			return false
		}
		i += size
	}
	return true
}

// entity takes what follows a &, and appends what it stands for; what it stands as, if that is unknown and the scanner lenient.
func (s *scanner) entity() bool {
	begin := len(s.buf)
	s.buf = append(s.buf, '&')
	c, ok := s.must()
	if !ok {
		return false
	}
	var text string
	var known bool
	if c == '#' {
		text, known, ok = s.number()
	} else {
		s.back(c)
		text, known, ok = s.named()
	}
	switch {
	case !ok:
		return false
	case known:
		s.buf = append(s.buf[:begin], text...)
		return true
	case s.lenient():
		return true
	}
	shown := string(s.buf[begin:])
	if !strings.HasSuffix(shown, ";") {
		shown += " (no semicolon)"
	}
	s.fail("invalid character entity " + shown)
	return false
}

// semicolon takes a semicolon; done is false if there is another byte.
func (s *scanner) semicolon() (done, ok bool) {
	c, ok := s.must()
	if !ok {
		return false, false
	}
	if c != ';' {
		s.back(c)
		return false, true
	}
	s.buf = append(s.buf, ';')
	return true, true
}

func (s *scanner) number() (text string, known, ok bool) {
	s.buf = append(s.buf, '#')
	base := 10
	begin := len(s.buf)
	for {
		c, ok := s.must()
		if !ok {
			return "", false, false
		}
		digit := '0' <= c && c <= '9' || base == 16 && 'a' <= c|0x20 && c|0x20 <= 'f'
		switch {
		case digit:
		case c == 'x' && base == 10 && begin == len(s.buf):
			base = 16
			begin++
		default:
			s.back(c)
			digits := string(s.buf[begin:])
			done, ok := s.semicolon()
			n, err := strconv.ParseUint(digits, base, 64)
			if !done || err != nil || n > unicode.MaxRune {
				return "", false, ok
			}
			return string(rune(n)), true, true
		}
		s.buf = append(s.buf, c)
	}
}

func (s *scanner) named() (text string, known, ok bool) {
	begin := len(s.buf)
	if !s.appendName() && s.err != nil {
		return "", false, false
	}
	name := string(s.buf[begin:])
	done, ok := s.semicolon()
	if !done || !isName(name) {
		return "", false, ok
	}
	text, known = s.entities(name)
	return text, known, true
}
