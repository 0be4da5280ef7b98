// Package csv reads and writes comma-separated values, as RFC 4180 describes them: a record a line, its fields between commas,
// quoted where they contain quotes, commas or line ends.
package csv

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode"
	"unicode/utf8"
)

// What Err of a ParseError is.
var (
	ErrBareQuote  = errors.New("bare \" in non-quoted-field")
	ErrQuote      = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount = errors.New("wrong number of fields")
	// ErrTrailingComma is no longer returned.
	ErrTrailingComma = errors.New("extra delimiter at end of line")
)

var errDelimiter = errors.New("csv: invalid field or comment delimiter")

// A ParseError says where the text is no CSV. Lines and columns count from 1, columns in bytes.
type ParseError struct {
	// StartLine is the line where the record begins, Line where the error is.
	StartLine int
	Line      int
	Column    int
	Err       error
}

// Error says where the error is, and what.
func (e *ParseError) Error() string {
	switch {
	case e.Err == ErrFieldCount:
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	case e.StartLine != e.Line:
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

// Unwrap returns Err.
func (e *ParseError) Unwrap() error { return e.Err }

func isDelimiter(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && r != utf8.RuneError && utf8.ValidRune(r)
}

// A Reader reads records. Its fields can be set before the first Read. In what it reads, \r\n is \n.
type Reader struct {
	// Comma is between fields: ',' unless it is set.
	Comma rune
	// Comment, if not 0, begins lines that are passed over.
	Comment rune
	// FieldsPerRecord is how many fields each record must have; 0 stands for as many as the first, less for any number.
	FieldsPerRecord int
	// LazyQuotes lets quotes stand in fields without being doubled, or the field being quoted.
	LazyQuotes bool
	// TrimLeadingSpace passes over white space before a field.
	TrimLeadingSpace bool
	// ReuseRecord lets Read return the slice that it returned before.
	ReuseRecord bool
	// TrailingComma does nothing any more.
	TrailingComma bool

	r      *bufio.Reader
	line   int
	offset int64
	last   []string
	// Where the fields of the last record begin.
	places []place
}

type place struct{ line, column int }

// NewReader returns a Reader that reads from r.
func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// Read reads a record. With ErrFieldCount it returns the record all the same, with other errors the fields before. At the end
// it returns io.EOF.
func (r *Reader) Read() (record []string, err error) {
	if !r.ReuseRecord {
		return r.read(nil)
	}
	r.last, err = r.read(r.last[:0])
	return r.last, err
}

// ReadAll reads the records that are left. The end is no error to it.
func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.read(nil)
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// FieldPos returns where a field of the record that was read last begins. It panics if there is no such field.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.places) {
		panic("out of range index passed to FieldPos")
	}
	return r.places[field].line, r.places[field].column
}

// InputOffset returns how many bytes have been read as records, up to the end of the last.
func (r *Reader) InputOffset() int64 { return r.offset }

// readLine reads a line with its \n, which the last one may lack.
func (r *Reader) readLine() ([]byte, error) {
	line, err := r.r.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		long := bytes.Clone(line)
		for err == bufio.ErrBufferFull {
			line, err = r.r.ReadSlice('\n')
			long = append(long, line...)
		}
		line = long
	}
	r.line++
	r.offset += int64(len(line))
	if len(line) > 0 && err == io.EOF {
		return bytes.TrimSuffix(line, []byte{'\r'}), nil
	}
	if n := len(line); bytes.HasSuffix(line, []byte("\r\n")) {
		line[n-2] = '\n'
		line = line[:n-1]
	}
	return line, err
}

// readStart reads the first line of a record, past empty lines and comments.
func (r *Reader) readStart() ([]byte, error) {
	for {
		line, err := r.readLine()
		if err != nil {
			// What came before an error other than the end is still parsed.
			if first, _ := utf8.DecodeRune(line); r.Comment != 0 && first == r.Comment {
				line = nil
			}
			return line, err
		}
		first, _ := utf8.DecodeRune(line)
		if len(line) > newline(line) && (r.Comment == 0 || first != r.Comment) {
			return line, nil
		}
	}
}

