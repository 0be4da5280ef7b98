package fmt

import (
	"errors"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	// ReadRune reads the next rune; in Scanln, Fscanln and Sscanln, and so for Scanf, it returns io.EOF behind the first newline or the
	// width of the verb.
	ReadRune() (r rune, size int, err error)
	// UnreadRune has the next ReadRune return the same rune again.
	UnreadRune() error
	// SkipSpace passes over spaces, and over newlines if they count as such.
	SkipSpace()
	// Token passes over spaces if so asked and returns the runes that f accepts, or with nil those that are no spaces.
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	// Width tells the width option and whether it was given.
	Width() (wid int, ok bool)
	// Read must not be called.
	Read(buf []byte) (n int, err error)
}

// A Scanner reads itself for every verb.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

// Scan reads values, with spaces or newlines between them, from standard input into what its arguments point to.
func Scan(a ...any) (n int, err error) { return Fscan(os.Stdin, a...) }

// Scanln is Scan for the values of one line.
func Scanln(a ...any) (n int, err error) { return Fscanln(os.Stdin, a...) }

// Scanf reads values from standard input as the format says.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(os.Stdin, format, a...) }

// Sscan is Scan from a string.
func Sscan(str string, a ...any) (n int, err error) { return Fscan(strings.NewReader(str), a...) }

// Sscanln is Scanln from a string.
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln(strings.NewReader(str), a...) }

// Sscanf is Scanf from a string.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf(strings.NewReader(str), format, a...)
}

// Fscan is Scan from r. If r cannot take back a rune, one read too far is lost between two calls.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, true, false).values(a)
}

// Fscanln is Scanln from r.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, false, true).values(a)
}

// Fscanf is Scanf from r.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r, false, false).format(format, a)
}

const (
	eof       = -1
	unlimited = 1 << 30
)

// A scan reads for one call. Its errors are panics with a scanError, or io.EOF, up to values or format.
type scan struct {
	rs    io.RuneScanner
	token []byte
	// Runes read, and how many there may be in this argument; width is that of its verb.
	count, limit, width int
	newlineIsSpace      bool
	newlineEnds         bool
	ended               bool
}

type scanError struct{ err error }

func newScan(r io.Reader, newlineIsSpace, newlineEnds bool) *scan {
	rs, ok := r.(io.RuneScanner)
	if !ok {
		rs = &runeReader{r: r}
	}
	return &scan{rs: rs, limit: unlimited, width: unlimited, newlineIsSpace: newlineIsSpace, newlineEnds: newlineEnds}
}

// A runeReader reads runes from a Reader, a byte at a time.
type runeReader struct {
	r    io.Reader
	left []byte
	last rune
	// last is to be read again; there is a last one.
	again, any bool
}

func (r *runeReader) next() (byte, error) {
	if len(r.left) > 0 {
		b := r.left[0]
		r.left = r.left[1:]
		return b, nil
	}
	var b [1]byte
	_, err := io.ReadFull(r.r, b[:])
	return b[0], err
}

func (r *runeReader) ReadRune() (rune, int, error) {
	if r.again {
		r.again = false
		return r.last, utf8.RuneLen(r.last), nil
	}
	b, err := r.next()
	if err != nil {
		return 0, 0, err
	}
	buf := []byte{b}
	for !utf8.FullRune(buf) {
		b, err := r.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		buf = append(buf, b)
	}
	c, size := utf8.DecodeRune(buf)
	r.left = append(buf[size:], r.left...)
	r.last, r.any = c, true
	return c, size, nil
}

func (r *runeReader) UnreadRune() error {
	if r.again || !r.any {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	r.again = true
	return nil
}

// A state is the scan as a Scanner sees it.
type state struct{ *scan }

func (s state) ReadRune() (rune, int, error) { return s.read() }

func (s state) UnreadRune() error {
	s.unread()
	return nil
}

func (s state) SkipSpace() { s.skipSpace() }

func (s state) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer s.catch(&err)
	if f == nil {
		f = notSpace
	}
	s.scan.token = nil
	return []byte(s.word(skipSpace, f)), nil
}

func (s state) Width() (int, bool) {
	if s.width == unlimited {
		return 0, false
	}
	return s.width, true
}

func (s state) Read([]byte) (int, error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *scan) catch(err *error) {
	switch e := recover().(type) {
	case nil:
	case scanError:
		*err = e.err
	case error:
		if e != io.EOF {
			panic(e)
		}
		*err = e
	default:
		panic(e)
	}
}

func (s *scan) fail(message string) { panic(scanError{errors.New(message)}) }

func (s *scan) read() (r rune, size int, err error) {
	if s.ended || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.rs.ReadRune()
	if err == nil {
		s.count++
		s.ended = s.newlineEnds && r == '\n'
	} else if err == io.EOF {
		s.ended = true
	}
	return
}

