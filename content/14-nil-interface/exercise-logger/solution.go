package exercise

import (
	"fmt"
	"strings"
)

// A Logger writes down what happens.
type Logger interface {
	Log(text string)
}

// A TextLogger writes a line for each text.
type TextLogger struct {
	Out *strings.Builder
}

func (l *TextLogger) Log(text string) {
	fmt.Fprintln(l.Out, text)
}

// NewLogger returns a logger that writes to out, or nil if out is nil.
func NewLogger(out *strings.Builder) Logger {
	if out == nil {
		return nil
	}
	return &TextLogger{out}
}

// Serve greets a name and logs "served NAME". The logger may be nil: then
// nothing is logged.
func Serve(name string, logger Logger) string {
	if logger != nil {
		logger.Log("served " + name)
	}
	return "hello, " + name
}