func newline(line []byte) int {
	if bytes.HasSuffix(line, []byte{'\n'}) {
		return 1
	}
	return 0
}

// A record is being read: what is left of its line, where that is, and the bytes of the field so far.
type record struct {
	r      *Reader
	start  int
	line   []byte
	at     place
	field  []byte
	ended  bool
	failed error
}

func (r *Reader) read(fields []string) ([]string, error) {
	if r.Comma == r.Comment || !isDelimiter(r.Comma) || r.Comment != 0 && !isDelimiter(r.Comment) {
		return nil, errDelimiter
	}
	line, err := r.readStart()
	if err == io.EOF {
		return nil, err
	}
	r.places = r.places[:0]
	rec := &record{r: r, start: r.line, line: line, at: place{r.line, 1}, failed: err}
	for !rec.ended {
		if r.TrimLeadingSpace {
			rec.trim()
		}
		begin := rec.at
		rec.field = rec.field[:0]
		var ok bool
		if len(rec.line) > 0 && rec.line[0] == '"' {
			ok = rec.quoted()
		} else {
			ok = rec.plain()
		}
		if !ok {
			break
		}
		fields = append(fields, string(rec.field))
		r.places = append(r.places, begin)
	}
	err = rec.failed
	if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(fields)
	} else if r.FieldsPerRecord > 0 && len(fields) != r.FieldsPerRecord && err == nil {
		err = &ParseError{rec.start, rec.start, 1, ErrFieldCount}
	}
	return fields, err
}

func (rec *record) fail(at place, err error) bool {
	rec.failed = &ParseError{rec.start, at.line, at.column, err}
	return false
}

func (rec *record) skip(n int) {
	rec.line = rec.line[n:]
	rec.at.column += n
}

func (rec *record) trim() {
	i := bytes.IndexFunc(rec.line, func(c rune) bool { return !unicode.IsSpace(c) })
	if i < 0 {
		i = len(rec.line)
		rec.at.column -= newline(rec.line)
	}
	rec.skip(i)
}

// plain reads a field without quotes around it, and the comma after it.
func (rec *record) plain() bool {
	i := bytes.IndexRune(rec.line, rec.r.Comma)
	end := i
	if i < 0 {
		end = len(rec.line) - newline(rec.line)
	}
	field := rec.line[:end]
	if quote := bytes.IndexByte(field, '"'); quote >= 0 && !rec.r.LazyQuotes {
		return rec.fail(place{rec.r.line, rec.at.column + quote}, ErrBareQuote)
	}
	rec.field = append(rec.field, field...)
	rec.ended = i < 0
	if !rec.ended {
		rec.skip(end + utf8.RuneLen(rec.r.Comma))
	}
	return true
}

// quoted reads a field with quotes around it, over as many lines as it has, and the comma after it.
func (rec *record) quoted() bool {
	rec.skip(1)
	for {
		i := bytes.IndexByte(rec.line, '"')
		if i < 0 {
			if len(rec.line) == 0 {
				// The text ended before the field did.
				if !rec.r.LazyQuotes && rec.failed == nil {
					return rec.fail(rec.at, ErrQuote)
				}
				rec.ended = true
				return true
			}
			rec.field = append(rec.field, rec.line...)
			if rec.failed != nil {
				return false
			}
			rec.skip(len(rec.line))
			line, err := rec.r.readLine()
			rec.line = line
			if len(line) > 0 {
				rec.at = place{rec.at.line + 1, 1}
			}
			if err != io.EOF {
				rec.failed = err
			}
			continue
		}
		rec.field = append(rec.field, rec.line[:i]...)
		rec.skip(i + 1)
		next, size := utf8.DecodeRune(rec.line)
		switch {
		case next == '"':
			rec.field = append(rec.field, '"')
			rec.skip(1)
		case next == rec.r.Comma:
			rec.skip(size)
			return true
		case len(rec.line) == newline(rec.line):
			rec.ended = true
			return true
		case rec.r.LazyQuotes:
			rec.field = append(rec.field, '"')
		default:
			return rec.fail(place{rec.r.line, rec.at.column - 1}, ErrQuote)
		}
	}
}