func (s *scan) unread() {
	s.rs.UnreadRune()
	s.ended = false
	s.count--
}

// rune returns the next rune, or eof.
func (s *scan) rune() rune {
	r, _, err := s.read()
	if err == io.EOF {
		return eof
	}
	if err != nil {
		panic(scanError{err})
	}
	return r
}

func (s *scan) mustRune() rune {
	r := s.rune()
	if r == eof {
		panic(scanError{io.ErrUnexpectedEOF})
	}
	return r
}

func (s *scan) notEOF() {
	if s.rune() == eof {
		panic(io.EOF)
	}
	s.unread()
}

func isSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

func notSpace(r rune) bool { return !isSpace(r) }

func (s *scan) skipSpace() {
	for {
		r := s.rune()
		switch {
		case r == eof:
			return
		case r == '\r' && s.peek("\n"):
		case r == '\n':
			if !s.newlineIsSpace {
				s.fail("unexpected newline")
			}
		case !isSpace(r):
			s.unread()
			return
		}
	}
}

// word adds the runes that f accepts to the token.
func (s *scan) word(skipSpace bool, f func(rune) bool) string {
	if skipSpace {
		s.skipSpace()
	}
	for {
		r := s.rune()
		if r == eof {
			break
		}
		if !f(r) {
			s.unread()
			break
		}
		s.token = utf8.AppendRune(s.token, r)
	}
	return string(s.token)
}

// accept adds the next rune to the token if it is one of set.
func (s *scan) accept(set string) bool {
	r := s.rune()
	if r == eof {
		return false
	}
	if !strings.ContainsRune(set, r) {
		s.unread()
		return false
	}
	s.token = utf8.AppendRune(s.token, r)
	return true
}

func (s *scan) peek(set string) bool {
	r := s.rune()
	if r != eof {
		s.unread()
	}
	return r != eof && strings.ContainsRune(set, r)
}

func (s *scan) verbs(verb rune, allowed, what string) {
	if !strings.ContainsRune(allowed, verb) {
		s.fail("bad verb '%" + string(verb) + "' for " + what)
	}
}

func (s *scan) bool(verb rune) bool {
	s.skipSpace()
	s.notEOF()
	s.verbs(verb, "tv", "boolean")
	// A letter alone will do, but what begins a word has to end it.
	rest := func(set1, set2 string) {
		if s.accept(set1) {
			for i := 0; i < len(set2); i += 2 {
				if !s.accept(set2[i : i+2]) {
					s.fail("syntax error scanning boolean")
				}
			}
		}
	}
	switch s.rune() {
	case '1':
		return true
	case 't', 'T':
		rest("rR", "uUeE")
		return true
	case 'f', 'F':
		rest("aA", "lLsSeE")
	}
	return false
}

const (
	decimal     = "0123456789"
	hexadecimal = "0123456789aAbBcCdDeEfF"
)

// digits reads an integer's sign, prefix and digits, and tells the base.
func (s *scan) digits(verb rune, signed bool) (token string, base int) {
	s.skipSpace()
	s.notEOF()
	s.verbs(verb, "bdoUxXv", "integer")
	base = 10
	set := decimal
	switch verb {
	case 'b':
		base, set = 2, "01"
	case 'o':
		base, set = 8, "01234567"
	case 'x', 'X', 'U':
		base, set = 16, hexadecimal
	}
	zero := false
	if verb == 'U' {
		if !s.accept("U") || !s.accept("+") {
			s.fail("bad unicode format ")
		}
		s.token = nil
	} else {
		if signed {
			s.accept("+-")
		}
		if verb == 'v' {
			base, set = 0, decimal+"_"
			if zero = s.accept("0"); zero {
				switch {
				case s.accept("bB"):
					set = "01_"
				case s.accept("xX"):
					set = hexadecimal + "_"
				default:
					s.accept("oO")
					set = "01234567_"
				}
			}
		}
	}
	if !zero {
		s.notEOF()
		if !s.accept(set) {
			s.fail("expected integer")
		}
	}
	for s.accept(set) {
	}
	return string(s.token), base
}

func (s *scan) char(bits int) int64 {
	s.notEOF()
	r := int64(s.rune())
	if shift := 64 - bits; r<<shift>>shift != r {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

func (s *scan) int(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.char(bits)
	}
	token, base := s.digits(verb, true)
	n, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		panic(scanError{err})
	}
	if shift := 64 - bits; n<<shift>>shift != n {
		s.fail("integer overflow on token " + token)
	}
	return n
}

func (s *scan) uint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.char(bits))
	}
	token, base := s.digits(verb, false)
	n, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		panic(scanError{err})
	}
	if shift := 64 - bits; n<<shift>>shift != n {
		s.fail("unsigned integer overflow on token " + token)
	}
	return n
}

