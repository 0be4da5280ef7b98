package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Writer writes records. What it writes is buffered: call Flush at the end, and ask Error what went wrong.
type Writer struct {
	// Comma is between fields: ',' unless it is set.
	Comma rune
	// UseCRLF ends lines with \r\n.
	UseCRLF bool
	w       *bufio.Writer
}

// NewWriter returns a Writer that writes to w.
func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

// Write writes a record, quoting the fields that need it.
func (w *Writer) Write(record []string) error {
	if !isDelimiter(w.Comma) {
		return errDelimiter
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if !w.needsQuotes(field) {
			w.w.WriteString(field)
			continue
		}
		field = strings.ReplaceAll(field, `"`, `""`)
		if w.UseCRLF {
			field = strings.ReplaceAll(strings.ReplaceAll(field, "\r", ""), "\n", "\r\n")
		}
		w.w.WriteString(`"` + field + `"`)
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	// An error before is this one's too.
	_, err := w.w.WriteString(end)
	return err
}

// A field is quoted if it would not be read as it is: also one that begins with a space, or that ends data for Postgres.
func (w *Writer) needsQuotes(field string) bool {
	first, _ := utf8.DecodeRuneInString(field)
	return field != "" &&
		(field == `\.` || unicode.IsSpace(first) || strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n"))
}

// WriteAll writes the records and what is buffered.
func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

// Flush writes what is buffered. Error says whether that went well.
func (w *Writer) Flush() { w.w.Flush() }

// Error returns the first error of a Write or Flush.
func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
