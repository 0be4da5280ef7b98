// Package fmt formats values with verbs such as %v, %d and %q, and prints them.
package fmt

import (
	"errors"
	"io"
	"os"
)

// A Stringer has a String method, which the verbs %v and %s use to print it.
type Stringer interface {
	String() string
}

// A GoStringer has a GoString method, which the verb %#v uses to print it.
type GoStringer interface {
	GoString() string
}

// State is what a Formatter writes to and learns the flags of its verb from.
type State interface {
	// Write adds formatted text.
	Write(b []byte) (n int, err error)
	// Width tells the width option and whether it was given.
	Width() (wid int, ok bool)
	// Precision tells the precision option and whether it was given.
	Precision() (prec int, ok bool)
	// Flag reports whether the flag c, a character such as '+', was given.
	Flag(c int) bool
}

// A Formatter formats itself for every verb.
type Formatter interface {
	Format(f State, verb rune)
}

// Sprintf returns the text that the format gives with its arguments.
func Sprintf(format string, a ...any) string

// Sprint returns its arguments as %v prints them, with spaces between those of which neither is a string.
func Sprint(a ...any) string

// Sprintln returns its arguments as %v prints them, with spaces between all and a newline at the end.
func Sprintln(a ...any) string

// Fprintf writes the text that the format gives to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return io.WriteString(w, Sprintf(format, a...))
}

// Fprint writes its arguments to w as Sprint does.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	return io.WriteString(w, Sprint(a...))
}

// Fprintln writes its arguments to w as Sprintln does.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return io.WriteString(w, Sprintln(a...))
}

// Printf writes the text that the format gives to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprintf(format, a...))
}

// Print writes its arguments to standard output, with spaces between those of which neither is a string.
func Print(a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprint(a...))
}

// Println writes its arguments to standard output, with spaces between them and a newline at the end.
func Println(a ...any) (n int, err error) {
	return os.Stdout.WriteString(Sprintln(a...))
}

// Append adds what Sprint returns to b.
func Append(b []byte, a ...any) []byte {
	return append(b, Sprint(a...)...)
}

// Appendf adds what Sprintf returns to b.
func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, Sprintf(format, a...)...)
}

// Appendln adds what Sprintln returns to b.
func Appendln(b []byte, a ...any) []byte {
	return append(b, Sprintln(a...)...)
}

// FormatString gives back the verb and flags that a Formatter was called with, as they stood in the format.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = append(b, Sprint(w)...)
	}
	if p, ok := state.Precision(); ok {
		b = append(b, '.')
		b = append(b, Sprint(p)...)
	}
	return string(append(b, string(verb)...))
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }

func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string { return e.msg }

func (e *wrapErrors) Unwrap() []error { return e.errs }

// errorf returns the text and the numbers of the arguments that %w verbs took.
func errorf(format string, a []any) (string, []int)

// Errorf returns an error with the text that the format gives. Operands of %w are wrapped: errors.Is and
// errors.As find them.
func Errorf(format string, a ...any) (err error) {
	s, wrapped := errorf(format, a)
	switch len(wrapped) {
	case 0:
		return errors.New(s)
	case 1:
		w := &wrapError{msg: s}
		w.err, _ = a[wrapped[0]].(error)
		return w
	default:
		// In the order of the arguments, each once.
		var errs []error
		for i, arg := range a {
			for _, n := range wrapped {
				if e, ok := arg.(error); ok && n == i {
					errs = append(errs, e)
					break
				}
			}
		}
		return &wrapErrors{s, errs}
	}
}