// number reads what may be a float.
func (s *scan) number() string {
	s.token = nil
	if s.accept("nN") && s.accept("aA") && s.accept("nN") {
		return string(s.token)
	}
	s.accept("+-")
	if s.accept("iI") && s.accept("nN") && s.accept("fF") {
		return string(s.token)
	}
	set, exponent := decimal+"_", "eEpP"
	if s.accept("0") && s.accept("xX") {
		set, exponent = hexadecimal+"_", "pP"
	}
	for s.accept(set) {
	}
	if s.accept(".") {
		for s.accept(set) {
		}
	}
	if s.accept(exponent) {
		s.accept("+-")
		for s.accept(decimal + "_") {
		}
	}
	return string(s.token)
}

func (s *scan) parseFloat(text string, bits int) float64 {
	fail := func(err error) {
		if e, ok := err.(*strconv.NumError); ok {
			e.Num = text
		}
		panic(scanError{err})
	}
	// A decimal number times a power of two is not for strconv.
	if before, after, ok := strings.Cut(text, "p"); ok && !strings.ContainsAny(text, "xX") {
		f, err := strconv.ParseFloat(before, bits)
		if err != nil {
			fail(err)
		}
		exp, err := strconv.Atoi(after)
		if err != nil {
			fail(err)
		}
		return scaled(f, exp)
	}
	f, err := strconv.ParseFloat(text, bits)
	if err != nil {
		panic(scanError{err})
	}
	return f
}

// scaled returns f times 2 to the power exp, rounded once: before the last product there is none that is too small to be exact,
// unless the result is 0.
func scaled(f float64, exp int) float64 {
	exp = min(max(exp, -3000), 3000)
	for ; exp > 200; exp -= 100 {
		f *= 0x1p100
	}
	for ; exp < -200; exp += 100 {
		f *= 0x1p-100
	}
	power := 1.0
	for ; exp > 0; exp-- {
		power *= 2
	}
	for ; exp < 0; exp++ {
		power /= 2
	}
	return f * power
}

func (s *scan) float(verb rune, bits int, what string) float64 {
	s.verbs(verb, "beEfFgGv", what)
	s.skipSpace()
	s.notEOF()
	return s.parseFloat(s.number(), bits)
}

func (s *scan) complex(verb rune, bits int) complex128 {
	s.verbs(verb, "beEfFgGv", "complex")
	s.skipSpace()
	s.notEOF()
	must := func(ok bool) {
		if !ok {
			s.fail("syntax error scanning complex number")
		}
	}
	parens := s.accept("(")
	re := s.number()
	s.token = nil
	must(s.accept("+-"))
	sign := string(s.token)
	im := sign + s.number()
	must(s.accept("i"))
	must(!parens || s.accept(")"))
	return complex(s.parseFloat(re, bits/2), s.parseFloat(im, bits/2))
}

func (s *scan) string(verb rune) string {
	s.verbs(verb, "svqxX", "string")
	s.skipSpace()
	s.notEOF()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hex()
	}
	return s.word(true, notSpace)
}

func (s *scan) quoted() string {
	switch quote := s.rune(); quote {
	case '`':
		for {
			r := s.mustRune()
			if r == quote {
				return string(s.token)
			}
			s.token = utf8.AppendRune(s.token, r)
		}
	case '"':
		s.token = []byte{'"'}
		for {
			r := s.mustRune()
			s.token = utf8.AppendRune(s.token, r)
			if r == '\\' {
				s.token = utf8.AppendRune(s.token, s.mustRune())
			} else if r == quote {
				break
			}
		}
		text, err := strconv.Unquote(string(s.token))
		if err != nil {
			panic(scanError{err})
		}
		return text
	}
	s.fail("expected quoted string")
	return ""
}

func hexValue(r rune) int { return strings.IndexRune("0123456789abcdef", r|0x20) }

func (s *scan) hex() string {
	for {
		r := s.rune()
		if r == eof {
			break
		}
		high := hexValue(r)
		if high < 0 {
			s.unread()
			break
		}
		low := hexValue(s.mustRune())
		if low < 0 {
			s.fail("illegal hex digit")
		}
		s.token = append(s.token, byte(high<<4|low))
	}
	if len(s.token) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.token)
}

// pointee tells the kind that a pointer of a defined type, or to one, points to ("" if arg is no pointer), and arg's type.
func pointee(arg any) (kind, typ string)

// assign stores v, of the kind that arg points to, there.
func assign(arg any, v any)

func (s *scan) one(verb rune, arg any) {
	s.token = nil
	switch p := arg.(type) {
	case Scanner:
		if err := p.Scan(state{s}, verb); err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			panic(scanError{err})
		}
	case *string:
		*p = s.string(verb)
	case *int:
		*p = int(s.int(verb, 64))
	case *float64:
		*p = s.float(verb, 64, "float64")
	case *float32:
		*p = float32(s.float(verb, 32, "float32"))
	case nil:
		s.fail("type not a pointer: <nil>")
	default:
		s.other(verb, arg)
	}
}

