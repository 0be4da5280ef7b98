package exercise

import (
	"fmt"
	"strings"
)

type Logger interface {
	Log(text string)
}

type TextLogger struct {
	Out *strings.Builder
}

func (l *TextLogger) Log(text string) {
	fmt.Fprintln(l.Out, text)
}

func NewLogger(out *strings.Builder) Logger {
	if out == nil {
		return nil
	}
	return &TextLogger{out}
}

func Serve(name string, logger Logger) string {
	if l, ok := logger.(*TextLogger); ok && l != nil {
		l.Log("served " + name)
	}
	return "hello, " + name
}