func (s *scan) other(verb rune, arg any) {
	kind, typ := pointee(arg)
	switch kind {
	case "":
		s.fail("type not a pointer: " + typ)
	case "bool":
		assign(arg, s.bool(verb))
	case "int":
		assign(arg, int(s.int(verb, 64)))
	case "int8":
		assign(arg, int8(s.int(verb, 8)))
	case "int16":
		assign(arg, int16(s.int(verb, 16)))
	case "int32":
		assign(arg, int32(s.int(verb, 32)))
	case "int64":
		assign(arg, s.int(verb, 64))
	case "uint":
		assign(arg, uint(s.uint(verb, 64)))
	case "uint8":
		assign(arg, uint8(s.uint(verb, 8)))
	case "uint16":
		assign(arg, uint16(s.uint(verb, 16)))
	case "uint32":
		assign(arg, uint32(s.uint(verb, 32)))
	case "uint64":
		assign(arg, s.uint(verb, 64))
	case "uintptr":
		assign(arg, uintptr(s.uint(verb, 64)))
	case "float32":
		assign(arg, float32(s.float('v', 32, "")))
	case "float64":
		assign(arg, s.float('v', 64, ""))
	case "complex64":
		assign(arg, complex64(s.complex(verb, 64)))
	case "complex128":
		assign(arg, s.complex(verb, 128))
	case "string":
		assign(arg, s.string(verb))
	case "bytes":
		assign(arg, []byte(s.string(verb)))
	default:
		s.fail("can't scan type: " + typ)
	}
}

func (s *scan) values(a []any) (n int, err error) {
	defer s.catch(&err)
	for _, arg := range a {
		s.one('v', arg)
		n++
	}
	for s.newlineEnds {
		r := s.rune()
		if r == '\n' || r == eof {
			break
		}
		if !isSpace(r) {
			s.fail("expected newline")
		}
	}
	return n, nil
}

// text reads what the format has before its next verb, and returns where that is. ok is false if the input differs.
func (s *scan) text(format string, i int) (next int, ok bool) {
	for i < len(format) {
		r, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(r) {
			i = s.spaces(format, i)
			continue
		}
		if r == '%' {
			if i+1 == len(format) {
				s.fail("missing verb: % at end of format string")
			}
			if format[i+1] != '%' {
				return i, true
			}
			i++
		}
		if s.mustRune() != r {
			s.unread()
			return i, false
		}
		i += w
	}
	return i, true
}

// spaces reads what matches a run of spaces in the format: as many newlines, each with any spaces before it, and behind the
// last one any spaces if the format has some.
func (s *scan) spaces(format string, i int) int {
	newlines, trailing := 0, false
	for i < len(format) {
		r, w := utf8.DecodeRuneInString(format[i:])
		if !isSpace(r) {
			break
		}
		if trailing = r != '\n'; !trailing {
			newlines++
		}
		i += w
	}
	for range newlines {
		r := s.rune()
		for isSpace(r) && r != '\n' {
			r = s.rune()
		}
		if r != '\n' && r != eof {
			s.fail("newline in format does not match input")
		}
	}
	if trailing {
		r := s.rune()
		if newlines == 0 {
			if !isSpace(r) && r != eof {
				s.fail("expected space in input to match format")
			}
			if r == '\n' {
				s.fail("newline in input does not match format")
			}
		}
		for isSpace(r) && r != '\n' {
			r = s.rune()
		}
		if r != eof {
			s.unread()
		}
	}
	return i
}

func (s *scan) format(format string, a []any) (n int, err error) {
	defer s.catch(&err)
	for i := 0; i < len(format); {
		at, ok := s.text(format, i)
		if !ok {
			s.fail("input does not match format")
		}
		if i = at; i == len(format) {
			break
		}
		i++
		s.width = 0
		digits := i
		for i < len(format) && '0' <= format[i] && format[i] <= '9' {
			s.width = s.width*10 + int(format[i]-'0')
			i++
		}
		if i == digits {
			s.width = unlimited
		}
		verb, w := utf8.DecodeRuneInString(format[i:])
		i += w
		if verb != 'c' {
			s.skipSpace()
		}
		if verb == '%' {
			s.skipSpace()
			s.notEOF()
			if !s.accept("%") {
				s.fail("missing literal %")
			}
			continue
		}
		s.limit = unlimited
		if s.width != unlimited {
			s.limit = s.count + s.width
		}
		if n >= len(a) {
			s.fail("too few operands for format '%" + format[i-w:] + "'")
		}
		s.one(verb, a[n])
		n++
		s.limit = unlimited
	}
	if n < len(a) {
		s.fail("too many operands")
	}
	return n, nil
}
